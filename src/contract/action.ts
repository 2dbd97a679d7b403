import type * as v from 'valibot';

export interface Product {
  readonly product: string;
  readonly version: string;
}

export const ecs = { product: 'Ecs', version: '2014-05-26' } as const;
export const resourceManager = { product: 'ResourceManager', version: '2020-03-31' } as const;
export const sts = { product: 'Sts', version: '2015-04-01' } as const;

export type RequestSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
type ResponseSchema = v.GenericSchema<object, { RequestId: string }>;

/** How a response contradicts itself or its request: about something else, or with wrong counts. */
export type Mismatch = 'region' | 'page' | 'instances' | 'key-pair' | 'quota' | 'rows' | 'failures';

export interface Action<
  Name extends string = string,
  Request extends RequestSchema = RequestSchema,
  Response extends ResponseSchema = ResponseSchema,
> {
  readonly name: Name;
  readonly api: Product;
  /** A write must not be repeated unless it certainly failed. */
  readonly kind: 'read' | 'write';
  readonly request: Request;
  /** Unknown fields are ignored. */
  readonly response: Response;
  /** Why a valid response can't belong to the request; `null` if it can. */
  responseMismatch?(
    request: v.InferOutput<Request>,
    response: v.InferOutput<Response>,
  ): Mismatch | null;
}

export type RequestOf<A extends Action> = v.InferOutput<A['request']>;

export type ResponseOf<A extends Action> = v.InferOutput<A['response']>;

/** The body of a successful response on the wire, where fields may be missing. */
export type WireResponseOf<A extends Action> = v.InferInput<A['response']>;

export function responseMismatch<A extends Action>(
  action: A,
  request: RequestOf<A>,
  response: ResponseOf<A>,
): Mismatch | null {
  return action.responseMismatch?.(request, response) ?? null;
}

/* @__NO_SIDE_EFFECTS__ */
export function defineAction<
  const Name extends string,
  Request extends RequestSchema,
  Response extends ResponseSchema,
>(action: Action<Name, Request, Response>): Action<Name, Request, Response> {
  return action;
}
