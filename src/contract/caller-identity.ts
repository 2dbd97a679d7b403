import * as v from 'valibot';
import { defineAction, sts } from './action';
import { displayText } from './fields';

/** The owner of the credentials. Needs no permission. */
export const getCallerIdentity = defineAction({
  name: 'GetCallerIdentity',
  api: sts,
  kind: 'read',
  request: v.object({}),
  response: v.object({
    RequestId: displayText,
    AccountId: v.string(),
    /** `Account` means the root user. */
    IdentityType: v.string(),
    /** `acs:ram::<account>:root`, `…:user/<name>` or `…:assumed-role/<role>/<session>`. */
    Arn: v.string(),
    PrincipalId: displayText,
  }),
});
