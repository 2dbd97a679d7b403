import { describe, expect, it } from 'vitest';
import { instanceMatches, privateAddress, publicAddress } from './instance-details';
import { byInstanceName, instanceCount, instanceName, listInstances } from './instance-text';
import { testInstance } from './testing/instance';

describe('words about an instance', () => {
  it('counts in English', () => {
    expect([0, 1, 2].map(instanceCount)).toEqual(['0 instances', '1 instance', '2 instances']);
  });

  it.each(['', ' ', '\u00a0\t', '\u200b', '\u2060\ufeff', '\u3164'])(
    'calls it by its ID when its name is %j',
    (blank) => {
      expect(instanceName(testInstance('web', { InstanceName: blank }))).toBe('i-web');
    },
  );

  it('calls it by its name otherwise', () => {
    expect(instanceName(testInstance('web'))).toBe('web');
    expect(instanceName(testInstance('数据库 1'))).toBe('数据库 1');
  });

  it('lists instances in order of their names, and counts the rest', () => {
    const unnamed = testInstance('b', { InstanceName: '' });
    expect(listInstances([unnamed, testInstance('a')])).toBe('a and i-b');
    expect(listInstances(Array.from({ length: 50 }, () => unnamed))).toMatch(/ and 44 more$/);
  });

  it('orders by name with numbers as numbers, then by id', () => {
    const instances = [
      testInstance('node-10'),
      testInstance('node-2'),
      testInstance('b', { InstanceName: 'node-2', InstanceId: 'i-a' }),
    ];
    expect(instances.toSorted(byInstanceName).map(({ InstanceId }) => InstanceId)).toEqual([
      'i-a',
      'i-node-2',
      'i-node-10',
    ]);
  });

  it('takes the elastic address only where there is no other public one', () => {
    const elastic = { EipAddress: { IpAddress: '198.51.100.9' } };
    expect(publicAddress(testInstance('a', elastic))).toBe('203.0.113.7');
    const bare = { PublicIpAddress: { IpAddress: [] } };
    expect(publicAddress(testInstance('a', { ...bare, ...elastic }))).toBe('198.51.100.9');
    expect(publicAddress(testInstance('a', bare))).toBeNull();
  });

  it('has no private address where the network gave none', () => {
    expect(privateAddress(testInstance('a'))).toBe('172.16.0.7');
    const none = { VpcAttributes: { VpcId: '', PrivateIpAddress: { IpAddress: [] } } };
    expect(privateAddress(testInstance('a', none))).toBeNull();
  });
});

describe('searching instances', () => {
  const instance = testInstance('Shop-Web', {
    InstanceId: 'i-bp1XYZ',
    EipAddress: { IpAddress: '198.51.100.9' },
  });

  it.each(['shop', 'WEB', ' shop-web ', 'bp1xyz', '203.0.113', '198.51', '16.0.7', ''])(
    'finds it by "%s"',
    (search) => {
      expect(instanceMatches(instance, search)).toBe(true);
    },
  );

  it.each(['shop web', 'debian', '10.0.0.1', 'cn-hangzhou'])(
    'does not find it by "%s"',
    (search) => {
      expect(instanceMatches(instance, search)).toBe(false);
    },
  );
});
