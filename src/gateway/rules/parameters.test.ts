import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { harmlessTexts, privateKeyTexts } from '../../keys/testing/private-key-texts';
import { allowedActions, type AllowedAction } from './actions';
import { checkParameters, parametersToSend } from './parameters';
import { GatewayError } from './gateway-error';

function action(name: string): AllowedAction {
  const found = allowedActions.get(name);
  if (found === undefined) throw new Error(`no action ${name}`);
  return found;
}

const RegionId = 'cn-hangzhou';

function check(name: string, request: Record<string, string>): Record<string, string> {
  return Object.fromEntries(checkParameters(action(name), new Map(Object.entries(request))));
}

function codeOf(name: string, request: Record<string, string>): string {
  try {
    check(name, request);
    return 'allowed';
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    expect(error.status).toBe(400);
    return error.code;
  }
}

const valid: Record<string, Record<string, string>> = {
  DescribeRegions: { AcceptLanguage: 'zh-CN' },
  DescribeKeyPairs: {
    RegionId,
    KeyPairName: '*web*',
    PageNumber: '1',
    PageSize: '50',
    IncludePublicKey: 'true',
    'Tag.1.Key': '环境',
    'Tag.1.Value': '🔑',
  },
  ImportKeyPair: {
    RegionId,
    KeyPairName: '测试',
    PublicKeyBody: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB c@h',
    'Tag.20.Key': "*~!'()",
  },
  DeleteKeyPairs: { RegionId, KeyPairNames: '["测试","b"]' },
  AttachKeyPair: { RegionId, KeyPairName: 'a', InstanceIds: '["i-1"]' },
  DetachKeyPair: { RegionId, KeyPairName: 'a', InstanceIds: '["i-1"]' },
  DescribeInstances: { RegionId, MaxResults: '100', InstanceIds: '["i-1"]', IoOptimized: 'true' },
  RebootInstance: { RegionId, InstanceId: 'i-1', ForceStop: 'false' },
  TagResources: {
    RegionId,
    ResourceType: 'keypair',
    'ResourceId.1': 'a',
    'ResourceId.50': 'b',
    'Tag.1.Key': 'k',
  },
  UntagResources: { RegionId, ResourceType: 'keypair', 'ResourceId.1': 'a', 'TagKey.1': 'k' },
  ListResourceGroups: { PageNumber: '1', PageSize: '100' },
  GetCallerIdentity: {},
};

it.each(Array.from(allowedActions.keys()))('lets %s through with what the page sends', (name) => {
  expect(check(name, valid[name] ?? { 'not in': 'the table' })).toEqual(valid[name]);
});

it('serializes JSON lists again', () => {
  const KeyPairNames = '[ "\\u0061" ,\n"b" ]';
  expect(check('DeleteKeyPairs', { RegionId, KeyPairNames })).toEqual({
    RegionId,
    KeyPairNames: '["a","b"]',
  });
});

it('takes out what only chooses the endpoint', () => {
  const name = 'RebootInstance';
  const parameters = new Map(Object.entries(valid[name] ?? {}));
  expect(parametersToSend(action(name), parameters)).toEqual([
    ['InstanceId', 'i-1'],
    ['ForceStop', 'false'],
  ]);
});

describe('an unknown parameter is refused', () => {
  it.each([
    ['DescribeRegions', 'RegionId'],
    ['DescribeRegions', 'OwnerId'],
    ['DescribeRegions', 'Action'],
    ['DescribeRegions', 'Version'],
    ['DescribeRegions', 'SecurityToken'],
    ['DescribeRegions', 'Signature'],
    ['DescribeRegions', '__proto__'],
    ['DescribeRegions', 'constructor'],
    ['DescribeRegions', 'acceptLanguage'],
    ['DescribeRegions', 'AcceptLanguage.1'],
    ['DescribeRegions', 'AcceptLanguage\u0000'],
    ['RebootInstance', 'DryRun'],
    ['ImportKeyPair', 'Tag'],
    ['ImportKeyPair', 'Tag.1'],
    ['ImportKeyPair', 'Tag.0.Key'],
    ['ImportKeyPair', 'Tag.01.Key'],
    ['ImportKeyPair', 'Tag.101.Key'],
    ['ImportKeyPair', 'Tag.1e1.Key'],
    ['ImportKeyPair', 'Tag.N.Key'],
    ['ImportKeyPair', 'Tag.1.Key.2'],
    ['ImportKeyPair', 'Tag.1.constructor'],
    ['ImportKeyPair', 'Tag.1.Scope'],
    ['ImportKeyPair', 'tag.1.Key'],
    ['ImportKeyPair', 'Tag..Key'],
    ['TagResources', 'ResourceId'],
    ['TagResources', 'ResourceId.1.Key'],
    ['DeleteKeyPairs', 'KeyPairNames.1'],
  ])('of %s: %j', (name, parameter) => {
    expect(codeOf(name, { ...valid[name], [parameter]: 'x' })).toBe('Gateway.ParameterNotAllowed');
  });
});

