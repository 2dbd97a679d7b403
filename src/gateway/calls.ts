import { gatewayCodes } from '../contract/gateway';
import type { Account } from './credentials/account';
import { IdentityError } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import type { AllowedAction } from './rules/actions';
import { Refusal } from './rules/refusal';
import { responseFacts } from './rules/response';
import type { ResponseFacts } from './rules/response';
import type { ApiClient } from './upstream/api-client';
import { NotSentError } from './upstream/send';
import type { UpstreamResponse } from './upstream/send';
import type { Credentials } from './upstream/sign';

export interface CallResult {
  readonly response: UpstreamResponse;
  readonly facts: ResponseFacts;
}

const underWayMax = 16;
const retryAfter = 500;

/** What an error's code and message need of a body. */
const errorBodyMaxBytes = 64 * 1024;

/** Passes calls on to the API, a limited number at a time. */
export class Calls {
  readonly #client: ApiClient;
  #underWay = 0;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * Sends a call, and once more with new credentials if the API refused the old ones: then it did
   * nothing else.
   *
   * @throws Refusal if it is certain that nothing was sent
   * @throws NoResponseError if it may have been carried out
   */
  async pass(
    account: Account,
    action: AllowedAction,
    parameters: ReadonlyMap<string, string>,
  ): Promise<CallResult> {
    if (this.#underWay >= underWayMax) {
      throw new Refusal(429, gatewayCodes.throttling, 'Too many requests at once.', retryAfter);
    }
    this.#underWay += 1;
    try {
      const credentials = await account.credentials();
      const result = await this.#send(action, parameters, credentials);
      if (!result.facts.isCredentialRejected) return result;
      account.forget(credentials);
      const renewed = await account.credentials();
      return isSame(credentials, renewed) ? result : await this.#send(action, parameters, renewed);
    } catch (error) {
      throw asRefusal(error);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #send(
    action: AllowedAction,
    parameters: ReadonlyMap<string, string>,
    credentials: Credentials,
  ): Promise<CallResult> {
    const response = await this.#client.send(action, parameters, credentials);
    const { status, headers, body } = response;
    const requestId = headers['x-acs-request-id'];
    const header = typeof requestId === 'string' ? requestId : undefined;
    const text = status < 400 ? '' : body.toString('utf8', 0, errorBodyMaxBytes);
    return { response, facts: responseFacts(status, header, text) };
  }
}

/** A refusal for an error after which it is certain that nothing was sent. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof NoCredentialsError) {
    return new Refusal(
      424,
      gatewayCodes.noCredentials,
      `There are no credentials. ${error.message}. Nothing was sent.`,
    );
  }
  if (error instanceof IdentityError) {
    return new Refusal(424, gatewayCodes.wrongIdentity, `${error.message} Nothing was sent.`);
  }
  if (error instanceof NotSentError) {
    return new Refusal(
      424,
      gatewayCodes.unreachable,
      `The API can't be reached: ${error.message}. Nothing was sent.`,
    );
  }
  return error;
}

function isSame(one: Credentials, other: Credentials): boolean {
  return one.accessKeyId === other.accessKeyId && one.securityToken === other.securityToken;
}
