import { describe, expect, it } from 'vitest';
import { identityOf } from './identity';

function identity(IdentityType: string, Arn: string) {
  return identityOf({ AccountId: '1', RegionId: null, ReadOnly: false, IdentityType, Arn });
}

describe('the identity', () => {
  it.each([
    ['RAMUser', 'acs:ram::1234567890123456:user/alice', 'RAM user', 'alice', ''],
    ['RAMUser', 'acs:ram::1234567890123456:user/a:b@c.d', 'RAM user', 'a:b@c.d', ''],
    ['AssumedRoleUser', 'acs:ram::1:assumed-role/Ops/alice', 'RAM role', 'Ops', 'alice'],
    ['AssumedRoleUser', 'acs:ram::1:assumed-role/Ops/a/b', 'RAM role', 'Ops', 'a/b'],
    ['Account', 'acs:ram::1234567890123456:root', 'Root account', '', ''],
    ['Robot', 'acs:ram::1:robot/r2', 'Robot', 'robot/r2', ''],
    ['RAMUser', 'something new', 'RAM user', 'something new', ''],
    ['', '', 'Identity', '', ''],
  ])('of %s %s', (type, arn, label, name, sessionName) => {
    expect(identity(type, arn)).toEqual({ label, name, sessionName });
  });
});
