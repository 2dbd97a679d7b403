import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { gatewayBundle, mockBundle, teamBundle } from './bundle.mjs';
import { root } from './run.mjs';

/** Adds a module in src/ and all modules that it imports, as paths from the root. */
function addImports(module: string, found: Set<string>): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  const code = readFileSync(join(root, module), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)) {
    const target = posix.join(posix.dirname(module), path);
    const file = [`${target}.ts`, `${target}/index.ts`, target].find((each) =>
      existsSync(join(root, each)),
    );
    if (file === undefined) throw new Error(`${module} imports ${path}, which doesn't exist.`);
    addImports(file, found);
  }
  return found;
}

it.each([mockBundle, gatewayBundle, teamBundle])(
  '$name is built again after a change of any of its modules',
  ({ entry, inputs }) => {
    const modules = [...addImports(entry, new Set())];
    expect(modules.length).toBeGreaterThan(20);
    const isInput = (module: string) => inputs.some((folder) => module.startsWith(`${folder}/`));
    expect(modules.filter((module) => !isInput(module))).toEqual([]);
  },
);
