import type { Account, OwnedCredentials } from './credentials/account';
import type { AllowedAction } from './rules/actions';
import { GatewayError } from './rules/gateway-error';
import { responseFacts } from './upstream/response-facts';
import type { ApiClient } from './upstream/api-client';
import type { Credentials } from './upstream/sign';

const underWayMax = 16;

/** Limits concurrent calls to the API. */
export class Calls {
  readonly #client: ApiClient;
  #underWay = 0;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * Retries once with new credentials if the API rejected the old ones, since it did nothing then.
   * After NoResponseError, the call may have been carried out; after other errors, it wasn't sent.
   */
  async pass(account: Account, action: AllowedAction, parameters: ReadonlyMap<string, string>) {
    const send = async ({ credentials, identity }: OwnedCredentials) => {
      const response = await this.#client.send(action, parameters, credentials);
      return { response, facts: responseFacts(response), accountId: identity.accountId };
    };
    if (this.#underWay >= underWayMax) {
      throw new GatewayError('throttling', 'Too many requests at once.');
    }
    this.#underWay += 1;
    try {
      const known = await account.current();
      const result = await send(known);
      if (!result.facts.isCredentialRejected) return result;
      account.forget(known.credentials);
      const renewed = await account.current();
      return isSame(known.credentials, renewed.credentials) ? result : await send(renewed);
    } finally {
      this.#underWay -= 1;
    }
  }
}

function isSame(one: Credentials, other: Credentials): boolean {
  return one.accessKeyId === other.accessKeyId && one.securityToken === other.securityToken;
}
