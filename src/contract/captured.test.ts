import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { responseMismatch, type Action, type ResponseOf } from './action';
import { actions, type ActionName, type Actions } from './actions';
import { captured, allCaptured, type Captured } from './testing/captured';

function read<A extends ActionName>(name: A): ResponseOf<Actions[A]>[] {
  const schema: v.GenericSchema<unknown, ResponseOf<Actions[A]>> = actions[name].response;
  return (captured[name] ?? []).map(({ response }: Captured) => v.parse(schema, response));
}

describe('real API response', () => {
  it.each(allCaptured)('can be parsed: $title', ({ action, request, response }) => {
    const result = v.parse(action.response, response);
    expect(responseMismatch<Action>(action, request, result)).toBeNull();
  });

  it.each(allCaptured)('has a request that matches the contract: $title', ({ action, request }) => {
    expect(v.is(v.strictObject(action.request.entries), request)).toBe(true);
  });
});

describe('real API instances', () => {
  const lists = read('DescribeInstances').map(({ Instances }) => Instances);
  const byId = new Map(lists.flatMap((list) => list.Instance).map((row) => [row.InstanceId, row]));

  it('are complete', () => {
    expect(lists.map(({ Instance, unreadable }) => [Instance.length, unreadable])).toEqual([
      [10, 0],
      [10, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('have no key pair, tags or addresses if the fields are missing', () => {
    expect(byId.get('i-2ze00000000000000032')).toMatchObject({
      Status: 'Running',
      OSType: 'linux',
      KeyPairName: '',
      IoOptimized: null,
      Tags: { Tag: [] },
      PublicIpAddress: { IpAddress: [] },
      EipAddress: { IpAddress: '' },
      VpcAttributes: { VpcId: '', PrivateIpAddress: { IpAddress: [] } },
      InnerIpAddress: { IpAddress: [] },
      OperationLocks: { LockReason: [] },
    });
    expect(byId.get('i-gw8000000000000000001')?.KeyPairName).toBe('key-pair-1');
  });

  it('have private addresses in the classic network', () => {
    expect(byId.get('i-000000029')?.InnerIpAddress.IpAddress).toEqual(['10.0.0.9']);
    expect(byId.get('i-000000030')).toMatchObject({
      EipAddress: { IpAddress: '' },
      PublicIpAddress: { IpAddress: ['203.0.113.8'] },
      InnerIpAddress: { IpAddress: ['10.0.0.10'] },
    });
  });
});

describe('real API key pairs', () => {
  const lists = read('DescribeKeyPairs').map(({ KeyPairs }) => KeyPairs);

  it('can lack tags, time and a fingerprint in the documented form', () => {
    expect(lists[0]).toEqual({
      unreadable: 0,
      KeyPair: [
        {
          KeyPairName: 'key-pair-3',
          KeyPairFingerPrint: '',
          CreationTime: '2018-10-10T01:00Z',
          ResourceGroupId: '',
          Tags: { Tag: [] },
        },
      ],
    });
    expect(lists[2]?.KeyPair[0]).toEqual({
      KeyPairName: 'key-pair-14',
      KeyPairFingerPrint: '0000000000000000000000000000000c',
      CreationTime: '',
      ResourceGroupId: '',
      Tags: { Tag: [] },
    });
  });

  it('are incomplete if a name is listed twice, and its fingerprint is unknown', () => {
    expect(lists[1]?.unreadable).toBe(1);
    expect(lists[1]?.KeyPair).toHaveLength(9);
    expect(lists[1]?.KeyPair.find(({ KeyPairName }) => KeyPairName === 'key-pair-8')).toMatchObject(
      {
        KeyPairFingerPrint: '',
      },
    );
  });
});
