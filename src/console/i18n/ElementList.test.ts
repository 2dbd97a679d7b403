import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ElementList } from './ElementList';

const links = ['a', 'b', 'c'].map((name) => createElement('a', { key: name }, name));

it.each([
  [1, '<a>a</a>'],
  [2, '<a>a</a><span> and </span><a>b</a>'],
  [3, '<a>a</a><span>, </span><a>b</a><span>, and </span><a>c</a>'],
])('lists %d as a sentence does', (count, markup) => {
  expect(renderToStaticMarkup(ElementList({ children: links.slice(0, count) }))).toBe(markup);
});
