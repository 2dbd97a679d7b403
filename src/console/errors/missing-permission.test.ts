import { describe, expect, it } from 'vitest';
import type { ActionName } from '../../contract/actions';
import capturedErrors from '../../contract/captured/errors.json';
import { ApiError } from '../api/api-error';
import { missingPermission } from './missing-permission';

function permissionIn(accessDenied: unknown, action: ActionName) {
  const code = 'Forbidden.RAM';
  return missingPermission(
    new ApiError({ kind: 'refused', status: 403, code, message: 'No.', action, accessDenied }),
  );
}

const detail = {
  AuthAction: 'ecs:TagResources',
  AuthPrincipalType: 'SubUser',
  AuthPrincipalOwnerId: '1000000000000001',
  AuthPrincipalDisplayName: '200000000000000001',
  NoPermissionType: 'ImplicitDeny',
  PolicyType: 'AccountLevelIdentityBasedPolicy',
  EncodedDiagnosticMessage: 'AQEAAAAA',
};
const expected = {
  action: 'ecs:TagResources',
  isCertain: true,
  principal: { type: 'SubUser', name: '200000000000000001' },
  denial: 'implicit',
  policyType: 'AccountLevelIdentityBasedPolicy',
};
const unknown = { isCertain: false, principal: null, denial: null, policyType: null };

describe('the missing permission', () => {
  it.each([
    ['an object', detail],
    ['JSON in a string', JSON.stringify(detail)],
    ['JSON in a string in an object', { Detail: JSON.stringify(detail) }],
    ['pretty JSON', JSON.stringify(detail, null, 2)],
    ['an object in an object', { AccessDeniedDetail: detail }],
    [
      'pairs',
      Object.entries(detail)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
    ],
  ])('is read from %s', (_form, given) => {
    expect(permissionIn(given, 'ImportKeyPair')).toEqual(expected);
  });

  it('is read from prose', () => {
    const prose =
      'User: acs:ram::1000000000000001:user/bob is not authorized to perform ecs:RebootInstance because of an explicit deny';
    expect(permissionIn(prose, 'DescribeInstances')).toMatchObject({
      action: 'ecs:RebootInstance',
      isCertain: true,
      denial: 'explicit',
    });
  });

  it.each([
    [undefined],
    [null],
    [''],
    ['No.'],
    [[]],
    [{}],
    [7],
    [{ AuthAction: '' }],
    [{ AuthAction: 7 }],
  ])('is derived from the action where %j tells none', (given) => {
    const derived = permissionIn(given, 'AttachKeyPair');
    expect(derived).toEqual({ ...unknown, action: 'ecs:AttachKeyPair' });
  });

  it('is of Resource Manager for resource groups', () => {
    expect(permissionIn(undefined, 'ListResourceGroups')?.action).toBe('ram:ListResourceGroups');
  });

  it('takes an empty field for none, not the next field for its value', () => {
    const given = { ...detail, AuthPrincipalDisplayName: '', NoPermissionType: '' };
    expect(permissionIn(given, 'ImportKeyPair')).toEqual({
      ...expected,
      principal: null,
      denial: null,
    });
  });

  it('is no action that is an access key ID', () => {
    const given = { AuthAction: 'ecs:LTAI5tAbCdEfGhIjKlMnOpQr' };
    expect(permissionIn(given, 'ImportKeyPair')?.action).toBe('ecs:ImportKeyPair');
  });

  it('names nobody by an access key ID, and no action that is none', () => {
    const given = {
      ...detail,
      AuthAction: 'ecs:<b>LTAI5tAbCdEfGhIjKlMnOpQr',
      AuthPrincipalDisplayName: 'LTAI5tAbCdEfGhIjKlMnOpQr',
      PolicyType: 'LTAI5tAbCdEfGhIjKlMnOpQr',
    };
    const text = JSON.stringify(permissionIn(given, 'ImportKeyPair'));
    expect(text).not.toContain('LTAI');
    expect(text).toContain('ecs:ImportKeyPair');
  });
});

it('is read from errors that the real API has sent', () => {
  const permissions = capturedErrors
    .filter(({ body }) => body.Code === 'Forbidden.RAM')
    .map(({ body }) => permissionIn(body.AccessDeniedDetail, 'DescribeKeyPairs'));
  expect(permissions).toMatchObject([
    { action: 'ecs:DescribeKeyPairs', isCertain: false, denial: null },
    { action: 'ecs:DescribeInstances', isCertain: true, denial: 'implicit' },
  ]);
});
