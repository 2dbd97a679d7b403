import { t } from '../../i18n/t';
import { ApiError } from '../api-error';

export const lost = new ApiError({
  kind: 'no-response',
  message: () => t('The API couldn’t be reached.'),
});
export const html = new ApiError({
  kind: 'bad-response',
  status: 200,
  message: 'Not the ECS API.',
});
export const broken = refusedWith('InternalError', 500);
export const throttled = refusedWith('Throttling.User');
/** Every form of throttling. */
export const throttlings = [
  throttled,
  refusedWith('Throttling', 503),
  refusedWith('Throttling.Api', 429),
  refusedWith('Rejected.Throttling', 503),
];
/** A copy of the same request arrived earlier. */
export const nonceUsed = refusedWith('SignatureNonceUsed');

export function refusedWith(code: string, status = 400): ApiError {
  return new ApiError({ kind: 'refused', status, code, message: `message of ${code}` });
}
