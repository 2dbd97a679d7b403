import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasRoomForTags, isSystemTagKey, tagKeyProblem, tagValueProblem } from './tag-rules';

describe('tagKeyProblem', () => {
  it.each(['e', 'env', 'Name', 'my aliyun', 'x-acs:', '团队', 'http:', 'ACS:x', '__proto__', ' '])(
    'takes “%s”',
    (key) => {
      expect(tagKeyProblem(key, ['env2'])).toBeNull();
    },
  );

  it('wants a key', () => {
    expect(tagKeyProblem('', [])).toBe('Enter a key.');
  });

  it.each([
    ['aliyun', '“aliyun”'],
    ['aliyun.owner', '“aliyun”'],
    ['acs:autoscaling', '“acs:”'],
  ])('leaves “%s” to Alibaba Cloud', (key, start) => {
    expect(tagKeyProblem(key, [])).toBe(
      `Keys that begin with ${start} are reserved for Alibaba Cloud.`,
    );
  });

  it.each([
    ['see http://x', '“http://”'],
    ['https://x', '“https://”'],
  ])('refuses the web address in “%s”', (key, address) => {
    expect(tagKeyProblem(key, [])).toBe(`Tags can’t contain ${address}.`);
  });

  it('counts characters, not the units that they are stored in', () => {
    expect(tagKeyProblem('😀'.repeat(128), [])).toBeNull();
    expect(tagKeyProblem('😀'.repeat(129), [])).toBe(
      'The key can have at most 128 characters; this one has 129.',
    );
  });

  it('refuses a key that is there already, to the letter', () => {
    expect(tagKeyProblem('env', ['owner', 'env'])).toMatch(/Another tag has this key/);
    expect(tagKeyProblem('Env', ['owner', 'env'])).toBeNull();
  });
});

describe('tagValueProblem', () => {
  it.each(['', 'prod', 'aliyun', 'a'.repeat(128)])('takes “%s”', (value) => {
    expect(tagValueProblem(value)).toBeNull();
  });

  it('refuses 129 characters and web addresses', () => {
    expect(tagValueProblem('a'.repeat(129))).toBe(
      'The value can have at most 128 characters; this one has 129.',
    );
    expect(tagValueProblem('acs:x')).toBe('Values can’t begin with “acs:”.');
    expect(tagValueProblem('to https://x')).toBe('Tags can’t contain “https://”.');
  });
});

it('refuses a private key that is short enough for a tag, as key and as value', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '');
  const base64 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  for (const text of [pem, base64]) {
    expect(text.length).toBeLessThanOrEqual(128);
    expect(tagKeyProblem(text, [])).toMatch(/^This is a private key/);
    expect(tagValueProblem(text)).toMatch(/^This is a private key/);
  }
});

it('knows whose tags begin with aliyun and acs:', () => {
  expect(['aliyun', 'acs:x', 'my-acs:x', 'env'].map(isSystemTagKey)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('has room for twenty tags', () => {
  expect([0, 19, 20, 21].map(hasRoomForTags)).toEqual([true, true, false, false]);
});
