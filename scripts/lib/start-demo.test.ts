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

it.each([
  [['--port=http'], '--port is a number'],
  [['--port=65536'], '--port is a number'],
  [['--base=demo'], '--base begins and ends with /'],
  [['--base=/demo'], '--base begins and ends with /'],
  [['--base=//evil.example/'], '--base begins and ends with /'],
  [['--colour'], "Unknown option '--colour'"],
])('says what is wrong with %s', (args, complaint) => {
  expect(readOptions(args)).toContain(complaint);
});
