import * as v from 'valibot';
import { getCallerIdentity } from '../../contract/caller-identity';
import { actionOf } from '../rules/actions';
import type { ApiClient } from '../upstream/api-client';
import { parseJson, responseFacts } from '../upstream/response-facts';
import { NoResponseError, NotSentError, type UpstreamResponse } from '../upstream/send';
import type { Credentials } from '../upstream/sign';
import type { CredentialChain } from './chain';

/** The owner of credentials, from GetCallerIdentity. */
export interface Identity {
  readonly accountId: string;
  /** `Account` (the root user), `RAMUser` or `AssumedRoleUser`. */
  readonly type: string;
  readonly arn: string;
}

/** Credentials with their confirmed owner. */
export interface OwnedCredentials {
  readonly credentials: Credentials;
  readonly identity: Identity;
}

/** The account whose API the gateway calls. */
export interface Account {
  /** @throws NoCredentialsError, IdentityError */
  current(): Promise<OwnedCredentials>;
  /** Discards credentials that the API rejected. */
  forget(credentials: Credentials): void;
}

/** The credentials can't be used. The message contains no secret. */
export class IdentityError extends Error {}

const identityAction = actionOf('Action=GetCallerIdentity');

/**
 * The account of a credential chain. Uses credentials only after STS has confirmed that their owner is the
 * same as before and, unless allowed, not the root user.
 */
export class LocalAccount implements Account {
  readonly #chain: CredentialChain;
  readonly #client: ApiClient;
  readonly #allowRoot: boolean;
  #known: { readonly accessKeyId: string; readonly identity: Promise<Identity> } | undefined;
  #first: Identity | undefined;

  constructor(chain: CredentialChain, client: ApiClient, allowRoot: boolean) {
    this.#chain = chain;
    this.#client = client;
    this.#allowRoot = allowRoot;
  }

  async current(): Promise<OwnedCredentials> {
    const credentials = await this.#chain.get();
    if (this.#known?.accessKeyId !== credentials.accessKeyId) {
      const { accessKeyId } = credentials;
      this.#known = { accessKeyId, identity: this.#check(credentials) };
    }
    const known = this.#known;
    try {
      return { credentials, identity: await known.identity };
    } catch (error) {
      if (this.#known === known) this.#known = undefined;
      this.#chain.forget(credentials);
      throw error;
    }
  }

  forget(credentials: Credentials): void {
    this.#chain.forget(credentials);
  }

  async #check(credentials: Credentials): Promise<Identity> {
    const source = this.#chain.source?.label ?? 'an unknown source';
    const identity = await fetchIdentity(this.#client, credentials, source);
    if (identity.type === 'Account' && !this.#allowRoot) {
      throw new IdentityError(
        `The access key belongs to the root of account ${identity.accountId}, who may do everything. Use the key of a RAM user instead, or start the gateway with --allow-root.`,
      );
    }
    this.#first ??= identity;
    if (identity.accountId !== this.#first.accountId) {
      throw new IdentityError(
        `The credentials now belong to account ${identity.accountId}; the gateway was started for account ${this.#first.accountId}. Start it again to change the account.`,
      );
    }
    return identity;
  }
}

/** @throws IdentityError */
async function fetchIdentity(
  client: ApiClient,
  credentials: Credentials,
  source: string,
): Promise<Identity> {
  const { host } = client.endpointOf('Sts');
  const sent = client.send(identityAction, new Map(), credentials);
  const response = await stsResponse(sent, ` at ${host}`);
  const result = v.safeParse(getCallerIdentity.response, parseJson(response.body.toString()));
  if (response.status === 200 && result.success) {
    const { AccountId: accountId, IdentityType: type, Arn: arn } = result.output;
    return { accountId, type, arn };
  }
  const { code } = responseFacts(response);
  if (code === undefined) {
    throw new IdentityError(
      `The response from ${host} isn't one of STS (status ${response.status}). Is that the address of an Alibaba Cloud API?`,
    );
  }
  const advice = code.startsWith('InvalidTimeStamp') ? ' Is the clock of this machine right?' : '';
  throw new IdentityError(`STS refused the credentials from ${source} (${code}).${advice}`);
}

/** Awaits a response of STS. @throws IdentityError without a response */
export function stsResponse(
  sent: Promise<UpstreamResponse>,
  where = '',
): Promise<UpstreamResponse> {
  return sent.catch((error: unknown) => {
    if (!(error instanceof NotSentError || error instanceof NoResponseError)) throw error;
    throw new IdentityError(`STS can't be reached${where}: ${error.message}.`);
  });
}
