import { expect, it } from 'vitest';
import { readOptions } from './start-options.mjs';

it('serves at port 4173 of this machine unless told otherwise', () => {
  expect(readOptions([])).toEqual({ port: 4173, base: '/', host: 'localhost' });
  expect(readOptions(['--port=8080', '--base=/demo/', '--host=0.0.0.0'])).toEqual({
    port: 8080,
    base: '/demo/',
    host: '0.0.0.0',
  });
});

it('serves the live build if it gets an address for the requests', () => {
  expect(readOptions(['--api=https://signer.example/ecs/'])).toMatchObject({
    api: 'https://signer.example/ecs/',
  });
});

it('manages an account where that is asked for', () => {
  expect(readOptions(['--account'])).toEqual({
    readOnly: false,
    network: 'public',
    allowRoot: false,
    plainHost: false,
    port: 4173,
    base: '/',
  });
  expect(
    readOptions([
      '--account=prod',
      '--read-only',
      '--region=cn-beijing',
      '--network=vpc',
      '--audit=a.jsonl',
      '--endpoint=http://127.0.0.1:4010',
      '--allow-root',
      '--plain-host',
      '--port=8080',
      '--base=/x/',
    ]),
  ).toEqual({
    profile: 'prod',
    readOnly: true,
    regionId: 'cn-beijing',
    network: 'vpc',
    auditFile: 'a.jsonl',
    endpoint: new URL('http://127.0.0.1:4010'),
    allowRoot: true,
    plainHost: true,
    port: 8080,
    base: '/x/',
  });
});

it.each([
  [['--api=4010'], '--api is an address'],
  [['--api=file:///etc'], '--api is an address'],
  [['--port=http'], '--port is a number'],
  [['--port=65536'], '--port is a number'],
  [['--base=demo'], '--base begins and ends with /'],
  [['--base=/demo'], '--base begins and ends with /'],
  [['--base=//evil.example/'], '--base begins and ends with /'],
  [['--account', 'prod'], 'A profile follows an equals sign: --account=prod'],
  [['--account=a b'], '--account has a name that no profile has'],
  [['--account', '--api=http://127.0.0.1:4010'], '--account and --api exclude each other'],
  [['--account', '--host=0.0.0.0'], '--account serves on this machine only'],
  [['--account', '--region=evil.example/'], '--region is a region ID'],
  [['--account', '--network=wifi'], '--network is vpc or public'],
  [['--account', '--audit='], '--audit needs the name of a file'],
  [['--account', '--endpoint=ecs.example'], '--endpoint is an address'],
  [['--account', '--endpoint=https://user:secret@ecs.example'], '--endpoint is an address'],
  [['--account', '--endpoint=https://ecs.example/?a=b'], '--endpoint is an address'],
  [['--read-only'], '--read-only needs --account'],
  [['--endpoint=https://ecs.example'], '--endpoint needs --account'],
  [['--account', '--read-only=yes'], "Option '--read-only' does not take an argument"],
  [['--colour'], "Unknown option '--colour'"],
])('says what is wrong with %s', (args, error) => {
  expect(() => readOptions(args)).toThrow(error);
});
