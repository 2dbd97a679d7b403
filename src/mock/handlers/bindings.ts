import type { BindResult } from '../../contract/bindings';
import { bindInstancesMax } from '../../contract/limits';
import { MockApiError, missingParameter, apiError } from '../wire/mock-api-error';
import type { RequestParameters } from '../wire/parameters';
import { requireChangeable, withCurrentStatus } from './instance-status';
import type { InstanceRecord } from '../store/records';
import type { WriteTables } from '../store/store';
import { requiredRegion } from './handler';
import type { ResponseBody, Handler } from './handler';

/**
 * Source: AttachKeyPair, ECS OpenAPI 2014-05-26. An invalid request fails entirely; a problem with
 * an instance is reported in its own result. A new key pair replaces an earlier one.
 */
export const attachKeyPair: Handler<'AttachKeyPair'> = async (parameters, { store, env }) => {
  const { regionId, name, ids } = readBinding(parameters);
  return store.write(regionId, (tables) => {
    if (tables.keyPairs.get(name) === undefined) throw apiError('InvalidKeyPairName.NotFound');
    return bindEach(tables, name, ids, env.now(), (instance) => {
      if (instance.osType === 'windows') throw apiError('DependencyViolation.WindowsInstance');
      if (!instance.ioOptimized) throw apiError('DependencyViolation.IoOptimize');
      requireChangeable(instance);
      return name;
    });
  });
};

/**
 * Source: DetachKeyPair, ECS OpenAPI 2014-05-26. Accepts a retired name, which detaching frees. The
 * result for an instance with another key pair isn't documented.
 */
export const detachKeyPair: Handler<'DetachKeyPair'> = async (parameters, { store, env }) => {
  const { regionId, name, ids } = readBinding(parameters);
  return store.write(regionId, (tables) => {
    if ((tables.keyPairs.get(name) ?? tables.retiredNames.get(name)) === undefined) {
      throw apiError('InvalidKeyPairName.NotFound');
    }
    return bindEach(tables, name, ids, env.now(), (instance) => {
      if (instance.osType === 'windows') {
        throw apiError(
          'DependencyViolation.WindowsInstance',
          'The instance creating is windows, cannot use ssh key pair to login.',
        );
      }
      requireChangeable(instance);
      if (instance.keyPairName !== name) throw apiError('InvalidKeyPairName.NotFound');
      return '';
    });
  });
};

function readBinding(parameters: RequestParameters) {
  const regionId = requiredRegion(parameters);
  const name = parameters.required('KeyPairName');
  const malformed = 'InvalidInstanceIds.ValueNotSupported';
  const ids = parameters.jsonArray('InstanceIds', malformed);
  if (ids === undefined) throw missingParameter('InstanceIds');
  if (ids.length === 0) throw apiError(malformed);
  if (ids.length > bindInstancesMax) throw apiError('InstanceKeyPairLimitExceeded');
  return { regionId, name, ids: new Set(ids) };
}

/** `newName` returns the key pair for an instance, or throws why it can't have one. */
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
      if (instance === undefined) throw apiError('InvalidInstanceId.NotFound');
      const keyPairName = newName(withCurrentStatus(instance, now));
      if (instance.keyPairName !== keyPairName) {
        // A stopped instance uses the new key pair when it starts; a running one after a restart.
        tables.instances.put({
          ...instance,
          keyPairName,
          restartPending: instance.status === 'Running',
        });
      }
      return { InstanceId: id, Success: true, Code: '200', Message: 'successful' };
    } catch (error) {
      if (!(error instanceof MockApiError)) throw error;
      return { InstanceId: id, Success: false, Code: error.code, Message: error.message };
    }
  });
  freeRetiredNames(tables);
  return {
    KeyPairName: name,
    TotalCount: results.length,
    FailCount: results.filter((result) => !result.Success).length,
    Results: { Result: results },
  };
}

/** A retired name is free once no instance uses it. */
function freeRetiredNames(tables: WriteTables): void {
  const carried = new Set(tables.instances.all().map((instance) => instance.keyPairName));
  for (const { name } of tables.retiredNames.all()) {
    if (!carried.has(name)) tables.retiredNames.delete(name);
  }
}
