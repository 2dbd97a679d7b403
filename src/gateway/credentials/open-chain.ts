import type { Upstream } from '../upstream/send';
import { CredentialChain } from './chain';
import { providerRequests } from './provider-requests';
import { sources } from './sources';

/**
 * Opens this machine's credential chain.
 *
 * @param profile of the Alibaba Cloud CLI, if a specific one is required
 * @param endpoint receives all requests to Alibaba Cloud instead
 */
export async function openChain(
  profile: string | undefined,
  upstream: Upstream,
  endpoint: URL | undefined,
): Promise<CredentialChain> {
  const lib = await import('@alicloud/credentials');
  return new CredentialChain(
    sources(lib, profile, process.env, providerRequests(upstream, endpoint)),
  );
}
