import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** For sshd and Homebrew, which may not be on the PATH. */
const MORE_FOLDERS = {
  win32: ['C:\\Windows\\System32\\OpenSSH', 'C:\\Program Files\\Git\\usr\\bin'],
  other: ['/usr/sbin', '/usr/local/sbin', '/sbin', '/usr/local/bin', '/opt/homebrew/bin'],
};

/** Programs that check the console's keys, and their Debian packages. */
const TOOL_PACKAGES = {
  'ssh-keygen': 'openssh-client',
  ssh: 'openssh-client',
  sshd: 'openssh-server',
  openssl: 'openssl',
  puttygen: 'putty-tools',
};

/** @param {string} name without `.exe` @returns {string | undefined} its full path */
export function findProgram(name) {
  const windows = process.platform === 'win32';
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...(windows ? MORE_FOLDERS.win32 : MORE_FOLDERS.other),
  ];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, windows ? `${name}.exe` : name))
    .find(isProgram);
}

/** Installs OpenSSH, OpenSSL and PuTTYgen if running as root. Returns the names of those still missing. */
export async function installTools() {
  const packages = missingTools().map(([, packageName]) => packageName);
  if (packages.length > 0) await installDebianPackages([...new Set(packages)]);
  return missingTools().map(([tool]) => tool);
}

function missingTools() {
  return Object.entries(TOOL_PACKAGES).filter(([tool]) => findProgram(tool) === undefined);
}

/** Does nothing unless running as root on a Debian-based system. @param {string[]} packages */
export async function installDebianPackages(packages) {
  const apt = findProgram('apt-get');
  if (process.getuid?.() !== 0 || apt === undefined) return;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A new container has no package lists, and old ones lead to an outdated browser.
  await run(apt, ['update', '-q'], env);
  await run(apt, install, env);
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
