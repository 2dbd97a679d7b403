import type { WireResponseOf } from '../../contract/action';
import type { ActionName, Actions } from '../../contract/actions';
import { refusal } from '../wire/api-error';
import type { ApiError } from '../wire/api-error';
import type { Env } from '../env';
import type { RequestParameters } from '../wire/parameters';
import { findRegion } from '../seed/regions';
import type { Store } from '../store/store';

export interface Context {
  readonly store: Store;
  readonly env: Env;
}

/** A response as it goes on the wire, but for its RequestId, which is added in one place. */
export type ResponseBody<A extends ActionName> = Omit<WireResponseOf<Actions[A]>, 'RequestId'>;

/** The server's rule for one action: returns a response, or throws an ApiError. */
export type Handler<A extends ActionName> = (
  parameters: RequestParameters,
  context: Context,
) => Promise<ResponseBody<A>>;

interface RegionErrors {
  readonly missing?: () => ApiError;
  readonly notFoundText?: string;
}

/** The text that CreateKeyPair and the tag actions print for InvalidRegionId.NotFound. */
export const regionNotInRecords = 'The RegionId provided does not exist in our records.';

/** The parameter RegionId, as one of the known regions. */
export function requiredRegion(parameters: RequestParameters, errors: RegionErrors = {}): string {
  const regionId = parameters.required('RegionId', errors.missing);
  if (findRegion(regionId) === undefined) {
    throw refusal('InvalidRegionId.NotFound', errors.notFoundText);
  }
  return regionId;
}
