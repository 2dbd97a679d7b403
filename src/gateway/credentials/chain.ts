import * as v from 'valibot';
import type { Upstream } from '../upstream/send';
import { credentialText, type Credentials } from '../upstream/sign';
import { providerRequests } from './provider-requests';
import { reasonOf, SourceError } from './reasons';
import { sources, type Provider, type Source, type SourceDetails } from './sources';

/** The message names each source and why it failed, but no secret. */
export class NoCredentialsError extends Error {
  constructor(readonly attempts: readonly { source: string; reason: string }[]) {
    super(attempts.map(({ source, reason }) => `${source}: ${reason}`).join('; '));
  }
}

/** Because a provider may call a server or start a program each time. */
const cacheMilliseconds = 30_000;

/** Keeps using the first source that has credentials: another one may belong to another account. */
export class CredentialChain {
  readonly #sources: readonly Source[];
  #chosen: Source | undefined;
  #provider: Provider | undefined;
  #cached: { readonly credentials: Credentials; readonly until: number } | undefined;
  #reading: Promise<Credentials> | undefined;
  #details: SourceDetails | undefined;

  constructor(all: readonly Source[]) {
    this.#sources = all;
  }

  /** Undefined until credentials were read. */
  get source(): SourceDetails | undefined {
    return this.#details;
  }

  /** Concurrent callers share one read. Throws NoCredentialsError. */
  get(): Promise<Credentials> {
    if (this.#cached !== undefined && Date.now() < this.#cached.until) {
      return Promise.resolve(this.#cached.credentials);
    }
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Makes the next `get` read the source again. */
  forget({ accessKeyId, securityToken }: Credentials): void {
    const known = this.#cached?.credentials;
    const isKnown = known?.accessKeyId === accessKeyId && known.securityToken === securityToken;
    // Another call may already have renewed them.
    if (known !== undefined && !isKnown) return;
    this.#provider = undefined;
    this.#cached = undefined;
  }

  async #read(): Promise<Credentials> {
    if (this.#provider !== undefined) {
      try {
        return this.#keep(await readFrom(this.#provider));
      } catch {
        this.#provider = undefined;
      }
    }
    const candidates = this.#chosen === undefined ? this.#sources : [this.#chosen];
    const attempts: { source: string; reason: string }[] = [];
    for (const source of candidates) {
      try {
        if (source.notSetUp !== undefined) throw new SourceError(source.notSetUp);
        const provider = source.open();
        const credentials = await readFrom(provider);
        this.#provider = provider;
        this.#chosen = source;
        this.#details = provider.found;
        return this.#keep(credentials);
      } catch (error) {
        attempts.push({ source: source.label, reason: reasonOf(error) });
      }
    }
    throw new NoCredentialsError(attempts);
  }

  #keep(credentials: Credentials): Credentials {
    this.#cached = { credentials, until: Date.now() + cacheMilliseconds };
    return credentials;
  }
}

/** The default chain or a CLI profile. `endpoint` receives all requests. */
export async function openChain(
  profile: string | undefined,
  upstream: Upstream,
  endpoint: URL | undefined,
): Promise<CredentialChain> {
  const lib = await import('@alicloud/credentials');
  const doRequest = providerRequests(upstream, endpoint);
  return new CredentialChain(sources(lib, profile, process.env, doRequest));
}

async function readFrom(provider: Provider): Promise<Credentials> {
  const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredentials();
  return {
    accessKeyId: checked('access key ID', accessKeyId),
    accessKeySecret: checked('access key secret', accessKeySecret),
    securityToken: securityToken ? checked('security token', securityToken) : undefined,
  };
}

/** Checks a value from a provider, which returns whatever its source contains. */
function checked(name: string, value: unknown): string {
  if (value === undefined || value === null || value === '') {
    throw new SourceError(`the ${name} is missing`);
  }
  const result = v.safeParse(credentialText, value);
  if (!result.success) throw new SourceError(`the ${name} ${result.issues[0].message}`);
  return result.output;
}
