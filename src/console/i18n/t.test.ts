import { afterEach, expect, it } from 'vitest';
import { changeLanguage } from './language';
import { defineMessages, t } from './t';

afterEach(() => changeLanguage('en'));

const name: string = 'web';

it('fills in text, numbers and lists', () => {
  expect(t('Close')).toBe('Close');
  expect(t('Delete {name}?', { name: '{name} $& </b>' })).toBe('Delete {name} $& </b>?');
  expect(t('{done} of {total}', { done: 1, total: 1500 })).toBe('1 of 1,500');
  expect(t('Bound to {names}', { names: ['a', 'b', 'c'] })).toBe('Bound to a, b, and c');
});

it('takes the form that goes with the number', () => {
  const keyPairs = (count: number) =>
    t({ one: '{count} key pair', other: '{count} key pairs' }, { count });
  expect([0, 1, 2, 1000].map(keyPairs)).toEqual([
    '0 key pairs',
    '1 key pair',
    '2 key pairs',
    '1,000 key pairs',
  ]);
});

it('does not show the context', () => {
  expect(t('Name of {name}|column', { name: 'a|b' })).toBe('Name of a|b');
});

it('makes a table of messages for later', () => {
  const titles = defineMessages({ empty: '{file} is empty', gone: 'It’s gone' });
  expect([titles.empty({ file: 'a.pem' }), titles.gone()]).toEqual(['a.pem is empty', 'It’s gone']);
  // @ts-expect-error: one is missing.
  expect(titles.empty()).toBe(' is empty');
});

it('does not compile without the parameters of the text, or with others', () => {
  // @ts-expect-error: one is missing.
  expect(t('Delete {name}?')).toBe('Delete ?');
  // @ts-expect-error: it has another name.
  expect(t('Delete {name}?', { nam: name })).toBe('Delete ?');
  // @ts-expect-error: there is one too many.
  expect(t('Delete {name}?', { name, region: '' })).toBe('Delete web?');
  // @ts-expect-error: there are none.
  expect(t('Delete', { name })).toBe('Delete');
  // @ts-expect-error: without a count nothing chooses the form.
  expect(t({ one: 'it', other: 'they' })).toBe('they');
  // @ts-expect-error: a count is a number.
  expect(t({ one: '{count} key', other: '{count} keys' }, { count: '1' })).toBe('1 keys');
  // @ts-expect-error: the text must be known before the page runs.
  expect(t(`Delete ${name}`)).toBe('Delete web');
});
