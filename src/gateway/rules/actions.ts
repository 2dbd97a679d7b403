import type { Action } from '../../contract/action';
import { calledActions } from '../../contract/actions';
import { getCallerIdentity } from '../../contract/caller-identity';
import { gatewayCodes } from '../../contract/gateway';
import { parameterForms } from '../../contract/parameter-forms';
import type { ParameterForms } from '../../contract/parameter-forms';
import { quoted, Refusal } from './refusal';

/** An action that the gateway passes on. */
export interface AllowedAction {
  readonly name: string;
  readonly product: 'Ecs' | 'ResourceManager' | 'Sts';
  /** Of the product's API. */
  readonly version: string;
  readonly isWrite: boolean;
  readonly parameters: ParameterForms;
  /** Parameters that only choose the endpoint: the action doesn't know them. */
  readonly routeOnly: readonly string[];
}

/** Source: RebootInstance, whose only parameters are InstanceId, ForceStop and DryRun. */
const routeOnly: Readonly<Record<string, readonly string[]>> = { RebootInstance: ['RegionId'] };

function allowed({ name, api, kind, request }: Action): AllowedAction {
  return {
    name,
    product: api.product as AllowedAction['product'],
    version: api.version,
    isWrite: kind === 'write',
    parameters: parameterForms(request),
    routeOnly: routeOnly[name] ?? [],
  };
}

/**
 * The actions that the page calls, and GetCallerIdentity. Everything else is refused: CreateKeyPair
 * above all, whose response has a private key in it.
 */
export const allowedActions: ReadonlyMap<string, AllowedAction> = new Map(
  [...Object.values(calledActions), getCallerIdentity].map((action) => [
    action.name,
    allowed(action),
  ]),
);

/**
 * The action in a query, which must be `Action=…` and nothing else.
 *
 * @throws Refusal
 */
export function actionOf(query: string): AllowedAction {
  const name = /^Action=([A-Za-z0-9]{1,64})$/.exec(query)?.[1];
  if (name === undefined) {
    throw new Refusal(
      400,
      gatewayCodes.badQuery,
      'The address must have the parameter Action and no other.',
    );
  }
  const action = allowedActions.get(name);
  if (action === undefined) {
    throw new Refusal(
      403,
      gatewayCodes.actionNotAllowed,
      `The gateway doesn't pass on the action ${quoted(name)}.`,
    );
  }
  return action;
}
