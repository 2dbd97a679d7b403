import type { Upstream } from '../upstream/send';
import { CredentialChain } from './chain';
import { providerRequests } from './provider-requests';
import { sources } from './sources';

/**
 * The chain of credentials of this machine.
 *
 * @param profile of the Alibaba Cloud CLI, when it has to be that one
 * @param endpoint where requests to Alibaba Cloud go instead
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
