import { describe, expect, it } from 'vitest';
import { findFolded, foldText, anyIncludes, plainForm } from './fold-text';
import { graphemes } from './graphemes';

describe('foldText', () => {
  it.each([
    ['ｔｏｋｙｏ', 'tokyo'],
    ['ＷＥＢ－１：２３', 'web-1:23'],
    ['Cafe\u0301', 'café'],
    ['web\u200b-\ufeff1', 'web-1'],
    ['web\u20111 \u2212 2', 'web-1 - 2'],
    ['\u3000web\u00a0', 'web'],
    ['ﾄｳｷｮｳ', 'トウキョウ'],
    ['\u1112\u1161\u11ab', '한'],
    ['ÉCOLE', 'école'],
    ['straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['I\u0307stanbul', 'istanbul'],
    ['ısparta', 'isparta'],
    ['a。b', 'a.b'],
    ['a｡b', 'a.b'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(foldText(text)).toBe(folded));

  it('keeps upper case in the plain form', () => expect(plainForm('ＳＨＡ２５６')).toBe('SHA256'));
});

describe('findFolded', () => {
  it.each([
    ['web-frontend', 'front', 'front'],
    ['Web-FrontEnd', 'webf', null],
    ['ｗｅｂ－１', 'b-1', 'ｂ－１'],
    ['xcafe\u0301y', 'é', 'e\u0301'],
    ['ﬁle-1', 'i', 'ﬁ'],
    ['İstanbul-1', 'tan', 'tan'],
    ['İstanbul-1', 'istanbul', 'İstanbul'],
    ['straße-1', 'strasse', 'straße'],
    ['straße-1', 'sse-', 'ße-'],
    ['ΟΔΟΣΑ', 'οδοσ', 'ΟΔΟΣ'],
    ['ΟΔΟΣ', 'οδοσ', 'ΟΔΟΣ'],
    ['a。b', 'a.b', 'a。b'],
    ['数据-库', '库', '库'],
    ['a\u200bb', 'ab', 'a\u200bb'],
    ['web', '', null],
  ])('%j has %j at %j', (text, wanted, found) => {
    const range = findFolded(text, wanted);
    expect(range && text.slice(...range)).toBe(found);
  });
});

it.each(['ΟΔΟΣΑ', 'οδοςα', 'İstanbul', 'straße'])('finds %s with each letter typed', (name) => {
  for (const typed of [name, name.toUpperCase(), name.toLowerCase()]) {
    const letters = graphemes(typed);
    for (let count = 1; count <= letters.length; count++) {
      const start = letters.slice(0, count).join('');
      expect(anyIncludes([name], start), start).toBe(true);
    }
  }
});

it('finds what is typed in one of several texts', () => {
  expect(anyIncludes(['Japan (Tokyo)', '日本 (東京)'], ' ＴＯＫ')).toBe(true);
  expect(anyIncludes(['Japan (Tokyo)'], 'Osaka')).toBe(false);
  expect(anyIncludes(['Japan (Tokyo)'], '')).toBe(true);
});

describe('graphemes', () => {
  it('are what people take for characters', () => {
    expect(graphemes('e\u0301👩‍💻한')).toEqual(['e\u0301', '👩‍💻', '한']);
  });
});
