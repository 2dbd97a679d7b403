import { describe, expect, it, onTestFinished } from 'vitest';
import type { ActionName } from '../../contract/actions';
import { ApiError } from '../api/api-error';
import { broken, lost, throttled } from '../api/testing/errors';
import { changeLanguage } from '../i18n/language';
import { errorLanguage, errorMessage } from './error-messages';

interface Refusal {
  code: string;
  status?: number;
  message?: string;
  action?: ActionName;
  retryAfter?: number;
  accessDenied?: unknown;
}

function refusal({ status = 403, message = 'Some message.', ...details }: Refusal) {
  return new ApiError({ kind: 'refused', status, message, ...details });
}

describe('the message for an error', () => {
  it('advises to try again only after one that had no effect for certain', () => {
    expect(errorMessage(throttled)).toMatch(/in the last minute\. Try again in a minute\.$/);
    expect(errorMessage(broken)).toBe('Something went wrong inside ECS.');
  });

  it.each([
    [60_001, '2 minutes'],
    [3_600_000, '60 minutes'],
    [30 * 24 * 3_600_000, '720 hours'],
  ])('says how long a long wait is: %d ms', (retryAfter, time) => {
    const error = refusal({ code: 'Throttling.Api', retryAfter });
    expect(errorMessage(error)).toMatch(new RegExp(`minute\\. Try again in ${time}\\.$`));
  });

  it('names the permission that is missing', () => {
    const error = refusal({
      code: 'Forbidden.RAM',
      action: 'ImportKeyPair',
      accessDenied: { AuthAction: 'ecs:TagResources' },
    });
    expect(errorMessage(error)).toBe('You don’t have the permission ecs:TagResources.');
  });

  it('says “probably” where ECS names none', () => {
    expect(errorMessage(refusal({ code: 'NoPermission', action: 'ImportKeyPair' }))).toBe(
      'You don’t have permission to do this. ecs:ImportKeyPair is probably missing.',
    );
    expect(errorMessage(refusal({ code: 'NoPermission' }))).toBe(
      'You don’t have permission to do this.',
    );
  });

  it.each(['InvalidSecurityToken.Expired', 'SignatureDoesNotMatch', 'InvalidAccessKeyId.NotFound'])(
    'says who is not signed in: %s',
    (code) => {
      expect(errorMessage(refusal({ code }))).toMatch(
        /^The server between this page and ECS isn’t/,
      );
    },
  );

  it('says whose clock is off', () => {
    expect(errorMessage(refusal({ code: 'InvalidTimeStamp.Expired' }))).toMatch(
      /^The clock of the server between this page and ECS/,
    );
  });

  it('says what a restart needs', () => {
    const code = 'IncorrectInstanceStatus';
    expect(errorMessage(refusal({ code, action: 'RebootInstance' }))).toBe(
      'Only a running instance can be restarted.',
    );
    expect(errorMessage(refusal({ code, action: 'AttachKeyPair' }))).toMatch(/running or stopped/);
  });

  it.each([
    ['Gateway.SignInRequired', 401, 'refused', /^You’re signed out, so nothing was sent\./],
    ['Gateway.ReadOnly', 403, 'refused', /read-only/],
    ['Gateway.NotSent.Credentials', 424, 'not-sent', /^The gateway has no credentials/],
    ['Gateway.NotSent.Identity', 424, 'not-sent', /^The gateway can’t use its credentials/],
    ['Gateway.NotSent.Unreachable', 424, 'not-sent', /^The API can’t be reached:/],
  ] as const)('says what the gateway means: %s', (code, status, kind, text) => {
    const message = code.endsWith('Credentials')
      ? 'There are no credentials. The profile "x" isn’t there. Nothing was sent.'
      : 'The API can’t be reached: connection refused. Nothing was sent.';
    expect(errorMessage(new ApiError({ kind, status, code, message }))).toMatch(text);
  });

  it('is the one of the API for a code without its own', () => {
    expect(errorMessage(refusal({ code: 'SomethingNew' }))).toBe('Some message.');
    expect(errorMessage(refusal({ code: 'constructor' }))).toBe('Some message.');
  });

  it('is in the language of the page where it is the console’s own', async () => {
    onTestFinished(() => changeLanguage('en'));
    const gone = refusal({ code: 'InvalidKeyPairName.NotFound' });
    const theirs = refusal({ code: 'SomethingNew' });
    await changeLanguage('zh-CN');
    expect(errorMessage(gone)).toBe('此密钥对已不存在。');
    expect(errorMessage(lost)).toBe('无法连接 API。');
    expect(errorMessage(theirs)).toBe('Some message.');
    expect([gone, lost, theirs].map(errorLanguage)).toEqual([undefined, undefined, 'en']);
  });

  it('is not marked as English if it has a translated part', async () => {
    onTestFinished(() => changeLanguage('en'));
    await changeLanguage('zh-CN');
    const error = refusal({ code: 'SomethingNew', retryAfter: 300_000 });
    expect(errorMessage(error)).toMatch(/^Some message\..*5 分钟/);
    expect(errorLanguage(error)).toBeUndefined();
  });

  it('says that the reason can’t be shown where it may hold a credential', () => {
    const message = 'LTAI5tAbCdEfGhIjKlMnOpQr is disabled.';
    expect(errorMessage(refusal({ code: 'SomethingNew', message }))).toBe(
      'ECS refused the request. The reason it gave can’t be shown here.',
    );
  });
});