describe('a wrong value is refused', () => {
  it.each([
    ['DescribeKeyPairs', 'RegionId', 'evil.example/#'],
    ['DescribeKeyPairs', 'RegionId', 'cn-hangzhou@evil'],
    ['DescribeKeyPairs', 'RegionId', ''],
    ['DescribeKeyPairs', 'PageSize', '-1'],
    ['DescribeKeyPairs', 'PageSize', '1e3'],
    ['DescribeKeyPairs', 'PageSize', '１'],
    ['DescribeKeyPairs', 'IncludePublicKey', 'yes'],
    ['ImportKeyPair', 'PublicKeyBody', 'x'.repeat(16_385)],
    ['DeleteKeyPairs', 'KeyPairNames', 'web'],
    ['DeleteKeyPairs', 'KeyPairNames', '{"0":"web"}'],
    ['DeleteKeyPairs', 'KeyPairNames', '["web",1]'],
    ['DeleteKeyPairs', 'KeyPairNames', '[["web"]]'],
    ['DeleteKeyPairs', 'KeyPairNames', JSON.stringify(Array(101).fill('a'))],
    ['TagResources', 'ResourceType', 'instance'],
    ['TagResources', 'ResourceType', 'KEYPAIR'],
    ['UntagResources', 'ResourceType', ''],
  ])('of %s: %s=%j', (name, parameter, value) => {
    expect(codeOf(name, { ...valid[name], [parameter]: value })).toBe('Gateway.ParameterValue');
  });
});

it.each([
  ['DescribeKeyPairs', 'RegionId'],
  ['DeleteKeyPairs', 'KeyPairNames'],
  ['TagResources', 'ResourceType'],
  ['TagResources', 'ResourceId.1'],
])('refuses %s without %s', (name, parameter) => {
  const request = { ...valid[name] };
  delete request['ResourceId.50'];
  delete request[parameter];
  expect(codeOf(name, request)).toBe('Gateway.ParameterMissing');
});

describe('a private key is not passed on', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pkcs1 = privateKey.export({ format: 'pem', type: 'pkcs1' }).toString();
  const pkcs8 = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const body = (pem: string): string => pem.split('\n').slice(1, -2).join('');

  const other = (key: KeyObject, type: 'sec1' | 'pkcs8'): string =>
    body(key.export({ format: 'pem', type }).toString());
  const p256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
  const ed25519 = generateKeyPairSync('ed25519').privateKey;

  it.each([
    ['PKCS #1', pkcs1],
    ['PKCS #8', pkcs8],
    ['PKCS #1 without its lines', body(pkcs1)],
    ['PKCS #8 without its lines', body(pkcs8)],
    ['P-256 in SEC 1', other(p256, 'sec1')],
    ['P-256 in PKCS #8', other(p256, 'pkcs8')],
    ['Ed25519 in PKCS #8', other(ed25519, 'pkcs8')],
    ['a public key with a private one behind it', `ssh-rsa AAAA x\n${pkcs8}`],
    ['OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA'],
    ['OpenSSH without its lines', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'],
    ['RFC 4716', '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----'],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa'],
  ])('%s', (_format, key) => {
    expect(codeOf('ImportKeyPair', { ...valid['ImportKeyPair'], PublicKeyBody: key })).toBe(
      'Gateway.PrivateKey',
    );
    expect(
      codeOf('TagResources', { ...valid['TagResources'], 'Tag.1.Value': key.slice(0, 128) }),
    ).toBe('Gateway.PrivateKey');
    expect(codeOf('DeleteKeyPairs', { RegionId, KeyPairNames: JSON.stringify([key]) })).toBe(
      'Gateway.PrivateKey',
    );
  });

  it.each(privateKeyTexts)('%s', (_format, key) => {
    expect(codeOf('TagResources', { ...valid['TagResources'], 'Tag.1.Value': key })).toBe(
      'Gateway.PrivateKey',
    );
  });

  it.each([
    publicKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
    publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    ...harmlessTexts,
  ])('but %j is', (text) => {
    expect(codeOf('ImportKeyPair', { ...valid['ImportKeyPair'], PublicKeyBody: text })).toBe(
      'allowed',
    );
  });
});
