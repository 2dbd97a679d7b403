import type { WireResponseOf } from '../../contract/action';
import type { ActionName, Actions } from '../../contract/actions';
import { apiError } from '../wire/mock-api-error';
import type { MockApiError } from '../wire/mock-api-error';
import type { Env } from '../env';
import type { RequestParameters } from '../wire/parameters';
import { findRegion } from '../seed/regions';
import type { Store } from '../store/store';
import type { SharedJson } from '../wire/response';

export interface Context {
  readonly store: Store;
  readonly env: Env;
}

export type ResponseBody<A extends ActionName> = Omit<WireResponseOf<Actions[A]>, 'RequestId'>;

/**
 * Implements one action: returns a response body, as `SharedJson` if many responses have the same one, or
 * throws a MockApiError.
 */
export type Handler<A extends ActionName> = (
  parameters: RequestParameters,
  context: Context,
) => Promise<ResponseBody<A> | SharedJson>;

/** The message of CreateKeyPair and the tag actions for InvalidRegionId.NotFound. */
export const regionNotInRecords = 'The RegionId provided does not exist in our records.';

export function requiredRegion(
  parameters: RequestParameters,
  notFoundText?: string,
  missing?: () => MockApiError,
): string {
  const regionId = parameters.required('RegionId', missing);
  if (findRegion(regionId) === undefined) throw apiError('InvalidRegionId.NotFound', notFoundText);
  return regionId;
}
