import { expect, it } from 'vitest';
import { regionMatches } from './region-search';

const tokyo = { id: 'ap-northeast-1', name: 'Japan (Tokyo)', area: 'asia-pacific' } as const;
const tokyoNames = ['日本（东京）', '日本 (東京)'];
const kualaLumpur = {
  id: 'ap-southeast-3',
  name: 'Malaysia (Kuala Lumpur)',
  area: 'asia-pacific',
} as const;
const kualaLumpurNames = ['马来西亚（吉隆坡）', 'マレーシア (クアラルンプール)'];

it.each(['tokyo', 'ｔｏｋｙｏ', '東京', '东京', '日本', ' NorthEast－1 ', '(TOK', '（东'])(
  'finds Tokyo by %j',
  (typed) => {
    expect(regionMatches(tokyo, tokyoNames, typed)).toBe(true);
    expect(regionMatches(kualaLumpur, kualaLumpurNames, typed)).toBe(false);
  },
);

it.each(['馬來', '马来', 'ｸｱﾗ', 'クアラ', 'kuala'])('finds Kuala Lumpur by %j', (typed) => {
  expect(regionMatches(kualaLumpur, kualaLumpurNames, typed)).toBe(true);
});

it('finds a region by its ID and name where no other name is known', () => {
  expect(regionMatches(tokyo, [], 'tokyo')).toBe(true);
  expect(regionMatches(tokyo, [], '东京')).toBe(false);
});
