import { describe, expect, it } from 'vitest';
import { client, R, vector, apiSetups } from '../testing/mock-client';

describe.each(apiSetups)('ImportKeyPair on $name', ({ newStore }) => {
  const key = (name: string, body = vector.line): object => ({
    RegionId: R,
    KeyPairName: name,
    PublicKeyBody: body,
  });
  const blob = vector.line.split(' ')[1] ?? '';

  it('requires a name with 2 to 128 characters', async () => {
    const api = client(newStore());
    for (const name of ['k', 'k'.repeat(129), '键'.repeat(129), '𠀀'.repeat(129)]) {
      expect(await api.error('ImportKeyPair', key(name)), name).toMatchObject({
        status: 400,
        Code: 'InvalidKeyPairName.Malformed',
        Message: 'Specified Key Pair name is not valid.',
      });
    }
    const names = ['kk', 'k'.repeat(128), '键'.repeat(128), '𠀀'.repeat(128)];
    await api.importAll(R, names);
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(names.toSorted());
  });

  it('rejects a name with an invalid start or character', async () => {
    const api = client(newStore());
    const names = [
      '1a',
      '-a',
      '_a',
      '.a',
      ':a',
      'http://x',
      'https://x',
      'a b',
      'invalid#key?name=!',
    ];
    for (const name of [...names, ' ', 'web ', 'a/b', 'a\n', 'a*']) {
      for (const action of ['ImportKeyPair', 'CreateKeyPair']) {
        const rejected = await api.error(action, key(name));
        expect(rejected.Code, `${action} ${name}`).toBe('InvalidKeyPairName.Malformed');
      }
    }
  });

  it('keeps unusual names unchanged', async () => {
    const api = client(newStore());
    const names = ['CON', 'A:', 'hasOwnProperty', 'constructor', 'null', 'undefined', 'NaN'];
    const all = [...names, 'a.b:c_d-e', 'toString', 'valueOf', 'web', 'Web'].toSorted();
    await api.importAll(R, all);
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(all);
    for (const KeyPairName of all) {
      expect(await api.names({ RegionId: R, KeyPairName })).toEqual([KeyPairName]);
    }
    await api.ok('DeleteKeyPairs', { RegionId: R, KeyPairNames: all });
    expect(await api.names({ RegionId: R })).toEqual([]);
  });

  it('returns the key’s fingerprint, whatever the comment', async () => {
    const api = client(newStore());
    const bodies = [vector.line, `${vector.line} alice@laptop`, `  ${vector.line} a  b\r\n`];
    for (const [index, body] of bodies.entries()) {
      const response = await api.ok('ImportKeyPair', {
        RegionId: R,
        KeyPairName: `key-${index}`,
        PublicKeyBody: body,
      });
      expect(response.KeyPairFingerPrint).toBe(vector.fingerprint);
    }
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R, IncludePublicKey: true });
    expect(KeyPairs.KeyPair.map((pair) => pair.PublicKey ?? '').toSorted()).toEqual([
      vector.line,
      `${vector.line} a  b`,
      `${vector.line} alice@laptop`,
    ]);
  });

  it('returns the same fingerprint for each variant of RFC 4716', async () => {
    const api = client(newStore());
    const wrapped = (blob.match(/.{1,70}/g) ?? []).join('\n');
    const begin = '---- BEGIN SSH2 PUBLIC KEY ----';
    const end = '---- END SSH2 PUBLIC KEY ----';
    const variants = [
      `${begin}\n${wrapped}\n${end}`,
      `${begin}\nComment: "alice"\n${wrapped}\n${end}\n`,
      `${begin}\r\nComment: "a long \\\r\ncomment"\r\nx-it: y\r\n${wrapped.replaceAll('\n', '\r\n')}\r\n${end}\r\n`,
      `${begin}\nSubject: me\nComment: one\\\ntwo\\\nthree\n${blob}\n${end}`,
    ];
    for (const [index, PublicKeyBody] of variants.entries()) {
      const response = await api.ok('ImportKeyPair', {
        RegionId: R,
        KeyPairName: `key-${index}`,
        PublicKeyBody,
      });
      expect(response.KeyPairFingerPrint, PublicKeyBody).toBe(vector.fingerprint);
    }
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R, IncludePublicKey: true });
    expect(new Set(KeyPairs.KeyPair.map((pair) => pair.PublicKey))).toEqual(new Set([vector.line]));
  });

  it('rejects anything but a key of a listed type', async () => {
    const api = client(newStore());
    const missing = await api.error('ImportKeyPair', key('web', ''));
    expect(missing).toMatchObject({ status: 400, Code: 'MissingParameter' });
    expect(missing.Message).toContain('"PublicKeyBody"');
    const ed25519 = 'AAAAC3NzaC1lZDI1NTE5AAAAIIQBn0z2h1bT9JrF2rCTRTyWBPN0B+kUx7Tr9E0mGmVo';
    const bodies = [
      'garbage',
      'ssh-rsa',
      'ssh-rsa garbage',
      'ssh-rsa AAAA*',
      'ssh-rsa AAAAA',
      `ssh-rsa ${blob} web\n${vector.line}`,
      `${vector.line}\n${vector.line}`,
      `no-pty ${vector.line}`,
      `SSH-RSA ${blob}`,
      `---- BEGIN SSH2 PUBLIC KEY ----\n${blob}`,
      '---- BEGIN SSH2 PUBLIC KEY ----\n---- END SSH2 PUBLIC KEY ----',
      `-----BEGIN RSA PRIVATE KEY-----\n${blob}\n-----END RSA PRIVATE KEY-----`,
      `-----BEGIN PRIVATE KEY-----\n${blob}\n-----END PRIVATE KEY-----`,
      `ssh-ed25519 ${ed25519}`,
      `ssh-rsa ${ed25519}`,
      `---- BEGIN SSH2 PUBLIC KEY ----\n${ed25519}\n---- END SSH2 PUBLIC KEY ----`,
    ];
    for (const body of bodies) {
      expect(await api.error('ImportKeyPair', key('web', body)), body).toMatchObject({
        status: 400,
        Code: 'InvalidPublicKeyBody.Malformed',
        Message: 'The PublicKeyBody format is not supported.',
      });
    }
    expect(await api.names({ RegionId: R })).toEqual([]);
  });

  it('accepts Ed25519 keys if enabled, but not after another type', async () => {
    const api = client(newStore(), { acceptsEd25519: true });
    const ed25519 = 'AAAAC3NzaC1lZDI1NTE5AAAAIIQBn0z2h1bT9JrF2rCTRTyWBPN0B+kUx7Tr9E0mGmVo';
    const request = (name: string, body: string) => ({
      RegionId: R,
      KeyPairName: name,
      PublicKeyBody: body,
    });
    await api.ok('ImportKeyPair', request('line', `ssh-ed25519 ${ed25519} me`));
    const block = `---- BEGIN SSH2 PUBLIC KEY ----\n${ed25519}\n---- END SSH2 PUBLIC KEY ----`;
    await api.ok('ImportKeyPair', request('block', block));
    const { Code } = await api.error('ImportKeyPair', key('rsa', `ssh-rsa ${ed25519}`));
    expect(Code).toBe('InvalidPublicKeyBody.Malformed');
  });

  it('accepts an invalid blob, and the other listed types', async () => {
    const api = client(newStore());
    const bodies = [
      'ssh-rsa AAAAB3Nza12345678qwertyuudsfsg',
      'ssh-dss AAAAB3NzaC1kc3MAAACBAPY8ZOHY2yFSJA6XYC9HRwNHxaehvx5wOJ0rzZdzoSOXxbET',
      'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    ];
    for (const [index, PublicKeyBody] of bodies.entries()) {
      await api.ok('ImportKeyPair', { RegionId: R, KeyPairName: `key-${index}`, PublicKeyBody });
    }
    expect((await api.names({ RegionId: R })).length).toBe(bodies.length);
  });

  it('accepts one key under two names, and returns neither an ID nor a private key', async () => {
    const api = client(newStore());
    const request = { RegionId: R, PublicKeyBody: vector.line };
    const one = await api.ok('ImportKeyPair', { ...request, KeyPairName: 'one' });
    const two = await api.ok('ImportKeyPair', { ...request, KeyPairName: 'two' });
    expect(two.KeyPairFingerPrint).toBe(one.KeyPairFingerPrint);
    expect(Object.keys(one).toSorted()).toEqual(['KeyPairFingerPrint', 'KeyPairName', 'RequestId']);
  });
});
