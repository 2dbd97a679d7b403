import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { keyPairPath, keyPairsPath, useRoute, type Route } from './paths';

function routeAt(path: string): Route | null {
  const routes: (Route | null)[] = [];
  const Spy = () => {
    routes.push(useRoute());
    return null;
  };
  renderToStaticMarkup(createElement(MemoryRouter, { initialEntries: [path] }, createElement(Spy)));
  return routes[0] ?? null;
}

const list: Route = { regionId: 'cn-hangzhou', open: null, name: '' };

describe('every path leads to its route', () => {
  it.each<[path: string, route: Route]>([
    [keyPairsPath('cn-hangzhou'), list],
    [`${keyPairsPath('cn-hangzhou')}/`, list],
    [`${keyPairsPath('cn-hangzhou')}/create`, { ...list, open: 'create' }],
    [`${keyPairsPath('cn-hangzhou')}/Import`, { ...list, open: 'import' }],
    [`${keyPairsPath('cn-hangzhou')}/pair`, { ...list, open: 'pair' }],
  ])('%s', (path, route) => {
    expect(routeAt(path)).toEqual(route);
  });

  it.each(['create', 'A:', 'a.b', '密钥', 'constructor', '%41', 'a/b', '?x#y'])('%s', (name) => {
    const route = { regionId: 'eu-west-1', open: 'pair', name };
    expect(routeAt(keyPairPath('eu-west-1', name))).toEqual(route);
  });
});

it.each(['/', '/keyPair/region', '/keyPair/region/a/list', '/keyPair/region/a/create/b'])(
  'no page has the path %s',
  (path) => {
    expect(routeAt(path)).toBeNull();
  },
);
