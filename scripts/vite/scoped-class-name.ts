import { basename } from 'node:path';

/**
 * Names CSS Module classes `ComponentName-class`, so that they match in the build and the pre-rendered
 * shell.
 *
 * @throws Error if two files with the same name would share class names.
 */
export function scopedClassName(): (name: string, filename: string) => string {
  const fileOfModule = new Map<string, string>();
  return (name, filename) => {
    const file = filename.replace(/\?.*$/, '');
    const module = basename(file, '.module.css');
    const known = fileOfModule.get(module) ?? file;
    if (known !== file) {
      throw new Error(`${known} and ${file} would share class names; rename one of them.`);
    }
    fileOfModule.set(module, file);
    return `${module}-${name}`;
  };
}
