import { onTestFinished } from 'vitest';
import { NoCredentialsError, openChain, type CredentialChain } from '../credentials/chain';
import { Upstream } from '../upstream/send';
import type { Respond } from './upstream-server';

export async function openTestChain(profile?: string, endpoint?: URL): Promise<CredentialChain> {
  const upstream = new Upstream();
  onTestFinished(() => upstream.close());
  return openChain(profile, upstream, endpoint);
}

export async function failureOf(chain: CredentialChain): Promise<NoCredentialsError> {
  const error: unknown = await chain.get().catch((each: unknown) => each);
  if (!(error instanceof NoCredentialsError)) throw new Error(`no failure but ${String(error)}`);
  return error;
}

export function hoursFromNow(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

/** Issues `STS.1` with `token-1`, then `STS.2` … */
export function assumeRole(lifetimeHours = 1): Respond {
  let count = 0;
  return (_request, response) => {
    count += 1;
    const Credentials = {
      AccessKeyId: `STS.${count}`,
      AccessKeySecret: 'sts-secret',
      SecurityToken: `token-${count}`,
      Expiration: hoursFromNow(lifetimeHours),
    };
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ Credentials }));
  };
}
