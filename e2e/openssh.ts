import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../scripts/lib/free-port.mjs';
import { findProgram } from '../scripts/lib/programs.mjs';

/** Runs a program and returns its output. @throws Error with its error output */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(pathOf(program), args);
  return stdout.trim();
}

/** The first of these programs that isn't installed, as the reason to skip a test. */
export function missingProgram(...programs: string[]): string | undefined {
  return programs.find((program) => findProgram(program) === undefined);
}

/** Starts an SSH server on a free local port that accepts one public key, with its files in `folder`. */
export async function startSshd(folder: string, publicKey: string) {
  // sshd needs this folder as root; the system's service would have created it.
  if (process.platform === 'linux' && process.getuid?.() === 0)
    await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  const file = (name: string) => join(folder, name);
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file('host-key')]);
  await writeFile(file('authorized-keys'), `${publicKey}\n`);
  await writeFile(file('no-configuration'), '');
  const port = await freePort();
  const options = {
    ListenAddress: `127.0.0.1:${port}`,
    HostKey: file('host-key'),
    AuthorizedKeysFile: file('authorized-keys'),
    AuthenticationMethods: 'publickey',
    PermitRootLogin: 'prohibit-password',
    StrictModes: 'no',
    UsePAM: 'no',
    PidFile: 'none',
  };
  const server = spawn(
    pathOf('sshd'),
    ['-D', '-e', '-f', file('no-configuration'), ...asArguments(options)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  for await (const line of createInterface(server.stderr)) {
    log += `${line}\n`;
    if (line.startsWith('Server listening')) {
      // A full pipe would block the server.
      server.stderr.resume();
      return { port, stop: () => void server.kill() };
    }
  }
  throw new Error(`sshd has not started:\n${log}`);
}

/** Logs in with a key file, runs a command and returns its output. */
export async function login(port: number, keyFile: string, command: string): Promise<string> {
  const options = {
    StrictHostKeyChecking: 'no',
    UserKnownHostsFile: '/dev/null',
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    BatchMode: 'yes',
    LogLevel: 'ERROR',
  };
  const place = ['-p', String(port), `${userInfo().username}@127.0.0.1`];
  return run('ssh', ['-F', 'none', '-i', keyFile, ...asArguments(options), ...place, command]);
}

function asArguments(options: Record<string, string>): string[] {
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

function pathOf(program: string): string {
  const path = findProgram(program);
  if (path === undefined) throw new Error(`There is no ${program} here.`);
  return path;
}
