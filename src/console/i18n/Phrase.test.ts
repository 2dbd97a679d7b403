import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Phrase } from './Phrase';

const b = createElement('b');
const fixedLater: string = 'x';

function markup(element: ReturnType<typeof Phrase>): string {
  return renderToStaticMarkup(element);
}

it('puts names in, which no translation touches, and numbers', () => {
  expect(markup(Phrase({ text: 'Bound to {name}.', name: 'web {x}' }))).toBe(
    '<span>Bound to </span><bdi translate="no">web {x}</bdi><span>.</span>',
  );
  expect(markup(Phrase({ text: '{total} in all', total: 1500 }))).toBe(
    '<span>1,500</span><span> in all</span>',
  );
  expect(markup(Phrase({ text: '{names}', names: ['a', 'b'] }))).toBe(
    '<bdi translate="no">a</bdi><span> and </span><bdi translate="no">b</bdi>',
  );
});

it('puts what is in a tag into its element', () => {
  const link = createElement('a', { href: '/' });
  expect(
    markup(Phrase({ text: 'See <link>{name}</link> or <b>none</b>', link, b, name: 'x' })),
  ).toBe(
    '<span>See </span><a href="/"><bdi translate="no">x</bdi></a><span> or </span><b><span>none</span></b>',
  );
});

it('takes the form that goes with the number', () => {
  const text = { one: '<b>{count}</b> key', other: '<b>{count}</b> keys' } as const;
  expect(markup(Phrase({ text, count: 1, b }))).toBe('<b><span>1</span></b><span> key</span>');
  expect(markup(Phrase({ text, count: 2, b }))).toBe('<b><span>2</span></b><span> keys</span>');
});

it('does not compile without the parts of the text, or with others', () => {
  // @ts-expect-error: the element of a tag is missing.
  expect(markup(Phrase({ text: '<b>x</b>' }))).toContain('x');
  // @ts-expect-error: the name is missing.
  expect(markup(Phrase({ text: 'Delete {name}' }))).toBe('<span>Delete </span>');
  // @ts-expect-error: there is one too many.
  expect(markup(Phrase({ text: 'Delete', name: 'x' }))).toBe('<span>Delete</span>');
  // @ts-expect-error: the text must be known before the page runs.
  expect(markup(Phrase({ text: fixedLater }))).toBe('<span>x</span>');
});
