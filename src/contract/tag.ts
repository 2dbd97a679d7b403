import * as v from 'valibot';
import { optionalText } from './fields';

/** A tag in a request: `Tag.1.Key=env&Tag.1.Value=prod`. */
export const requestTag = v.object({ Key: v.string(), Value: v.optional(v.string()) });
export type RequestTag = v.InferOutput<typeof requestTag>;

/** A tag in a response. */
export const tag = v.object({ TagKey: v.string(), TagValue: optionalText });
export type Tag = v.InferOutput<typeof tag>;
