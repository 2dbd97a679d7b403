import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GatewaySession } from '../contract/gateway';
import { auditedNames, type AuditEntry } from './audit';
import type { CallForwarder } from './call-forwarder';
import { IdentityError, type Account } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import {
  abortResponse,
  forwardResponse,
  readBody,
  readHead,
  sendJson,
  sendError,
} from './http/messages';
import type { Handler } from './http/server';
import { actionOf } from './rules/actions';
import { readForm } from './rules/form';
import { GatewayError } from './rules/gateway-error';
import { checkBodyKind, checkHost, checkMethod, checkOrigin, type RequestHead } from './rules/head';
import { checkParameters } from './rules/parameters';
import { NoResponseError, NotSentError } from './upstream/send';

/** Whose credentials a request is sent with. */
export interface Caller {
  readonly account: Account;
  /** For the audit log, if several people share a gateway. */
  readonly user?: string | undefined;
}

export interface GatewayOptions {
  /** The only host and origin accepted: `http://127.0.0.1:4173`. */
  readonly origin: string;
  /** The page's path, with a slash at both ends. */
  readonly base: string;
  readonly forwarder: CallForwarder;
  readonly readOnly: boolean;
  readonly regionId: string | undefined;
  /** The sender, or the message for a user who isn't signed in. */
  readonly callerOf: (head: RequestHead) => Caller | string;
  readonly audit: (entry: AuditEntry) => void;
  readonly serveRest?: (head: RequestHead, response: ServerResponse) => void;
}

/** Handles all requests of the page. The rules apply in the order of this file. */
export function gatewayHandler(options: GatewayOptions): Handler {
  const { origin, base, serveRest } = options;
  return async (request, response) => {
    try {
      const head = readHead(request);
      checkHost(head, origin);
      if (head.path === `${base}api/`) await handleCall(head, request, response, options);
      else if (head.path === `${base}api/session`) await handleSession(head, response, options);
      else if (serveRest !== undefined) serveRest(head, response);
      else throw new GatewayError('notFound', 'There is nothing at this address.');
    } catch (error) {
      sendError(request, response, toGatewayError(error));
    }
  };
}

async function handleCall(
  head: RequestHead,
  request: IncomingMessage,
  response: ServerResponse,
  options: GatewayOptions,
): Promise<void> {
  const start = performance.now();
  const entry: { -readonly [K in keyof AuditEntry]?: AuditEntry[K] } = {};
  try {
    checkMethod(head, 'POST');
    checkOrigin(head, options.origin, true);
    const { account, user } = signedIn(head, options);
    entry.user = user;
    checkBodyKind(head);
    const body = await readBody(request);
    const action = actionOf(head.query);
    entry.action = action.name;
    const parameters = checkParameters(action, readForm(body));
    entry.region = parameters.get('RegionId');
    entry.names = auditedNames(parameters);
    if (options.readOnly && action.isWrite) {
      throw new GatewayError('readOnly', 'This gateway only reads.');
    }
    const call = await options.forwarder.forward(account, action, parameters);
    entry.account = call.accountId;
    entry.status = call.response.status;
    entry.code = call.facts.code;
    entry.requestId = call.facts.requestId;
    forwardResponse(response, call.response);
  } catch (error) {
    if (error instanceof NoResponseError) {
      entry.failure = error.message;
      abortResponse(response);
    } else {
      const gatewayError = toGatewayError(error);
      entry.status = gatewayError.status;
      entry.code = gatewayError.code;
      sendError(request, response, gatewayError);
    }
  } finally {
    const ms = Math.round(performance.now() - start);
    options.audit({ time: new Date().toISOString(), ...entry, ms });
  }
}

async function handleSession(
  head: RequestHead,
  response: ServerResponse,
  options: GatewayOptions,
): Promise<void> {
  checkMethod(head, 'GET');
  checkOrigin(head, options.origin, false);
  const { account } = signedIn(head, options);
  const { accountId, type, arn } = (await account.current()).identity;
  const session: GatewaySession = {
    AccountId: accountId,
    IdentityType: type,
    Arn: arn,
    RegionId: options.regionId ?? null,
    ReadOnly: options.readOnly,
  };
  sendJson(response, 200, session);
}

function signedIn(head: RequestHead, { callerOf }: GatewayOptions): Caller {
  const caller = callerOf(head);
  if (typeof caller === 'string') throw new GatewayError('signInRequired', caller);
  return caller;
}

/** The error to respond with. Hides the message of an unexpected error. */
function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof NoCredentialsError) {
    const message = `There are no credentials. ${error.message}. Nothing was sent.`;
    return new GatewayError('noCredentials', message);
  }
  if (error instanceof IdentityError) {
    return new GatewayError('wrongIdentity', `${error.message} Nothing was sent.`);
  }
  if (error instanceof NotSentError) {
    const message = `The API can't be reached: ${error.message}. Nothing was sent.`;
    return new GatewayError('unreachable', message);
  }
  return new GatewayError('internal', 'The gateway failed.');
}
