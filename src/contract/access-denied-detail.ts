import * as v from 'valibot';
import { displayText } from './fields';

const accessDeniedDetail = v.object({
  /** The permission that is missing, `ecs:DescribeInstances`; not always that of the action called. */
  AuthAction: displayText,
  /** `SubUser`, `AssumedRoleUser` … */
  AuthPrincipalType: displayText,
  AuthPrincipalDisplayName: displayText,
  AuthPrincipalOwnerId: displayText,
  /** `ImplicitDeny`: no policy allows it. `ExplicitDeny`: a policy forbids it. */
  NoPermissionType: displayText,
  PolicyType: displayText,
  EncodedDiagnosticMessage: displayText,
});
export type AccessDeniedDetail = v.InferOutput<typeof accessDeniedDetail>;

/** Reads `AccessDeniedDetail` of an error, which some errors have as text and most not at all. */
export function readAccessDeniedDetail(value: unknown): AccessDeniedDetail | string | null {
  if (typeof value === 'string') return value;
  const result = v.safeParse(accessDeniedDetail, value);
  return result.success ? result.output : null;
}
