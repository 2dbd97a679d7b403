import { createHmac } from 'node:crypto';
import { MockApiError } from '../wire/mock-api-error';
import type { SentRequest } from '../wire/request';
import { SignatureChecker } from '../access/signature';
import { stringToSignV1, stringToSignV3 } from '../access/signature-claim';

const formType = 'application/x-www-form-urlencoded';
export const noBody = new Uint8Array();

/** The example in "Signature method" (V1): testid and testsecret. */
export const v1: SentRequest = {
  method: 'GET',
  path: '/',
  query:
    'Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions' +
    '&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf' +
    '&Version=2014-05-26&SignatureVersion=1.0&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D',
  headers: new Headers({ host: 'ecs.aliyuncs.com' }),
  body: noBody,
};
export const v1Moment = new Date('2016-02-23T12:46:24Z');

/** The example in "Request syntax and signature method V3": RunInstances. */
export const v3Headers = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  'x-acs-action': 'RunInstances',
  'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'x-acs-date': '2023-10-26T10:22:32Z',
  'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
  'x-acs-version': '2014-05-26',
  authorization:
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
};
export const v3: SentRequest = {
  method: 'POST',
  path: '/',
  query: 'RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  headers: new Headers(v3Headers),
  body: noBody,
};
export const v3Moment = new Date('2023-10-26T10:22:32Z');

export const accessKeys = new Map([
  ['testid', 'testsecret'],
  ['YourAccessKeyId', 'YourAccessKeySecret'],
]);

export const checkerAt = (now: Date): SignatureChecker =>
  new SignatureChecker(accessKeys, () => now);
export const minutes = (moment: Date, count: number): Date =>
  new Date(moment.getTime() + count * 60_000);

export async function errorOf(request: SentRequest, checker: SignatureChecker): Promise<string> {
  const result: unknown = await checker.check(request).catch((error: unknown) => error);
  if (!(result instanceof MockApiError)) return `no API error but ${String(result)}`;
  return `${result.status} ${result.code}`;
}

export function withQuery(
  request: SentRequest,
  change: Record<string, string | undefined>,
): SentRequest {
  const query = new URLSearchParams(request.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return { ...request, query: query.toString() };
}

export function withHeaders(change: Record<string, string | undefined>): SentRequest {
  const headers = new Headers(v3Headers);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return { ...v3, headers };
}

/** A form as sent by pop-core, entirely in the body. */
export function signedForm(parameters: Record<string, string>, method = 'POST'): SentRequest {
  const all = new Map(
    Object.entries({
      ...parameters,
      AccessKeyId: 'testid',
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      Timestamp: '2016-02-23T12:46:24Z',
      SignatureNonce: crypto.randomUUID(),
    }),
  );
  const signature = createHmac('sha1', 'testsecret&').update(stringToSignV1(method, all));
  const form = new URLSearchParams([...all, ['Signature', signature.digest('base64')]]);
  return {
    method,
    path: '/',
    query: '',
    headers: new Headers({ 'content-type': formType }),
    body: new TextEncoder().encode(form.toString()),
  };
}

export async function signedV3(request: SentRequest, more: string[] = []): Promise<SentRequest> {
  const names = ['host', 'x-acs-date', 'x-acs-signature-nonce', ...more];
  const headers = new Headers(
    Array.from(request.headers.keys(), (name) => [name, request.headers.get(name) ?? '']),
  );
  headers.set('host', 'localhost');
  headers.set('x-acs-date', '2023-10-26T10:22:32Z');
  headers.set('x-acs-signature-nonce', crypto.randomUUID());
  const text = await stringToSignV3({ ...request, headers }, names);
  const signature = createHmac('sha256', 'YourAccessKeySecret').update(text).digest('hex');
  headers.set(
    'authorization',
    `ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=${names.join(';')},Signature=${signature}`,
  );
  return { ...request, headers };
}
