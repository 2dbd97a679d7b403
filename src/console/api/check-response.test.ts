import { beforeEach, describe, expect, it, vi } from 'vitest';
import { calledActions, type CalledAction } from '../../contract/actions';
import capturedErrors from '../../contract/captured/errors.json';
import { ApiError } from './api-error';
import { setTransport } from './transport';
import { call } from './call';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

const requestId = '00000000-0000-4000-A000-000000000000';

interface Sent {
  status?: number;
  body?: object;
  headers?: Record<string, string>;
}

/** The error of a call that gets this error response. */
async function errorOf(
  { status = 400, body = {}, headers = {} }: Sent,
  action: CalledAction = calledActions.DescribeKeyPairs,
): Promise<ApiError> {
  const json = {
    RequestId: requestId,
    HostId: 'ecs.cn-hangzhou.aliyuncs.com',
    Code: 'SomeCode',
    Message: 'Some message.',
    Recommend: `https://api.aliyun.com/troubleshoot?q=SomeCode&product=Ecs&requestId=${requestId}`,
    ...body,
  };
  setTransport({ send: async () => Response.json(json, { status, headers }) });
  // The request doesn't matter: an error response is read the same for each.
  const request = { RegionId: 'cn-hangzhou', KeyPairName: 'web', PublicKeyBody: 'ssh-rsa AAAA' };
  const result: unknown = await call(action as typeof calledActions.ImportKeyPair, request, {
    timeout: 1000,
  }).catch((error: unknown) => error);
  if (!(result instanceof ApiError)) throw new Error('The call succeeded');
  return result;
}

const withCode = (Code: string, status = 400, Message = 'Some message.') =>
  errorOf({ status, body: { Code, Message } });

