import { expect, it } from 'vitest';
import { readOptions } from './options.mjs';

it('serves at port 4010, in memory and without checking signatures, unless told otherwise', () => {
  expect(readOptions([])).toEqual({ port: 4010, accessKeys: new Map(), deny: [] });
  expect(
    readOptions(['--port', '0', '--data=x.json', '--access-key=a:b:c', '--access-key', 'd:e']),
  ).toEqual({
    port: 0,
    dataFile: 'x.json',
    accessKeys: new Map([
      ['a', 'b:c'],
      ['d', 'e'],
    ]),
    deny: [],
  });
});

it('can refuse actions', () => {
  expect(
    readOptions(['--deny=ecs:ImportKeyPair', '--deny', 'ecs:Describe*', '--policy=p.json']),
  ).toMatchObject({ deny: ['ecs:ImportKeyPair', 'ecs:Describe*'], policyFile: 'p.json' });
});

it.each([
  [['--port=http'], '--port is a number'],
  [['--port=65536'], '--port is a number'],
  [['--port=-1'], '--port is a number'],
  [['--port='], '--port is a number'],
  [['--port'], "Option '--port <value>' argument missing"],
  [['--data='], '--data needs the name of a file.'],
  [['--access-key=id'], '--access-key is an id and a secret'],
  [['--access-key=:secret'], '--access-key is an id and a secret'],
  [['--access-key=id:'], '--access-key is an id and a secret'],
  [['--access-key=a:b', '--access-key=a:c'], '--access-key has the id a twice.'],
  [['--deny=ImportKeyPair'], '--deny takes an action like ecs:ImportKeyPair'],
  [['--policy='], '--policy needs the name of a file.'],
  [['--prot=1'], "Unknown option '--prot'"],
  [['4010'], "Unexpected argument '4010'"],
])('says what is wrong with %s', (args, error) => {
  expect(() => readOptions(args)).toThrow(error);
});
