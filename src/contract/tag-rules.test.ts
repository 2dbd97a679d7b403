import { describe, expect, it } from 'vitest';
import { tagKeyViolation, tagValueViolation } from './tag-rules';

describe('tag keys', () => {
  it.each([
    ['env', null],
    ['ACS:x', null],
    ['😀'.repeat(128), null],
    ['', { rule: 'empty' }],
    ['aliyun.owner', { rule: 'start', start: 'aliyun' }],
    ['acs:x', { rule: 'start', start: 'acs:' }],
    ['see https://x', { rule: 'address', address: 'https://' }],
    ['😀'.repeat(129), { rule: 'too-long', length: 129 }],
  ])('%j: %j', (key, violation) => expect(tagKeyViolation(key)).toEqual(violation));
});

describe('tag values', () => {
  it.each([
    ['', null],
    ['aliyun', null],
    ['x-acs:', null],
    ['acs:ram::1:role/r', { rule: 'start', start: 'acs:' }],
    ['http://x', { rule: 'address', address: 'http://' }],
    ['a'.repeat(129), { rule: 'too-long', length: 129 }],
  ])('%j: %j', (value, violation) => expect(tagValueViolation(value)).toEqual(violation));
});