describe('throttling', () => {
  it.each(
    ['Throttling', 'Throttling.User', 'Throttling.Api', 'Rejected.Throttling'].flatMap((code) =>
      [400, 429, 503].map((status) => [code, status] as const),
    ),
  )('%s with status %d means that nothing happened', async (code, status) => {
    const error = await withCode(code, status);
    expect(error).toMatchObject({ isThrottling: true, hadNoEffect: true, isUnclear: false });
  });

  it('is what status 429 means, whatever the code', async () => {
    expect(await withCode('TooManyRequests', 429)).toMatchObject({ hadNoEffect: true });
  });

  it('is not believed of a server that failed', async () => {
    expect(await withCode('Throttling', 500)).toMatchObject({
      hadNoEffect: false,
      isUnclear: true,
    });
    expect(await withCode('ServiceUnavailable', 503)).toMatchObject({ isUnclear: true });
  });

  it.each([
    [{ 'x-acs-retry-after': '1500' }, 1500],
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': '30', 'x-acs-retry-after': '1500' }, 1500],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, undefined],
    [{ 'x-acs-retry-after': '-1' }, undefined],
    [{ 'x-acs-retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('says how long to wait: %j', async (headers, milliseconds) => {
    const error = await errorOf({ status: 429, body: { Code: 'Throttling' }, headers });
    expect(error.retryAfter).toBe(milliseconds);
  });
});

describe('whether a refused write may have happened', () => {
  it('is open if a copy of the request arrived earlier', async () => {
    expect(await withCode('SignatureNonceUsed')).toMatchObject({
      category: 'repeated',
      isUnclear: true,
    });
  });

  it('is certain if the request never reached the API', async () => {
    expect(await withCode('NotSent.NoCredentials', 424)).toMatchObject({
      kind: 'not-sent',
      code: 'NotSent.NoCredentials',
      hadNoEffect: true,
      isUnclear: false,
    });
  });

  it('is certain after any other refusal', async () => {
    for (const code of ['QuotaExceed.KeyPair', 'Forbidden.RAM', 'InvalidAccessKeyId.NotFound']) {
      expect((await withCode(code, 403)).isUnclear).toBe(false);
    }
  });
});

describe('who is not signed in', () => {
  it.each([
    ['InvalidSecurityToken.Expired'],
    ['InvalidSecurityToken.MismatchWithAccessKey'],
    ['InvalidAccessKeyId.NotFound'],
    ['InvalidAccessKeyId.Inactive'],
    ['MissingAccessKeyId'],
    ['IncompleteSignature'],
    ['SignatureDoesNotMatch'],
    ['InvalidParameter', 'The specified parameter "SecurityToken.Expired" is not valid.'],
    ['InvalidParameter', 'The specified parameter "SecurityToken.Malformed" is not valid.'],
    ['MissingParameter', 'The input parameter "AccessKeyId" that is mandatory is not supplied.'],
  ])('%s is about credentials', async (code, message = 'Specified token is not valid.') => {
    expect(await withCode(code, 400, message)).toMatchObject({
      category: 'credentials',
      code,
      message: '',
    });
  });

  it.each([
    ['InvalidTimeStamp.Expired'],
    ['InvalidTimeStamp.Format'],
    ['IllegalTimestamp'],
    ['InvalidParameter', 'The specified parameter "Timestamp" is not valid.'],
  ])('%s is about the clock', async (code, message = 'Specified time stamp is expired.') => {
    expect(await withCode(code, 400, message)).toMatchObject({ category: 'clock', message: '' });
  });

  it('has nothing to do with other parameters', async () => {
    const message = 'The specified parameter "KeyPairNames" is not valid.';
    expect(await withCode('InvalidParameter', 400, message)).toMatchObject({
      category: 'other',
      message,
    });
  });
});

describe('a missing permission', () => {
  it.each([
    ['Forbidden.RAM', 403],
    ['NoPermission', 403],
    ['NoPermission.Tag', 403],
    ['Forbidden', 403],
    ['Forbidden', 400],
  ])('is what %s with status %d is about', async (Code, status) => {
    const error = await errorOf({ status, body: { Code } }, calledActions.AttachKeyPair);
    expect(error).toMatchObject({ category: 'permission', action: 'AttachKeyPair' });
  });

  it.each([
    { AuthAction: 'ecs:TagResources', AuthPrincipalType: 'SubUser' },
    '{"AuthAction":"ecs:TagResources"}',
  ])('is what any code with AccessDeniedDetail is about: %j', async (AccessDeniedDetail) => {
    const body = { Code: 'SomeNewCode', AccessDeniedDetail };
    const error = await errorOf({ status: 403, body }, calledActions.ImportKeyPair);
    expect(error).toMatchObject({ category: 'permission', accessDenied: AccessDeniedDetail });
  });

  it('is not meant by a code that only begins alike', async () => {
    const error = await withCode('Forbidden.InstanceNotFound', 403);
    expect(error.category).toBe('other');
  });
});

describe('what an error tells', () => {
  const keyId = 'LTAI5tAbCdEfGhIjKlMnOpQr';
  const token = 'CAISowJ1q6Ft5B2yfSjIr5fbCN3whLpO5IqydHD2smkBVOhVnpX';
  const stringToSign = `GET&%2F&AccessKeyId%3D${keyId}%26SecurityToken%3D${token}`;
  const secrets = [keyId, token, stringToSign, `server string to sign is:${stringToSign}`];
  const fields = [
    'Code',
    'Message',
    'RequestId',
    'HostId',
    'Recommend',
    'KeyPairFingerPrint',
    'DeletionTime',
  ] as const;

  it.each(fields)('holds no credential that the response has in %s', async (field) => {
    for (const secret of secrets) {
      for (const code of ['SignatureDoesNotMatch', 'Forbidden.RAM', 'KeyPair.AlreadyExist']) {
        const body = {
          Code: code,
          RetiredKeyPair: { KeyPairFingerPrint: '', DeletionTime: '', [field]: secret },
          [field]: secret,
        };
        const error = await errorOf({ status: 403, body, headers: { 'x-acs-request-id': secret } });
        const shown = JSON.stringify([error, error.message, error.stack]);
        for (const part of [keyId, token, 'string to sign']) expect(shown).not.toContain(part);
      }
    }
  });

  it('is still a refusal if fields are missing or of another type', async () => {
    const error = await errorOf({
      body: {
        Code: 'QuotaExceed.KeyPair',
        Message: null,
        RequestId: 7,
        AccessDeniedDetail: null,
        RetiredKeyPair: 'x',
      },
      headers: { 'x-acs-request-id': requestId },
    });
    expect(error).toMatchObject({ kind: 'refused', code: 'QuotaExceed.KeyPair', requestId });
  });
});

describe('an error that the real API has sent', () => {
  const categories: Record<string, string> = {
    'Forbidden.RAM': 'permission',
    'InvalidSecurityToken.Expired': 'credentials',
    'Throttling.User': 'throttled',
    Throttling: 'throttled',
    ServiceUnavailable: 'other',
    IncorrectInstanceStatus: 'other',
  };

  it.each(capturedErrors.map((each) => [each.body.Code, each] as const))(
    '%s is sorted by what it means',
    async (code, { status, body }) => {
      const error = await errorOf({ status, body });
      expect(error).toMatchObject({ kind: 'refused', code, status, requestId: body.RequestId });
      expect(error.category).toBe(categories[code]);
      expect(error.isUnclear).toBe(code === 'ServiceUnavailable');
    },
  );
});
