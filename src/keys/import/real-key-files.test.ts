import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publicBlobOfFile, readPublicKey } from './read-public-key';

// Allows for a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'real-keys-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const path = (name: string) => join(directory, name);
const file = (name: string) => new Uint8Array(readFileSync(path(name)));
const line = (name: string) => readFileSync(path(`${name}.pub`), 'utf8').trim();
const run = (program: string, ...parameters: string[]) =>
  execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const keygen = (...parameters: string[]) => run('ssh-keygen', ...parameters);

/** Creates `name` and `name.pub`. */
function makeKey(name: string, type: string, bits: number, ...more: string[]) {
  keygen('-q', '-t', type, '-b', String(bits), '-C', `${name} of test`, '-f', path(name), ...more);
}

const accepted = [
  ['rsa2048', 'rsa', 2048],
  ['rsa3072', 'rsa', 3072],
  ['rsa4096', 'rsa', 4096],
  ['ecdsa256', 'ecdsa', 256],
  ['ecdsa384', 'ecdsa', 384],
  ['ecdsa521', 'ecdsa', 521],
  ['ed25519', 'ed25519', 256],
] as const;

describeWith('ssh-keygen', ['-?'], () => {
  beforeAll(() => {
    for (const [name, type, bits] of accepted) makeKey(name, type, bits, '-N', '');
  });

  it.each(accepted)('%s.pub, RFC 4716 and PEM are all the same key', (name, type, bits) => {
    const [keyType = '', base64 = ''] = line(name).split(' ');
    const result = readPublicKey(file(`${name}.pub`));
    expect(result).toEqual({
      kind: 'key',
      key: {
        type: keyType,
        bits,
        comment: `${name} of test`,
        blob: new Uint8Array(Buffer.from(base64, 'base64')),
        line: line(name),
      },
    });
    const rfc4716 = keygen('-e', '-m', 'RFC4716', '-f', path(`${name}.pub`));
    expect(rfc4716).toContain('BEGIN SSH2 PUBLIC KEY');
    expect(readPublicKey(rfc4716)).toMatchObject({
      kind: 'key',
      key: {
        line: expect.stringContaining(`${keyType} ${base64} ${bits}-bit ${type.toUpperCase()}`),
      },
    });
    // ssh-keygen can't export Ed25519 as PEM; OpenSSL can, see below.
    for (const format of type === 'ed25519' ? [] : ['PKCS8', 'PEM']) {
      const pem = keygen('-e', '-m', format, '-f', path(`${name}.pub`));
      expect(pem).toContain('PUBLIC KEY-----');
      expect(readPublicKey(pem)).toMatchObject({
        kind: 'key',
        key: { line: `${keyType} ${base64}`, bits },
      });
    }
  });

  it.each([
    ['rsa2048', 'PKCS8', 'pkcs8'],
    ['rsa2048', 'PEM', 'pkcs1'],
    ['rsa2048', 'RFC4716', 'openssh'],
    ['ecdsa256', 'PKCS8', 'pkcs8'],
    ['ecdsa521', 'PKCS8', 'pkcs8'],
    ['ecdsa384', 'PEM', 'sec1'],
    ['ecdsa384', 'RFC4716', 'openssh'],
    ['ed25519', 'RFC4716', 'openssh'],
  ])('recognizes the private key %s exported as %s', (name, format, expected) => {
    const copy = `${name}-${format}`;
    const [type = '', base64 = ''] = line(name).split(' ');
    run('cp', path(name), path(copy));
    keygen('-q', '-p', '-N', '', '-m', format, '-f', path(copy));
    const half = {
      publicHalf: expect.objectContaining({ line: `${type} ${base64}`, comment: '' }),
    };
    expect(readPublicKey(file(copy))).toEqual({ kind: 'private-key', format: expected, ...half });

    const blob = new Uint8Array(Buffer.from(base64, 'base64'));
    expect(publicBlobOfFile(file(copy)).blob).toEqual(blob);

    keygen('-q', '-p', '-P', '', '-N', 'secret', '-m', format, '-f', path(copy));
    expect(publicBlobOfFile(file(copy)).blob).toEqual(expected === 'openssh' ? blob : null);
    expect(readPublicKey(file(copy))).toEqual({
      kind: 'private-key',
      format: `encrypted-${expected}`,
      ...(expected === 'openssh' ? half : {}),
    });
  });

  it('rejects small RSA and a certificate', () => {
    makeKey('rsa1024', 'rsa', 1024, '-N', '');
    keygen('-q', '-s', path('ed25519'), '-I', 'id', '-n', 'root', path('rsa2048.pub'));
    const refused = (reason: string) => expect.objectContaining({ kind: 'refused', reason });
    expect(readPublicKey(file('rsa1024.pub'))).toEqual(refused('rsa-too-short'));
    expect(readPublicKey(file('rsa2048-cert.pub'))).toEqual(refused('certificate'));
  });

  it('rejects DSA, if ssh-keygen still supports it', (context) => {
    try {
      makeKey('dsa', 'dsa', 1024, '-N', '');
    } catch {
      context.skip('this ssh-keygen makes no DSA keys');
    }
    const refused = { kind: 'refused', reason: 'dsa' };
    expect(readPublicKey(file('dsa.pub'))).toEqual(refused);
    expect(readPublicKey(keygen('-e', '-m', 'RFC4716', '-f', path('dsa.pub')))).toEqual(refused);
    expect(readPublicKey(keygen('-e', '-m', 'PKCS8', '-f', path('dsa.pub')))).toEqual(refused);
    keygen('-q', '-p', '-N', '', '-m', 'PEM', '-f', path('dsa'));
    expect(readPublicKey(file('dsa'))).toEqual({ kind: 'private-key', format: 'dsa' });
  });
});

