import { messages, type Message } from '../../i18n/t';
import { readStored, writeStored } from '../../ui/stored';

export const shells = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof shells)[number];

export const shellNames: Record<Shell, Message> = messages({
  posix: 'Linux, macOS',
  powershell: 'Windows PowerShell',
  cmd: 'Windows Command Prompt',
});

const storageKey = 'shell';

/** The shell that was chosen last in this browser, else the one its operating system comes with. */
export function preferredShell(): Shell {
  const stored = readStored(storageKey);
  const detected = /Windows/.test(navigator.userAgent) ? 'powershell' : 'posix';
  return shells.find((shell) => shell === stored) ?? detected;
}

export function rememberShell(shell: Shell): void {
  writeStored(storageKey, shell);
}

/**
 * A file name as one word of a command. Source: POSIX.1 Shell Command Language 2.2; PowerShell
 * about_Quoting_Rules, which takes typographic quotes for quotes. A file name on Windows can't
 * contain `"`.
 */
export function quoteFileName(fileName: string, shell: Shell): string {
  // A leading hyphen would make it an option.
  const path = fileName.startsWith('-') ? `./${fileName}` : fileName;
  if (/^[\p{L}\p{N}._/-]+$/u.test(path)) return path;
  if (shell === 'posix') return `'${path.replaceAll("'", String.raw`'\''`)}'`;
  if (shell === 'powershell') return `'${path.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
  return `"${path}"`;
}
