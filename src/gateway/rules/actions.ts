import type { Action } from '../../contract/action';
import { calledActions } from '../../contract/actions';
import { getCallerIdentity } from '../../contract/caller-identity';
import { parameterForms } from '../../contract/parameters';
import { quoted, GatewayError } from './gateway-error';

/** An action that the gateway forwards, with its parameters from the contract. */
export type AllowedAction = Readonly<ReturnType<typeof allowed>>;

function allowed({ name, api, kind, request }: Action) {
  return {
    name,
    product: api.product as 'Ecs' | 'ResourceManager' | 'Sts',
    version: api.version,
    isWrite: kind === 'write',
    parameters: parameterForms(request),
    /** Parameters that only select the endpoint: RebootInstance has no documented RegionId. */
    routeOnly: name === 'RebootInstance' ? ['RegionId'] : [],
  };
}

/** Everything else is rejected, above all CreateKeyPair, whose response contains a private key. */
export const allowedActions: ReadonlyMap<string, AllowedAction> = new Map(
  [...Object.values(calledActions), getCallerIdentity].map((action) => [
    action.name,
    allowed(action),
  ]),
);

/** @throws GatewayError unless the query is exactly `Action=…` */
export function actionOf(query: string): AllowedAction {
  const name = /^Action=([A-Za-z0-9]{1,64})$/.exec(query)?.[1];
  if (name === undefined) {
    throw new GatewayError('badQuery', 'The address must have the parameter Action and no other.');
  }
  const action = allowedActions.get(name);
  if (action === undefined) {
    const message = `The gateway doesn't pass on the action ${quoted(name)}.`;
    throw new GatewayError('actionNotAllowed', message);
  }
  return action;
}
