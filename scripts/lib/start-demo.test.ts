import { expect, it } from 'vitest';
import { readOptions } from './start-demo.mjs';

it('serves at port 4173 of this machine unless told otherwise', () => {
  expect(readOptions([])).toEqual({ port: 4173, base: '/', host: 'localhost' });
  expect(readOptions(['--port=8080', '--base=/demo/', '--host=0.0.0.0'])).toEqual({
    port: 8080,
    base: '/demo/',
    host: '0.0.0.0',
  });
});

it('serves the live build where it is told whom to pass the requests on to', () => {
  expect(readOptions(['--api=https://signer.example/ecs/'])).toMatchObject({
    api: 'https://signer.example/ecs/',
  });
});

it.each(['--help', '-h'])('helps with %s', (flag) => {
  expect(readOptions([flag])).toBe('help');
});

it.each([
  [['--api=4010'], '--api is an address'],
  [['--api=file:///etc'], '--api is an address'],
  [['--port=http'], '--port is a number'],
  [['--port=65536'], '--port is a number'],
  [['--base=demo'], '--base begins and ends with /'],
  [['--base=/demo'], '--base begins and ends with /'],
  [['--base=//evil.example/'], '--base begins and ends with /'],
  [['--colour'], "Unknown option '--colour'"],
])('says what is wrong with %s', (args, complaint) => {
  expect(readOptions(args)).toEqual({ complaint: expect.stringContaining(complaint) });
});
