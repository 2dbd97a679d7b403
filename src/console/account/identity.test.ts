import { describe, expect, it } from 'vitest';
import { identityOf } from './identity';

function identity(IdentityType: string, Arn: string) {
  return identityOf({ AccountId: '1', RegionId: null, ReadOnly: false, IdentityType, Arn });
}

describe('the identity', () => {
  it.each([
    ['RAMUser', 'acs:ram::1234567890123456:user/alice', 'user', 'RAM user', 'alice', ''],
    ['RAMUser', 'acs:ram::1234567890123456:user/a:b@c.d', 'user', 'RAM user', 'a:b@c.d', ''],
    ['AssumedRoleUser', 'acs:ram::1:assumed-role/Ops/alice', 'role', 'RAM role', 'Ops', 'alice'],
    ['AssumedRoleUser', 'acs:ram::1:assumed-role/Ops/a/b', 'role', 'RAM role', 'Ops', 'a/b'],
    ['Account', 'acs:ram::1234567890123456:root', 'root', 'Root account', '', ''],
    ['Robot', 'acs:ram::1:robot/r2', 'other', 'Robot', 'robot/r2', ''],
    ['RAMUser', 'something new', 'user', 'RAM user', 'something new', ''],
    ['', '', 'other', 'Identity', '', ''],
  ])('of %s %s', (type, arn, kind, label, name, sessionName) => {
    expect(identity(type, arn)).toEqual({ kind, label, name, sessionName });
  });
});
