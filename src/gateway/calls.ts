import { gatewayCodes } from '../contract/gateway';
import { IdentityError, type Account } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import type { AllowedAction } from './rules/actions';
import { GatewayError } from './rules/gateway-error';
import { responseFacts, type ResponseFacts } from './rules/response';
import type { ApiClient } from './upstream/api-client';
import { NotSentError, type UpstreamResponse } from './upstream/send';
import type { Credentials } from './upstream/sign';

export interface CallResult {
  readonly response: UpstreamResponse;
  readonly facts: ResponseFacts;
}

const underWayMax = 16;
const retryAfter = 500;

/** Enough of a body for an error's code and message. */
const errorBodyMaxBytes = 64 * 1024;

/** Passes a limited number of concurrent calls on to the API. */
export class Calls {
  readonly #client: ApiClient;
  #underWay = 0;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * Sends a call. Sends it once more with new credentials if the API rejected the old ones, because
   * then it did nothing else.
   *
   * @throws GatewayError if certainly nothing was sent
   * @throws NoResponseError if it may have been carried out
   */
  async pass(
    account: Account,
    action: AllowedAction,
    parameters: ReadonlyMap<string, string>,
  ): Promise<CallResult> {
    if (this.#underWay >= underWayMax) {
      throw new GatewayError(
        429,
        gatewayCodes.throttling,
        'Too many requests at once.',
        retryAfter,
      );
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
      throw asGatewayError(error);
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

/** Converts an error to a GatewayError if certainly nothing was sent. */
export function asGatewayError(error: unknown): unknown {
  if (error instanceof NoCredentialsError) {
    return new GatewayError(
      424,
      gatewayCodes.noCredentials,
      `There are no credentials. ${error.message}. Nothing was sent.`,
    );
  }
  if (error instanceof IdentityError) {
    return new GatewayError(424, gatewayCodes.wrongIdentity, `${error.message} Nothing was sent.`);
  }
  if (error instanceof NotSentError) {
    return new GatewayError(
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
