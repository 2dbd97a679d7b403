import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { keyPairPath, keyPairsPath, usePlace, type Place } from './paths';

function placeAt(path: string): Place | null {
  const places: (Place | null)[] = [];
  const Spy = () => {
    places.push(usePlace());
    return null;
  };
  renderToStaticMarkup(createElement(MemoryRouter, { initialEntries: [path] }, createElement(Spy)));
  return places[0] ?? null;
}

const list: Place = { regionId: 'cn-hangzhou', open: null, name: '' };

describe('every path leads to its place', () => {
  it.each<[path: string, place: Place]>([
    [keyPairsPath('cn-hangzhou'), list],
    [`${keyPairsPath('cn-hangzhou')}/`, list],
    [`${keyPairsPath('cn-hangzhou')}/create`, { ...list, open: 'create' }],
    [`${keyPairsPath('cn-hangzhou')}/Import`, { ...list, open: 'import' }],
    [`${keyPairsPath('cn-hangzhou')}/pair`, { ...list, open: 'pair' }],
  ])('%s', (path, place) => {
    expect(placeAt(path)).toEqual(place);
  });

  it.each(['create', 'A:', 'a.b', '密钥', 'constructor', '%41', 'a/b', '?x#y'])('%s', (name) => {
    const place = { regionId: 'eu-west-1', open: 'pair', name };
    expect(placeAt(keyPairPath('eu-west-1', name))).toEqual(place);
  });
});

it.each(['/', '/keyPair/region', '/keyPair/region/a/list', '/keyPair/region/a/create/b'])(
  'no page has the path %s',
  (path) => {
    expect(placeAt(path)).toBeNull();
  },
);
