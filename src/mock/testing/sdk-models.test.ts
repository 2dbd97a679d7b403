import * as models from '@alicloud/ecs20140526';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { RequestOf, WireResponseOf } from '../../contract/action';
import type { ActionName, Actions } from '../../contract/actions';
import { dataGroupId } from '../seed/resource-groups';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { client, vector } from './mock-client';

/** The actions of ECS; the other products have their own SDKs. */
type EcsAction = Exclude<ActionName, 'ListResourceGroups' | 'GetCallerIdentity'>;

type RequestModel<A extends EcsAction> = InstanceType<(typeof models)[`${A}Request`]>;
type ResponseModel<A extends EcsAction> = InstanceType<(typeof models)[`${A}ResponseBody`]>;

/** The fields that a model declares, by their wire names. */
type Fields<Model> = {
  [
    K in keyof Model as string extends K
      ? never
      : Model[K] extends (...args: never) => unknown
        ? never
        : Capitalize<K & string>
  ]-?: NonNullable<Model[K]>;
};

/** The paths at which the contract has a field or type that the SDK's model lacks. */
type Differences<Contract, Model, Path extends string> = Model extends readonly (infer M)[]
  ? Contract extends readonly (infer C)[]
    ? Differences<C, M, `${Path}[]`>
    : Path
  : Model extends object
    ? Contract extends readonly unknown[]
      ? Path
      : Contract extends object
        ? {
            [K in keyof Contract & string]-?: K extends keyof Fields<Model>
              ? Differences<NonNullable<Contract[K]>, Fields<Model>[K], `${Path}.${K}`>
              : `${Path}.${K}`;
          }[keyof Contract & string]
        : Path
    : // The contract may have other types besides: text for a number.
      [Extract<Contract, Model>] extends [never]
      ? Path
      : never;

type RequestDifferences = {
  [A in EcsAction]: Differences<RequestOf<Actions[A]>, RequestModel<A>, A>;
}[EcsAction];
type ResponseDifferences = {
  [A in EcsAction]: Differences<WireResponseOf<Actions[A]>, ResponseModel<A>, A>;
}[EcsAction];

describe('the types of the contract', () => {
  it('differ for a renamed field or a changed type at any depth', () => {
    interface Wrong {
      RequestID: string;
      PageSize: string;
      TotalCount: number;
      KeyPairs: { KeyPair: { KeyPairName: string; Fingerprint: string; Tags: string[] }[] };
    }
    expectTypeOf<Differences<Wrong, ResponseModel<'DescribeKeyPairs'>, 'X'>>().toEqualTypeOf<
      | 'X.RequestID'
      | 'X.PageSize'
      | 'X.KeyPairs.KeyPair[].Fingerprint'
      | 'X.KeyPairs.KeyPair[].Tags'
    >();
  });

  it('match the SDK’s requests, except for lists sent as JSON', () => {
    expectTypeOf<RequestDifferences>().toEqualTypeOf<
      | 'DeleteKeyPairs.KeyPairNames'
      | 'AttachKeyPair.InstanceIds'
      | 'DetachKeyPair.InstanceIds'
      | 'DescribeInstances.InstanceIds'
      // The region selects the endpoint, of which the mock has only one.
      | 'RebootInstance.RegionId'
    >();
  });

  it('include those of the SDK’s responses', () => {
    expectTypeOf<ResponseDifferences>().toEqualTypeOf<never>();
  });
});

interface ModelClass {
  names(): Record<string, string>;
  types(): Record<string, FieldType>;
}
type FieldType = string | ModelClass | { type: 'array'; itemType: FieldType };

