import * as v from 'valibot';
import type { Action } from './action';

/** A list of texts sent as a JSON array: `InstanceIds=["i-1","i-2"]`. */
export const jsonArray = v.array(v.string());

/**
 * Converts a request to RPC parameters: `Tag.1.Key=env`, `ResourceId.1=web`,
 * `KeyPairNames=["a","b"]`. Names and values aren't percent-encoded yet; `undefined` is omitted.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax".
 */
export function requestParameters(
  action: Pick<Action, 'request'>,
  request: object,
): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    const isJson = Array.isArray(value) && isJsonArray(action.request.entries[name]);
    append(parameters, name, isJson ? JSON.stringify(value) : value);
  }
  return parameters;
}

function isJsonArray(parameter: v.GenericSchema | undefined): boolean {
  return parameter !== undefined && requiredSchema(parameter) === jsonArray;
}

/** The schema of a parameter without `optional`. */
export function requiredSchema(parameter: v.GenericSchema): v.GenericSchema {
  return 'wrapped' in parameter ? (parameter.wrapped as v.GenericSchema) : parameter;
}

function append(parameters: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => append(parameters, `${name}.${index + 1}`, item));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) append(parameters, `${name}.${key}`, inner);
  } else if (['string', 'number', 'boolean'].includes(typeof value)) {
    parameters.append(name, `${value as string | number | boolean}`);
  }
}
