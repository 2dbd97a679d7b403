import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectCommands, fingerprintCommands } from './connect-commands';

/** Names that ECS takes and that shells, Windows or ssh trip over. */
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

describe('connectCommands', () => {
  it('gives the commands for a bound instance', () => {
    expect(
      connectCommands('web-frontend', { name: 'shop web 01', address: '203.0.113.10' }),
    ).toEqual({
      chmod: 'chmod 400 web-frontend.pem',
      icacls: 'icacls web-frontend.pem /inheritance:r /grant:r "%USERNAME%:R"',
      ssh: 'ssh -i web-frontend.pem root@203.0.113.10',
      sshConfig: [
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
    const { ssh, sshConfig } = connectCommands('web', null);
    expect(ssh).toBe('ssh -i web.pem root@<instance IP>');
    expect(sshConfig).toContain('\n  HostName <instance IP>\n');
  });

  it('names the file that was saved, not the key pair', () => {
    const commands = connectCommands('A:', null);
    expect(commands.chmod).toBe('chmod 400 A-.pem');
    expect(commands.icacls).toBe('icacls A-.pem /inheritance:r /grant:r "%USERNAME%:R"');
    expect(commands.sshConfig.split('\n')[0]).toBe('Host A-');
    expect(connectCommands('CON', null).ssh).toBe('ssh -i key-CON.pem root@<instance IP>');
  });

  it.each(awkwardNames)('writes a block that ssh itself reads as meant: %s', (name) => {
    const { sshConfig, alias } = connectCommands(name, { name, address: '203.0.113.10' });
    const folder = mkdtempSync(join(tmpdir(), 'ssh-config-'));
    try {
      const file = join(folder, 'config');
      writeFileSync(file, `${sshConfig}\n\nHost *\n  User nobody\n`);
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

  it.each(awkwardNames)('gives a shell the words that are meant: %s', (name) => {
    const { chmod, ssh, alias } = connectCommands(name, { name, address: '203.0.113.10' });
    for (const [command, words] of [
      [chmod, ['chmod', '400', `${alias}.pem`]],
      [ssh, ['ssh', '-i', `${alias}.pem`, 'root@203.0.113.10']],
      [fingerprintCommands(name).md5, ['ssh-keygen', '-l', '-E', 'md5', '-f', `${alias}.pem`]],
    ] as const) {
      const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' });
      expect(stdout.split('\n').slice(0, -1)).toEqual(words);
    }
  });
});

it('gives the commands for the fingerprints', () => {
  expect(fingerprintCommands('web:1')).toEqual({
    md5: 'ssh-keygen -l -E md5 -f web-1.pem',
    sha256: 'ssh-keygen -l -f web-1.pem',
    randomart: 'ssh-keygen -lv -f web-1.pem',
  });
});
