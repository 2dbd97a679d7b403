import { deleteKeyPairsMax } from '../../contract/limits';
import type { ParameterForm, ParameterForms } from '../../contract/parameters';
import { readPastedKey } from '../../keys/import/read-pasted-key';
import { isPrivateKeyText } from '../../keys/private-key/private-key-text';
import type { AllowedAction } from './actions';
import { quoted, GatewayError } from './gateway-error';
import { isRegionId } from './region-id';

const textMaxLength = 16 * 1024;
const listIndexMax = 100;
const jsonArrayMaxItems = Math.max(100, deleteKeyPairsMax);

/**
 * Returns the parameters, with JSON lists serialized again. Throws GatewayError unless each is in the
 * contract and valid, all required ones are given, and none contains a private key.
 */
export function checkParameters(
  action: AllowedAction,
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of given) {
    const form = formOf(name, action.parameters);
    if (form === undefined) {
      const message = `${action.name} of this gateway has no parameter ${quoted(name)}.`;
      throw new GatewayError('parameterNotAllowed', message);
    }
    const checked = checkedValue(form, value);
    if (checked === undefined || !isAllowedValue(action, name, value)) {
      const message = `The gateway doesn't pass on this value of ${name}.`;
      throw new GatewayError('parameterValue', message);
    }
    if (isPrivateKeyText(checked) || readPastedKey(checked).kind === 'private-key') {
      const message = `${name} looks like a private key, and was not passed on.`;
      throw new GatewayError('privateKey', message);
    }
    parameters.set(name, checked);
  }
  const missing = Object.entries(action.parameters).find(
    ([name, { required }]) => required && !isGiven(name, parameters),
  );
  if (missing !== undefined) {
    throw new GatewayError('parameterMissing', `The parameter ${missing[0]} is missing.`);
  }
  return parameters;
}

/** The parameters without those that only select the endpoint. */
export function parametersToSend(
  { routeOnly }: AllowedAction,
  parameters: ReadonlyMap<string, string>,
): [string, string][] {
  return Array.from(parameters).filter(([name]) => !routeOnly.includes(name));
}

/** The form of a parameter such as `Tag.1.Key`; undefined if the name is unknown. */
function formOf(name: string, forms: ParameterForms): ParameterForm | undefined {
  let form: ParameterForm | undefined = { required: false, form: 'object', fields: forms };
  for (const step of name.split('.')) {
    if (form?.form === 'list' && isIndex(step)) form = form.item;
    else if (form?.form === 'object' && Object.hasOwn(form.fields, step)) form = form.fields[step];
    else return undefined;
  }
  return form?.form === 'list' || form?.form === 'object' ? undefined : form;
}

function isIndex(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= listIndexMax;
}

/** The value to send; undefined if it's invalid. */
function checkedValue({ form }: ParameterForm, value: string): string | undefined {
  switch (form) {
    case 'number':
      return /^\d{1,9}$/.test(value) ? value : undefined;
    case 'boolean':
      return /^(true|false)$/.test(value) ? value : undefined;
    case 'json-array':
      return serializedAgain(value);
    default:
      return value.length <= textMaxLength ? value : undefined;
  }
}

function serializedAgain(json: string): string | undefined {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || list.length > jsonArrayMaxItems) return undefined;
  return list.every((item) => typeof item === 'string') ? JSON.stringify(list) : undefined;
}

/**
 * Checks values beyond their form: the region becomes part of a host name, and only key pairs may
 * be tagged.
 */
function isAllowedValue({ isWrite }: AllowedAction, name: string, value: string): boolean {
  if (name === 'RegionId') return isRegionId(value);
  return name !== 'ResourceType' || !isWrite || value === 'keypair';
}

function isGiven(name: string, parameters: ReadonlyMap<string, string>): boolean {
  return Array.from(parameters.keys()).some((given) => `${given}.`.startsWith(`${name}.`));
}