describeWith('openssl', ['version'], () => {
  const openssl = (...parameters: string[]) => run('openssl', ...parameters);

  it('reads Ed25519; rejects RSA-PSS, other curves, and explicit or compressed ones', () => {
    const publicOf = (...algorithm: string[]) => {
      openssl('genpkey', ...algorithm, '-out', path('openssl.pem'));
      return readPublicKey(openssl('pkey', '-in', path('openssl.pem'), '-pubout'));
    };
    const curve = (name: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${name}`];
    const refused = (reason: string, detail?: string) => ({
      kind: 'refused',
      reason,
      ...(detail && { detail }),
    });
    expect(publicOf('-algorithm', 'ed25519')).toMatchObject({ key: { type: 'ssh-ed25519' } });
    expect(publicOf('-algorithm', 'rsa-pss')).toEqual(refused('unknown-type', 'RSASSA-PSS'));
    expect(publicOf(...curve('secp256k1'))).toEqual(refused('unknown-curve'));
    expect(publicOf(...curve('P-256'), '-pkeyopt', 'ec_param_enc:explicit')).toEqual(
      refused('unknown-curve'),
    );
    expect(publicOf(...curve('P-256'))).toMatchObject({ kind: 'key', key: { bits: 256 } });
    const compressed = ['-pubout', '-ec_conv_form', 'compressed'];
    expect(readPublicKey(openssl('pkey', '-in', path('openssl.pem'), ...compressed))).toEqual(
      refused('compressed-point'),
    );
  });

  it('reads the public half of an EC private key that contains it', () => {
    const written = (name: string, ...how: string[]) => {
      openssl('ec', '-in', path('ec.pem'), ...how, '-out', path(name));
      return publicBlobOfFile(file(name));
    };
    for (const curve of ['prime256v1', 'secp384r1', 'secp521r1']) {
      // Starts with an EC PARAMETERS block.
      openssl('ecparam', '-name', curve, '-genkey', '-out', path('ec.pem'));
      const whole = readPublicKey(openssl('ec', '-in', path('ec.pem'), '-pubout'));
      const blob = whole.kind === 'key' ? whole.key.blob : null;
      expect(blob).not.toBeNull();
      expect(publicBlobOfFile(file('ec.pem'))).toEqual({ blob, problem: null });
      expect(written('ec.sec1')).toEqual({ blob, problem: null });
      expect(written('ec.der', '-outform', 'DER')).toEqual({ blob, problem: null });
      openssl('pkcs8', '-topk8', '-nocrypt', '-in', path('ec.pem'), '-out', path('ec.pkcs8'));
      expect(publicBlobOfFile(file('ec.pkcs8'))).toEqual({ blob, problem: null });
    }
    expect(written('without-point', '-no_public')).toEqual({ blob: null, problem: null });
    expect(written('encrypted', '-aes256', '-passout', 'pass:s').blob).toBeNull();
    expect(written('compressed', '-conv_form', 'compressed').problem).toBe('compressed-point');
    expect(written('explicit', '-param_enc', 'explicit').problem).toBe('unknown-curve');
    openssl('ecparam', '-name', 'secp256k1', '-genkey', '-out', path('ec.pem'));
    expect(publicBlobOfFile(file('ec.pem')).problem).toBe('unknown-curve');
  });

  it('recognizes PKCS#12, which contains a private key, and an X.509 certificate', () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=t',
      '-keyout',
      path('x'),
      '-out',
      path('x.crt'),
    );
    openssl(
      'pkcs12',
      '-export',
      '-in',
      path('x.crt'),
      '-inkey',
      path('x'),
      '-passout',
      'pass:s',
      '-out',
      path('x.p12'),
    );
    expect(readPublicKey(file('x.crt'))).toEqual({ kind: 'refused', reason: 'x509-certificate' });
    expect(readPublicKey(file('x.p12'))).toEqual({ kind: 'private-key', format: 'pkcs12' });
  });
});

describeWith('puttygen', ['--version'], () => {
  it.each([
    ['rsa', 2048],
    ['ecdsa', 256],
    ['ecdsa', 521],
  ])('%s of %i bits: public and private files', (type, bits) => {
    const ppk = path(`${type}${bits}.ppk`);
    writeFileSync(path('no-passphrase'), '');
    writeFileSync(path('passphrase'), 'secret');
    const passphrase = (name: string) => ['--new-passphrase', path(name)];
    const make = ['-q', '-t', type, '-b', String(bits), '-C', 'a "b" c'];
    run('puttygen', ...make, ...passphrase('no-passphrase'), '-o', ppk);
    const openssh = run('puttygen', ppk, '-O', 'public-openssh').trim();
    const result = readPublicKey(openssh);
    expect(result).toMatchObject({ kind: 'key', key: { bits, line: openssh, comment: 'a "b" c' } });

    run('puttygen', ppk, '-O', 'public', '-o', path('putty.pub'));
    expect(readPublicKey(file('putty.pub'))).toMatchObject({ kind: 'key', key: { bits } });
    const saved = readPublicKey(file('putty.pub'));
    expect(saved.kind === 'key' && saved.key.blob).toEqual(
      result.kind === 'key' && result.key.blob,
    );

    for (const version of ['2', '3']) {
      const plain = `plain${version}.ppk`;
      const parameters = ['-O', 'private', '--ppk-param', `version=${version}`];
      run('puttygen', ppk, '--reencrypt', ...parameters, '-o', path(plain));
      const publicHalf = expect.objectContaining({ line: openssh });
      expect(readPublicKey(file(plain))).toEqual({
        kind: 'private-key',
        format: 'putty',
        publicHalf,
      });
      const encrypted = `encrypted${version}.ppk`;
      run('puttygen', ppk, '-P', ...passphrase('passphrase'), ...parameters, '-o', path(encrypted));
      const blob = result.kind === 'key' ? result.key.blob : null;
      expect(publicBlobOfFile(file(plain)).blob).toEqual(blob);
      expect(publicBlobOfFile(file(encrypted)).blob).toEqual(blob);
      expect(readPublicKey(file(encrypted))).toEqual({
        kind: 'private-key',
        format: 'encrypted-putty',
        publicHalf,
      });
    }
    if (type !== 'rsa') return;
    run('puttygen', ppk, '-O', 'private-sshcom', '-o', path('sshcom'));
    expect(readPublicKey(file('sshcom'))).toEqual({ kind: 'private-key', format: 'ssh2' });
  });
});

/** Skips the tests if the program is missing. */
function describeWith(program: string, harmless: readonly string[], tests: () => void): void {
  if (isInstalled(program, harmless)) {
    describe(`keys that ${program} wrote`, tests);
    return;
  }
  process.stderr.write(`SKIPPED: ${program} is not installed, none of its keys was read\n`);
  describe.skip(`keys that ${program} wrote (${program} is not installed)`, tests);
}

function isInstalled(program: string, harmless: readonly string[]): boolean {
  try {
    execFileSync(program, harmless, { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Any other error means that it's installed.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
