import { describe, expect, it } from 'vitest';
import { keyPairNameViolation } from '../../../contract/key-pair-name';
import { intendedName, isUnfinished, nameProblem } from './name-messages';
import { freeName } from './suggested-name';

describe('the rule for names', () => {
  it.each([
    ['ab', null],
    ['a.b:c_d-e', null],
    ['密钥', null],
    ['ßé1', null],
    ['a'.repeat(128), null],
    ['𝒜'.repeat(128), null],
    ['constructor', null],
    ['A:', null],
    ['', 'empty'],
    ['a', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['1a', 'start'],
    ['-a', 'start'],
    ['_a', 'start'],
    [' ab', 'start'],
    ['a b', 'character'],
    ['http://x', 'character'],
    ['a#b', 'character'],
    ['a\u200bb', 'character'],
    ['a😀', 'character'],
  ])('%j: %s', (name, violation) => {
    expect(keyPairNameViolation(name)).toBe(violation);
  });

  it.each([
    ['ab', null],
    ['', 'Enter a name.'],
    ['7up', 'The name has to start with a letter.'],
    ['a#b', 'The name can’t contain “#”.'],
    ['a b', 'The name can’t contain a space.'],
    ['a\u200bb', 'The name can’t contain an invisible character.'],
    ['a\u3164b', 'The name can’t contain an invisible character.'],
    ['\u115fab', 'The name can’t contain an invisible character.'],
    ['ab\uffa0', 'The name can’t contain an invisible character.'],
    ['a😀', 'The name can’t contain “😀”.'],
    ['a👩‍💻b', 'The name can’t contain “👩‍💻”.'],
    ['cafe\u0301', 'The name contains “e\u0301” in a form that ECS doesn’t accept.'],
    ['a', 'The name needs at least 2 characters.'],
    ['a'.repeat(130), 'The name can have at most 128 characters; this one has 130.'],
  ])('has a message: %j', (name, words) => {
    expect(nameProblem(name)).toBe(words);
  });

  it('has patience with a name that may still become right', () => {
    expect([isUnfinished(''), isUnfinished('a'), isUnfinished('1'), isUnfinished('ab')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the name that was meant', () => {
  it.each([
    ['ｗｅｂ－１', 'web-1'],
    ['ｗｅｂ', 'web'],
    ['web：1', 'web:1'],
    ['web。1', 'web.1'],
    ['cafe\u0301', 'café'],
    [' web-1', 'web-1'],
    ['web-1 ', 'web-1'],
    ['web 1', 'web-1'],
    ['\u3000web\u00a01\t', 'web-1'],
    ['we\u200bb', 'web'],
    ['jump-host\u3164', 'jump-host'],
    ['\u115fweb', 'web'],
    ['w\uffa0eb\u1160', 'web'],
    ['\u1112\u1161\u11ab-1', '\ud55c-1'],
    ['\u212bngstrom', '\u00c5ngstrom'],
    ['\u2126-1', '\u03a9-1'],
    ['Ångström', null],
    ['한국', null],
    ['ﬁle', null],
    ['web\u20111', 'web-1'],
    ['数据 库', '数据-库'],
    ['web-1', null],
    ['データ', null],
    ['', null],
    [' ', null],
    ['a', null],
    ['１web', null],
    ['web#1', null],
    ['a😀', null],
  ])('by %j is %j', (name, intended) => {
    expect(intendedName(name)).toBe(intended);
  });
});

describe('a free name', () => {
  it.each([
    ['web', [], 'web-2'],
    ['web', ['web-2', 'web-3'], 'web-4'],
    ['web-2', [], 'web-3'],
    ['web-9', ['web-10'], 'web-11'],
    ['a'.repeat(128), [], `${'a'.repeat(126)}-2`],
    ['𝒜'.repeat(128), [], `${'𝒜'.repeat(126)}-2`],
  ])('for %s', (name, taken, expected) => {
    const free = freeName(name, new Set(taken));
    expect(free).toBe(expected);
    expect(keyPairNameViolation(free)).toBeNull();
  });

  it('cuts a long name between graphemes', () => {
    const name = `${'a'.repeat(125)}e\u0301x`;
    expect(freeName(name, new Set())).toBe(`${'a'.repeat(125)}-2`);
  });
});
