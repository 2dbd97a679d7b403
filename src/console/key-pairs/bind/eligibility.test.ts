import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../contract/instances';
import { testInstance } from '../../instances/testing/instance';
import { candidatesFor, ineligibilityReason, reasonMessage } from './eligibility';
import type { Binding } from './binding-rules';

const locked: Partial<Instance> = {
  OperationLocks: { LockReason: [{ LockReason: 'security' }, { LockReason: 'financial' }] },
};

function reason(mode: Binding['mode'], changes: Partial<Instance>) {
  return ineligibilityReason({ mode, keyPairName: 'web' }, testInstance('a', changes));
}

describe('what stands in the way of a key pair', () => {
  it('lets a Linux instance through that runs or is stopped', () => {
    for (const Status of ['Running', 'Stopped'] as const) {
      expect(reason('bind', { Status, KeyPairName: 'other' })).toBeNull();
      expect(reason('unbind', { Status, KeyPairName: 'web' })).toBeNull();
    }
  });

  it('tells why not', () => {
    expect(reason('bind', { OSType: 'windows', IoOptimized: false })).toBe('windows');
    expect(reason('bind', { IoOptimized: false })).toBe('not-io-optimized');
    expect(reason('bind', { KeyPairName: 'web', ...locked })).toBe('already-bound');
    expect(reason('bind', locked)).toBe('locked');
    for (const Status of ['Pending', 'Starting', 'Stopping'] as const) {
      expect(reason('bind', { Status })).toBe('between-states');
    }
    for (const Status of ['Recycling', 'running', '']) {
      expect(reason('bind', { Status })).toBe('unknown-status');
    }
  });

  it('lets ECS decide about what it doesn’t tell', () => {
    expect(reason('bind', { OSType: '', IoOptimized: null })).toBeNull();
  });

  it('does not hold against an unbinding what only binding needs', () => {
    expect(reason('unbind', { KeyPairName: 'web', IoOptimized: false })).toBeNull();
    expect(reason('unbind', { KeyPairName: 'web', ...locked })).toBe('locked');
    expect(reason('unbind', { KeyPairName: 'web', OSType: 'windows' })).toBe('windows');
    expect(reason('unbind', { KeyPairName: 'web', Status: 'Starting' })).toBe('between-states');
  });

  it('has words for each reason', () => {
    const instance = testInstance('a', { Status: 'Stopping', ...locked });
    expect(reasonMessage('unknown-status', instance)).toBe('Unknown status');
    expect(reasonMessage('windows', instance)).toBe('Windows, not Linux');
    expect(reasonMessage('not-io-optimized', instance)).toBe('Not I/O optimized');
    expect(reasonMessage('already-bound', instance)).toBe('Already bound to this key pair');
    expect(reasonMessage('locked', instance)).toBe('Locked (security and financial)');
    expect(reasonMessage('between-states', instance)).toBe('Wait until it’s running or stopped');
  });
});

describe('the list of the dialog', () => {
  const instances = [
    testInstance('b-windows', { OSType: 'windows' }),
    testInstance('node-10'),
    testInstance('a-mine', { KeyPairName: 'web' }),
    testInstance('node-2', { KeyPairName: 'other' }),
  ];
  const names = (mode: Binding['mode']) =>
    candidatesFor({ mode, keyPairName: 'web' }, instances).map(
      ({ instance }) => instance.InstanceName,
    );

  it('has all instances to bind, those that can be chosen first', () => {
    expect(names('bind')).toEqual(['node-2', 'node-10', 'a-mine', 'b-windows']);
  });

  it('has only those with the key pair to unbind', () => {
    expect(names('unbind')).toEqual(['a-mine']);
  });
});
