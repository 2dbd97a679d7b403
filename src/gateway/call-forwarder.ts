import type { Account, OwnedCredentials } from './credentials/account';
import type { AllowedAction } from './rules/actions';
import { GatewayError } from './rules/gateway-error';
import { responseFacts } from './upstream/response-facts';
import type { ApiClient } from './upstream/api-client';
import type { Credentials } from './upstream/sign';

const runningMax = 16;

/** Forwards calls to the API with an account's credentials, at most 16 at once. */
export class CallForwarder {
  readonly #client: ApiClient;
  #running = 0;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * Retries once with new credentials if the API rejected the old ones, which means that it did nothing.
   * After a NoResponseError, the call may have been carried out; after other errors, it wasn't sent.
   */
  async forward(account: Account, action: AllowedAction, parameters: ReadonlyMap<string, string>) {
    const send = async ({ credentials, identity }: OwnedCredentials) => {
      const response = await this.#client.send(action, parameters, credentials);
      return { response, facts: responseFacts(response), accountId: identity.accountId };
    };
    if (this.#running >= runningMax) {
      throw new GatewayError('throttling', 'Too many requests at once.');
    }
    this.#running += 1;
    try {
      const known = await account.current();
      const result = await send(known);
      if (!result.facts.isCredentialRejected) return result;
      account.forget(known.credentials);
      const renewed = await account.current();
      return isSame(known.credentials, renewed.credentials) ? result : await send(renewed);
    } finally {
      this.#running -= 1;
    }
  }
}

function isSame(one: Credentials, other: Credentials): boolean {
  return one.accessKeyId === other.accessKeyId && one.securityToken === other.securityToken;
}
