import type { BindResult } from '../../contract/bindings';
import { bindInstancesMax } from '../../contract/limits';
import { ApiError, missingParameter, refusal } from '../wire/api-error';
import type { RequestParameters } from '../wire/parameters';
import { withCurrentStatus } from './instance-status';
import type { InstanceRecord } from '../store/records';
import type { WriteTables } from '../store/store';
import { requiredRegion } from './handler';
import type { ResponseBody, Handler } from './handler';

/**
 * Source: AttachKeyPair, ECS OpenAPI 2014-05-26. What is wrong with the request refuses the whole
 * call; what is wrong with an instance is told in its own result and the others go on. The new key
 * pair takes the place of an earlier one.
 */
export const attachKeyPair: Handler<'AttachKeyPair'> = async (parameters, { store, env }) => {
  const { regionId, name, ids } = readBinding(parameters);
  return store.write(regionId, (tables) => {
    if (tables.keyPairs.get(name) === undefined) throw refusal('InvalidKeyPairName.NotFound');
    return bindEach(tables, name, ids, env.now(), (instance) => {
      if (instance.osType === 'windows') throw refusal('DependencyViolation.WindowsInstance');
      if (!instance.ioOptimized) throw refusal('DependencyViolation.IoOptimize');
      requireChangeable(instance);
      return name;
    });
  });
};

/**
 * Source: DetachKeyPair, ECS OpenAPI 2014-05-26. A retired name can be detached, or it would never
 * be free again. What an instance with another key pair gets is not documented.
 */
export const detachKeyPair: Handler<'DetachKeyPair'> = async (parameters, { store, env }) => {
  const { regionId, name, ids } = readBinding(parameters);
  return store.write(regionId, (tables) => {
    if ((tables.keyPairs.get(name) ?? tables.retiredNames.get(name)) === undefined) {
      throw refusal('InvalidKeyPairName.NotFound');
    }
    return bindEach(tables, name, ids, env.now(), (instance) => {
      if (instance.osType === 'windows') {
        throw refusal(
          'DependencyViolation.WindowsInstance',
          'The instance creating is windows, cannot use ssh key pair to login.',
        );
      }
      requireChangeable(instance);
      if (instance.keyPairName !== name) throw refusal('InvalidKeyPairName.NotFound');
      return '';
    });
  });
};

/** Throws unless the instance is neither locked nor between two states. */
export function requireChangeable(instance: InstanceRecord): void {
  if (instance.lockReasons.length > 0) throw refusal('InstanceLockedForSecurity');
  if (instance.status !== 'Running' && instance.status !== 'Stopped') {
    throw refusal('IncorrectInstanceStatus');
  }
}

function readBinding(parameters: RequestParameters): {
  regionId: string;
  name: string;
  ids: ReadonlySet<string>;
} {
  const regionId = requiredRegion(parameters);
  const name = parameters.required('KeyPairName');
  const malformed = 'InvalidInstanceIds.ValueNotSupported';
  const ids = parameters.jsonArray('InstanceIds', malformed);
  if (ids === undefined) throw missingParameter('InstanceIds');
  if (ids.length === 0) throw refusal(malformed);
  if (ids.length > bindInstancesMax) throw refusal('InstanceKeyPairLimitExceeded');
  return { regionId, name, ids: new Set(ids) };
}

/** `newName` says which key pair the instance gets, or throws why it gets none. */
function bindEach(
  tables: WriteTables,
  name: string,
  ids: ReadonlySet<string>,
  now: Date,
  newName: (instance: InstanceRecord) => string,
): ResponseBody<'AttachKeyPair'> {
  const results = Array.from(ids, (id): BindResult => {
    try {
      const instance = tables.instances.get(id);
      if (instance === undefined) throw refusal('InvalidInstanceId.NotFound');
      setKeyPair(tables, instance, newName(withCurrentStatus(instance, now)));
      return { InstanceId: id, Success: true, Code: '200', Message: 'successful' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { InstanceId: id, Success: false, Code: error.code, Message: error.message };
    }
  });
  freeRetiredNames(tables);
  return bindResponse(name, results);
}

function bindResponse(name: string, results: BindResult[]): ResponseBody<'AttachKeyPair'> {
  return {
    KeyPairName: name,
    TotalCount: results.length,
    FailCount: results.filter((result) => !result.Success).length,
    Results: { Result: results },
  };
}

/** A stopped instance takes the change when it starts; a running one waits for a restart. */
function setKeyPair(tables: WriteTables, instance: InstanceRecord, keyPairName: string): void {
  if (instance.keyPairName === keyPairName) return;
  tables.instances.put({
    ...instance,
    keyPairName,
    restartPending: instance.status === 'Running',
  });
}

/** A retired name is free again as soon as no instance carries it. */
function freeRetiredNames(tables: WriteTables): void {
  const carried = new Set(tables.instances.all().map((instance) => instance.keyPairName));
  for (const { name } of tables.retiredNames.all()) {
    if (!carried.has(name)) tables.retiredNames.delete(name);
  }
}
