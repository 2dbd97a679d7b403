import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fingerprintCommands,
  protectCommand,
  shells,
  sshCommand,
  sshConfigBlock,
} from './commands';

/** Names that ECS accepts but that need care in shells, Windows or ssh. */
const awkwardNames = [
  'A:',
  'CON',
  'hasOwnProperty',
  'web:*',
  '团队-1',
  'a'.repeat(128),
  'x.pem',
  'create',
];

/** Names that a user or a browser may give the downloaded file. */
const awkwardFiles = [
  'web (1).pem',
  "Ann's key.pem",
  '-web.pem',
  '$HOME.pem',
  '`id`.pem',
  'a;b&c.pem',
  'it’s.pem',
  '!!.pem',
  '*.pem',
  '~.pem',
  '#1.pem',
];

describe('commands for a private key file', () => {
  it('leaves a plain name as it is', () => {
    expect(shells.map((shell) => protectCommand('web-frontend.pem', shell))).toEqual([
      'chmod 400 web-frontend.pem',
      'icacls web-frontend.pem /inheritance:r /grant:r "$($env:USERNAME):R"',
      'icacls web-frontend.pem /inheritance:r /grant:r "%USERNAME%:R"',
    ]);
    expect(sshCommand('web.pem', 'posix', '203.0.113.10')).toBe('ssh -i web.pem root@203.0.113.10');
    expect(sshCommand('web.pem', 'posix')).toBe('ssh -i web.pem root@<instance IP>');
  });

  it('quotes a name as each shell wants it', () => {
    const commands = shells.map((shell) => sshCommand("Ann's ‘key’.pem", shell, 'h'));
    expect(commands).toEqual([
      String.raw`ssh -i 'Ann'\''s ‘key’.pem' root@h`,
      "ssh -i 'Ann''s ‘‘key’’.pem' root@h",
      `ssh -i "Ann's ‘key’.pem" root@h`,
    ]);
  });

  it.each(awkwardFiles)('gives a POSIX shell the file that is meant: %s', (file) => {
    const path = file.startsWith('-') ? `./${file}` : file;
    expect(wordsOf(protectCommand(file, 'posix'))).toEqual(['chmod', '400', path]);
    expect(wordsOf(sshCommand(file, 'posix', 'h'))).toEqual(['ssh', '-i', path, 'root@h']);
  });
});

describe('a block for ~/.ssh/config', () => {
  it('is named after the instance', () => {
    const instance = { name: 'shop web 01', address: '203.0.113.10' };
    expect(sshConfigBlock('web-frontend', instance)).toEqual({
      block: [
        'Host shop-web-01',
        '  HostName 203.0.113.10',
        '  User root',
        '  IdentityFile ~/.ssh/web-frontend.pem',
        '  IdentitiesOnly yes',
      ].join('\n'),
      alias: 'shop-web-01',
    });
  });

  it('says where the address goes when there is none', () => {
    expect(sshConfigBlock('A:', null)).toMatchObject({
      block: expect.stringContaining('Host A-\n  HostName <instance IP>\n'),
      alias: 'A-',
    });
  });

  it.each(awkwardNames)('is read by ssh itself as meant: %s', (name) => {
    const { block, alias } = sshConfigBlock(name, { name, address: '203.0.113.10' });
    const folder = mkdtempSync(join(tmpdir(), 'ssh-config-'));
    try {
      const file = join(folder, 'config');
      writeFileSync(file, `${block}\n\nHost *\n  User nobody\n`);
      const { stdout, stderr } = spawnSync('ssh', ['-T', '-G', '-F', file, alias], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      const read = stdout.split('\n');
      expect(read).toContain('user root');
      expect(read).toContain('hostname 203.0.113.10');
      expect(read).toContain(`identityfile ~/.ssh/${alias}.pem`);
      expect(read).toContain('identitiesonly yes');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('commands for the fingerprints', () => {
  it('are for the downloaded file', () => {
    expect(fingerprintCommands('web:1')).toEqual({
      md5: 'ssh-keygen -l -E md5 -f web-1.pem',
      sha256: 'ssh-keygen -l -f web-1.pem',
      randomart: 'ssh-keygen -lv -f web-1.pem',
    });
  });

  it.each(awkwardNames)('need no quotes: %s', (name) => {
    const { md5 } = fingerprintCommands(name);
    expect(wordsOf(md5)).toEqual(md5.split(' '));
  });
});

function wordsOf(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' });
  return stdout.split('\n').slice(0, -1);
}
