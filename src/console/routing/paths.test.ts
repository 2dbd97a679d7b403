import { matchRoutes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { createKeyPairPath, keyPairPath, keyPairsPath, routes } from './paths';

const names = ['create', 'A:', 'a.b', '密钥', 'constructor', '%41', 'a/b', '?x#y'];

const cases: [path: string, route: string, params: object][] = [
  [keyPairsPath('cn-hangzhou'), routes.keyPairs, { regionId: 'cn-hangzhou' }],
  [createKeyPairPath('cn-hangzhou'), routes.createKeyPair, { regionId: 'cn-hangzhou' }],
];
for (const name of names) {
  cases.push([keyPairPath('eu-west-1', name), routes.keyPair, { regionId: 'eu-west-1', name }]);
}

describe('every path leads to its route', () => {
  it.each(cases)('%s', (path, route, params) => {
    expect(matchRoutes([{ path: route }], path)?.[0]?.params).toEqual(params);
  });
});
