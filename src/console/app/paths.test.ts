import { matchRoutes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { createKeyPairPath, keyPairPath, keyPairsPath, routes } from './paths';

describe('every path leads to its route', () => {
  it.each([
    [keyPairsPath('cn-hangzhou'), routes.keyPairs, { regionId: 'cn-hangzhou' }],
    [createKeyPairPath('cn-hangzhou'), routes.createKeyPair, { regionId: 'cn-hangzhou' }],
    ...['create', 'A:', 'a.b', '密钥', 'constructor', '%41', 'a/b', '?x#y'].map(
      (name) =>
        [keyPairPath('eu-west-1', name), routes.keyPair, { regionId: 'eu-west-1', name }] as const,
    ),
  ])('%s', (path, route, params) => {
    expect(matchRoutes([{ path: route }], path)?.[0]?.params).toEqual(params);
  });
});
