import * as v from 'valibot';
import type { RequestSchema } from './action';
import { jsonArray, requiredSchema } from './parameters';

/**
 * How one parameter of a request looks on the wire.
 *
 * - `text`, `number`, `boolean`: `RegionId=cn-hangzhou`, `PageSize=50`, `IncludePublicKey=true`
 * - `json-array`: a list of texts as one JSON array, `InstanceIds=["i-1","i-2"]`
 * - `list`: `ResourceId.1=web`, `ResourceId.2=db`; each item has the form `item`
 * - `object`: `Tag.1.Key=env`, `Tag.1.Value=prod`, as item of a list
 */
export type ParameterForm = { readonly required: boolean } & (
  | { readonly form: 'text' | 'number' | 'boolean' | 'json-array' }
  | { readonly form: 'list'; readonly item: ParameterForm }
  | { readonly form: 'object'; readonly fields: ParameterForms }
);

export type ParameterForms = Readonly<Record<string, ParameterForm>>;

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
