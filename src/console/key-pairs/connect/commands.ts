import { privateKeyFileName } from '../../../keys/private-key/file-name';
import { t } from '../../i18n/t';

export const shells = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof shells)[number];

const placeholder = () => t('<instance IP>');

interface Target {
  name: string;
  address: string;
}

export function protectCommand(fileName: string, shell: Shell): string {
  const file = quoteFileName(fileName, shell);
  switch (shell) {
    case 'posix':
      return `chmod 400 ${file}`;
    case 'powershell':
      return `icacls ${file} /inheritance:r /grant:r "$($env:USERNAME):R"`;
    case 'cmd':
      return `icacls ${file} /inheritance:r /grant:r "%USERNAME%:R"`;
  }
}

export function sshCommand(fileName: string, shell: Shell, address = placeholder()): string {
  return `ssh -i ${quoteFileName(fileName, shell)} root@${address}`;
}

/**
 * A block for `~/.ssh/config` (ssh_config(5)) without a final newline. The alias is the instance's
 * name, because a key pair may be bound to many. The download's file name needs no quotes.
 */
export function sshConfigBlock(keyPairName: string, instance: Target | null) {
  const alias = privateKeyFileName(instance?.name ?? keyPairName).slice(0, -'.pem'.length);
  const block = [
    `Host ${alias}`,
    `  HostName ${instance?.address ?? placeholder()}`,
    '  User root',
    `  IdentityFile ~/.ssh/${privateKeyFileName(keyPairName)}`,
    '  IdentitiesOnly yes',
  ].join('\n');
  return { alias, block };
}

/** Needs OpenSSH 7.2 or later. */
export function fingerprintCommands(keyPairName: string) {
  const file = privateKeyFileName(keyPairName);
  return {
    md5: `ssh-keygen -l -E md5 -f ${file}`,
    sha256: `ssh-keygen -l -f ${file}`,
    randomart: `ssh-keygen -lv -f ${file}`,
  };
}

/**
 * Source: POSIX.1 Shell Command Language 2.2; PowerShell about_Quoting_Rules (typographic quotes
 * count as quotes). File names on Windows can't contain `"`.
 */
function quoteFileName(fileName: string, shell: Shell): string {
  // A leading hyphen would make it an option.
  const path = fileName.startsWith('-') ? `./${fileName}` : fileName;
  if (/^[\p{L}\p{N}._/-]+$/u.test(path)) return path;
  if (shell === 'posix') return `'${path.replaceAll("'", String.raw`'\''`)}'`;
  if (shell === 'powershell') return `'${path.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
  return `"${path}"`;
}
