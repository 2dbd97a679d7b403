import * as v from 'valibot';
import type { Action, RequestSchema } from './action';

/** Sent as `InstanceIds=["i-1","i-2"]`. */
export const jsonArray = v.array(v.string());

/**
 * Converts a request to RPC parameters, not yet percent-encoded: `Tag.1.Key=env`,
 * `ResourceId.1=web`, `KeyPairNames=["a","b"]`. Source: ECS OpenAPI 2014-05-26, "Request syntax".
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

function requiredSchema(parameter: v.GenericSchema): v.GenericSchema {
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

/**
 * How a parameter is sent: `json-array` is `A=["a","b"]`, `list` is `A.1=a`, `object` is
 * `Tag.1.Key=env`.
 */
export type ParameterForm = { readonly required: boolean } & (
  | { readonly form: 'text' | 'number' | 'boolean' | 'json-array' }
  | { readonly form: 'list'; readonly item: ParameterForm }
  | { readonly form: 'object'; readonly fields: ParameterForms }
);

export type ParameterForms = Readonly<Record<string, ParameterForm>>;

/** The form of each parameter in a request's schema. */
export function parameterForms({ entries }: RequestSchema): ParameterForms {
  return Object.fromEntries(
    Object.entries(entries).map(([name, schema]) => [name, parameterForm(schema)]),
  );
}

function parameterForm(schema: v.GenericSchema): ParameterForm {
  const given = requiredSchema(schema);
  const required = given === schema;
  if (given === jsonArray) return { required, form: 'json-array' };
  if (v.isOfType('array', given)) {
    const { item } = given as v.ArraySchema<v.GenericSchema, undefined>;
    return { required, form: 'list', item: parameterForm(item) };
  }
  if (v.isOfType('object', given)) {
    return { required, form: 'object', fields: parameterForms(given as RequestSchema) };
  }
  if (v.isOfType('number', given)) return { required, form: 'number' };
  if (v.isOfType('boolean', given)) return { required, form: 'boolean' };
  if (v.isOfType('string', given)) return { required, form: 'text' };
  throw new TypeError(`No parameter can have the type ${given.type}.`);
}
