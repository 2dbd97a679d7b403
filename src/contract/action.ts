import type * as v from 'valibot';

/** An Alibaba Cloud product and the version of its API. */
export interface Product {
  readonly product: string;
  readonly version: string;
}

export const ecs = { product: 'Ecs', version: '2014-05-26' } as const;
export const resourceManager = { product: 'ResourceManager', version: '2020-03-31' } as const;
export const sts = { product: 'Sts', version: '2015-04-01' } as const;

export type RequestSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
type ResponseSchema = v.GenericSchema<object, { RequestId: string }>;

/** What in a response contradicts the request or the response itself. */
export type Mismatch = 'region' | 'page' | 'instances' | 'key-pair' | 'quota' | 'rows' | 'failures';

/** An API action: its schemas, and how to check that a response belongs to a request. */
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

/** The request as handlers and callers see it. */
export type RequestOf<A extends Action> = v.InferOutput<A['request']>;

/** The body of a successful response after parsing: optional fields have their defaults. */
export type ResponseOf<A extends Action> = v.InferOutput<A['response']>;

/** The body of a successful response on the wire, where fields may be missing. */
export type WireResponseOf<A extends Action> = v.InferInput<A['response']>;

/** See `Action.responseMismatch`; `null` for an action without such a check. */
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
