import { describe, expect, it } from 'vitest';
import { mayHoldSecret, safeCode, safeMessage, safeName, safeRequestId } from './outside-text';

const keyId = 'LTAI5tAbCdEfGhIjKlMnOpQr';
const stsKeyId = 'STS.NUx3xyzABC123defGHI456jkl';
const token = `CAIS${'aB3/xY9+'.repeat(40)}`;

describe('a message from outside', () => {
  it.each([
    ['an access key ID', `The key ${keyId} is disabled.`],
    ['an access key ID in lower case', `The key ${keyId.toLowerCase()} is disabled.`],
    ['an access key ID in full-width letters', `The key ＬＴＡＩ５ｔＡｂＣｄＥｆ is disabled.`],
    ['an access key ID with invisible characters', `L\u200bT\u200dAI\u20605tAbCdEfGh`],
    ['an access key ID with combining marks', 'L\u0301TAI5tAbCdEfGh'],
    ['the ID of an STS key', `Unknown ${stsKeyId}`],
    ['an ID without a prefix', 'The ID bFuQ8R3kTzPxY1aM is disabled.'],
    ['a security token', `Rejected ${token}`],
    ['a security token by name', 'SecurityToken=abc'],
    ['a security token in words', 'the security token abc'],
    [
      'a string to sign of the first generation',
      'server string to sign is:GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions',
    ],
    ['a string to sign of the third generation', `ACS3-HMAC-SHA256\n${'0a'.repeat(32)}`],
    ['a canonical request', 'POST\n/\n\nhost:ecs\nx-acs-action:DescribeRegions'],
    ['a header', 'Authorization: x'],
    ['a hash in hex', `x ${'0A'.repeat(20)}`],
    ['a secret', 'AccessKeySecret abc'],
    ['a string to sign in Chinese', '指定的签名与计算结果不匹配'],
  ])('with %s is not shown', (_what, message) => {
    expect(mayHoldSecret(message)).toBe(true);
    expect(safeMessage(message)).toBe('');
    expect(safeMessage(`${'a '.repeat(10_000)}${message}`)).toBe('');
  });

  it.each([
    'The key pair web-2018 of i-bp1abcdefghijklmnopq already exist.',
    'RequestId 473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E, c284b4f9772bfe8d4cf7d7f1781a1ef0',
    'The specified NextToken is not valid.',
    '密钥对已存在',
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    'The specified parameter "KeyPairNames" attached to instances can not be deleted.',
    'The specified Tags and ResourcesIds are not allow to both empty.',
  ])('is shown as it is: %s', (message) => {
    expect(safeMessage(message)).toBe(message);
  });

  it('is one line, and reads from left to right', () => {
    expect(safeMessage(' a\r\n\tb\u2028c\0d ')).toBe('a b c d');
    expect(safeMessage('a\u202Eb\u2066c')).toBe('abc');
  });

  it('is cut between graphemes, at 300 of them', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(safeMessage(family.repeat(300))).toBe(family.repeat(300));
    expect(safeMessage(family.repeat(301))).toBe(`${family.repeat(300)}…`);
    expect(safeMessage('o\u0301'.repeat(301))).toBe(`${'o\u0301'.repeat(300)}…`);
    expect(safeMessage('x'.repeat(1e6))).toHaveLength(301);
  });

  it('is cut, too, where it is one grapheme without an end', () => {
    expect(safeMessage(`a${'\u0301'.repeat(1e5)}`).length).toBeLessThan(6001);
  });
});

describe('the other fields of an error', () => {
  it.each(['473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E', 'REQUEST-1', '534B371674E88A4D8906008B'])(
    'are a RequestId: %s',
    (requestId) => {
      expect(safeRequestId(requestId)).toBe(requestId);
    },
  );

  it.each(['', keyId, stsKeyId, token, 'a b', '<b>', 'é', 'a'.repeat(65)])(
    'are no RequestId: %s',
    (requestId) => {
      expect(safeRequestId(requestId)).toBeUndefined();
    },
  );

  it.each(['Forbidden.RAM', 'InvalidAccessKeyId.NotFound', 'SignatureDoesNotMatch', 'A_b-1'])(
    'are a code: %s',
    (code) => {
      expect(safeCode(code)).toBe(code);
    },
  );

  it.each(['', keyId, stsKeyId, `Invalid.${keyId}`, 'Not a code', '7up', 'A'.repeat(101)])(
    'are no code: %s',
    (code) => {
      expect(safeCode(code)).toBeUndefined();
    },
  );

  it('are a name, unless that holds a credential', () => {
    expect(safeName('200000000000000001')).toBe('200000000000000001');
    expect(safeName('管理员@example.onaliyun.com')).toBe('管理员@example.onaliyun.com');
    expect(safeName('x'.repeat(65))).toBe(`${'x'.repeat(64)}…`);
    for (const name of ['', ' ', keyId, `role:${stsKeyId}`]) expect(safeName(name)).toBeNull();
  });
});
