import * as models from '@alicloud/ecs20140526';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { RequestOf, WireResponseOf } from '../../contract/action';
import type { ActionName, Actions } from '../../contract/actions';
import { dataGroupId } from '../seed/resource-groups';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { client, vector } from './mock-client';

/** Those of ECS itself; the other products have SDKs of their own. */
type EcsAction = Exclude<ActionName, 'ListResourceGroups' | 'GetCallerIdentity'>;

type RequestModel<A extends EcsAction> = InstanceType<(typeof models)[`${A}Request`]>;
type ResponseModel<A extends EcsAction> = InstanceType<(typeof models)[`${A}ResponseBody`]>;

/** The fields that a model declares, by their names on the wire. */
type Fields<Model> = {
  [
    K in keyof Model as string extends K
      ? never
      : Model[K] extends (...args: never) => unknown
        ? never
        : Capitalize<K & string>
  ]-?: NonNullable<Model[K]>;
};

/** The paths at which the contract has a field or a type that the SDK's model has not. */
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
  it('would differ by a renamed field and by a changed type, however deep', () => {
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

  it('are those of the requests in the SDK, but for lists that it leaves to be written as JSON', () => {
    expectTypeOf<RequestDifferences>().toEqualTypeOf<
      | 'DeleteKeyPairs.KeyPairNames'
      | 'AttachKeyPair.InstanceIds'
      | 'DetachKeyPair.InstanceIds'
      | 'DescribeInstances.InstanceIds'
      // The region is in the address of the endpoint, of which the mock has only one.
      | 'RebootInstance.RegionId'
    >();
  });

  it('include those of the responses in the SDK', () => {
    expectTypeOf<ResponseDifferences>().toEqualTypeOf<never>();
  });
});

/** What a model tells of itself. */
interface ModelClass {
  names(): Record<string, string>;
  types(): Record<string, FieldType>;
}
type FieldType = string | ModelClass | { type: 'array'; itemType: FieldType };

/** The same differences, found in an answer. */
function differences(value: unknown, type: FieldType, path: string): string[] {
  if (typeof type === 'string') return typeof value === type ? [] : [path];
  if ('itemType' in type) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((item) => differences(item, type.itemType, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  const types = new Map(
    Object.entries(type.names()).map(([name, wireName]) => {
      // As the types above assume.
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

/** The paths of all lists, and of those in which there is something that was compared. */
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
  it('have the fields and types that the SDK expects, except where its examples contradict it', async () => {
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
      const answer = await api.sent(action, request);
      const model: ModelClass = models[`${action}ResponseBody`];
      for (const path of differences(answer, model, action)) found.add(path);
      const inAnswer = lists(answer, action);
      for (const path of inAnswer.all) all.add(path);
      for (const path of inAnswer.filled) filled.add(path);
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
