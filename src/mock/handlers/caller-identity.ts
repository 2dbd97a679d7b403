import { accountId } from '../seed/resource-groups';
import type { Handler } from './handler';

/**
 * The mock has one account with one user, who owns every access key.
 *
 * Source: GetCallerIdentity, STS OpenAPI 2015-04-01.
 */
export const getCallerIdentity: Handler<'GetCallerIdentity'> = async () => ({
  AccountId: accountId,
  IdentityType: 'RAMUser',
  Arn: `acs:ram::${accountId}:user/mock`,
  PrincipalId: '210123456789012345',
  UserId: '210123456789012345',
});
