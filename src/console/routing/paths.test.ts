import { describe, expect, it } from 'vitest';
import { createKeyPairPath, keyPairPath, keyPairsPath, readPath, type Route } from './paths';

const regionId = 'cn-hangzhou';
const names = ['create', 'A:', 'a.b', '密钥', 'constructor', '%41', 'a%2Fb', 'a/b', '?x#y', ' '];

describe('every path leads to its route', () => {
  it.each<[path: string, route: Route]>([
    ['/', { page: 'home' }],
    [keyPairsPath(regionId), { page: 'list', regionId }],
    [keyPairsPath('%E0'), { page: 'list', regionId: '%E0' }],
    [createKeyPairPath(regionId), { page: 'create', regionId }],
    ...names.map((name): [string, Route] => [
      keyPairPath(regionId, name),
      { page: 'pair', regionId, name },
    ]),
  ])('%s', (path, route) => {
    expect(readPath(path)).toEqual(route);
  });
});

describe('a path that was typed or cut off', () => {
  it.each<[path: string, route: Route | null]>([
    ['/keyPair/region/cn-hangzhou/', { page: 'list', regionId }],
    ['//keypair/REGION/cn-hangzhou//Create', { page: 'create', regionId }],
    ['/keyPair/region/cn-hangzhou/pair/', { page: 'pair', regionId, name: undefined }],
    ['/keyPair/region/%E0%A4%A', { page: 'list', regionId: '%E0%A4%A' }],
    ['/keyPair/region', null],
    ['/keyPair/regions/cn-hangzhou', null],
    ['/keyPair/region/cn-hangzhou/pairs', null],
    ['/keyPair/region/cn-hangzhou/create/x', null],
    ['/keyPair/region/cn-hangzhou/pair/web/x', null],
  ])('%s', (path, route) => {
    expect(readPath(path)).toEqual(route);
  });
});
