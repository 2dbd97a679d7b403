import { deleteKeyPairsMax } from '../../contract/limits';
import { missingParameter, apiError } from '../wire/mock-api-error';
import type { Env } from '../env';
import type { WriteTables } from '../store/store';
import { requiredRegion } from './handler';
import type { Handler } from './handler';

/**
 * Source: DeleteKeyPairs, ECS OpenAPI 2014-05-26, and "Delete an SSH key pair", November 2018:
 * deleting a bound key pair retires its name, and its instances keep it. Ignoring unknown names is
 * an assumption.
 */
export const deleteKeyPairs: Handler<'DeleteKeyPairs'> = async (parameters, { store, env }) => {
  const regionId = requiredRegion(parameters);
  const malformed = 'InvalidKeyPairNames.ValueNotSupported';
  const names = parameters.jsonArray('KeyPairNames', malformed);
  if (names === undefined) throw missingParameter('KeyPairNames');
  if (names.length === 0) throw apiError(malformed);
  if (names.length > deleteKeyPairsMax) {
    throw apiError(
      'InstanceKeyPairLimitExceeded',
      'Exceeding the allowed amount of instance which will be deleted.',
    );
  }
  await store.write(regionId, (tables) => remove(tables, new Set(names), env));
  return {};
};

function remove(tables: WriteTables, names: ReadonlySet<string>, env: Env): void {
  const bound = new Set(tables.instances.all().map((instance) => instance.keyPairName));
  for (const name of names) {
    const keyPair = tables.keyPairs.get(name);
    if (keyPair === undefined) continue;
    if (bound.has(name)) {
      if (env.deleteRule === 'today') {
        throw apiError('InvalidParameter.KeypairAlreadyAttachedInstance');
      }
      const { regionId, fingerprint } = keyPair;
      tables.retiredNames.put({
        regionId,
        name,
        fingerprint,
        deletedAt: env.now().toISOString(),
      });
    }
    tables.keyPairs.delete(name);
  }
}