function differences(value: unknown, type: FieldType, path: string): string[] {
  if (typeof type === 'string') return typeof value === type ? [] : [path];
  if ('itemType' in type) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((item) => differences(item, type.itemType, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  const types = new Map(
    Object.entries(type.names()).map(([name, wireName]) => {
      // The types above assume this.
      expect(wireName).toBe(name.charAt(0).toUpperCase() + name.slice(1));
      return [wireName, type.types()[name]];
    }),
  );
  return Object.entries(value).flatMap(([name, field]) => {
    const inner = `${path}.${name}`;
    const fieldType = types.get(name);
    return fieldType === undefined ? [inner] : differences(field, fieldType, inner);
  });
}

/** The paths of all lists, and of the lists with compared elements. */
function lists(value: unknown, path: string): { all: string[]; filled: string[] } {
  if (typeof value !== 'object' || value === null) return { all: [], filled: [] };
  const here = Array.isArray(value) ? [path] : [];
  const inner = Object.entries(value).map(([name, field]) =>
    lists(field, Array.isArray(value) ? `${path}[]` : `${path}.${name}`),
  );
  return {
    all: [...here, ...inner.flatMap(({ all }) => all)],
    filled: [...(inner.length > 0 ? here : []), ...inner.flatMap(({ filled }) => filled)],
  };
}

describe('the responses of the mock', () => {
  it('have the fields and types that the SDK expects, except if its examples contradict them', async () => {
    const api = client(memoryStore(seed));
    const RegionId = 'cn-hangzhou';
    const KeyPairName = 'web';
    const Tag = [{ Key: 'env', Value: 'prod' }];
    const ofWeb = { RegionId, ResourceType: 'keypair', ResourceId: [KeyPairName] };
    const found = new Set<string>();
    const called = new Set<string>();
    const all = new Set<string>();
    const filled = new Set<string>();
    const call = async <A extends EcsAction>(
      action: A,
      request: RequestOf<Actions[A]>,
    ): Promise<void> => {
      called.add(action);
      const response = await api.sent(action, request);
      const model: ModelClass = models[`${action}ResponseBody`];
      for (const path of differences(response, model, action)) found.add(path);
      const inResponse = lists(response, action);
      for (const path of inResponse.all) all.add(path);
      for (const path of inResponse.filled) filled.add(path);
    };

    await call('DescribeRegions', {});
    await call('CreateKeyPair', { RegionId, KeyPairName: 'made' });
    await call('ImportKeyPair', { RegionId, KeyPairName, PublicKeyBody: vector.line });
    await call('TagResources', { ...ofWeb, Tag });
    await call('DescribeKeyPairs', { RegionId, KeyPairName, IncludePublicKey: true });
    await call('ListTagResources', ofWeb);
    await call('UntagResources', { ...ofWeb, All: true });
    await call('JoinResourceGroup', {
      RegionId,
      ResourceType: 'keypair',
      ResourceId: KeyPairName,
      ResourceGroupId: dataGroupId,
    });
    const linux = seed.instances.find(
      (instance) =>
        instance.regionId === RegionId &&
        instance.osType === 'linux' &&
        instance.status === 'Running' &&
        instance.ioOptimized &&
        instance.lockReasons.length === 0,
    );
    const InstanceId = linux?.id ?? '';
    await call('AttachKeyPair', { RegionId, KeyPairName, InstanceIds: [InstanceId] });
    await call('DetachKeyPair', { RegionId, KeyPairName, InstanceIds: [InstanceId, 'i-nowhere'] });
    await call('DescribeInstances', { RegionId, PageSize: 100 });
    await call('RebootInstance', { RegionId, InstanceId });
    await call('DeleteKeyPairs', { RegionId, KeyPairNames: [KeyPairName] });

    expect(called.size).toBe(13);
    expect(filled).toEqual(all);
    expect([...found].toSorted()).toEqual([
      'AttachKeyPair.FailCount',
      'AttachKeyPair.Results.Result[].Success',
      'AttachKeyPair.TotalCount',
      'DetachKeyPair.FailCount',
      'DetachKeyPair.Results.Result[].Success',
      'DetachKeyPair.TotalCount',
    ]);
  });
});
