import { keyPairNameViolation } from '../../contract/key-pair-name';
import { keyPairsPerRegion } from '../../contract/limits';
import type { RetiredKeyPair } from '../../contract/mock-extensions';
import { md5Fingerprint } from '../../keys/fingerprint/fingerprint';
import { generateKeyPair } from '../../keys/private-key/generate';
import { apiError } from '../wire/mock-api-error';
import type { Env } from '../env';
import type { RequestParameters } from '../wire/parameters';
import { readPublicKeyBody } from '../wire/public-key-body';
import type { PublicKeyBody } from '../wire/public-key-body';
import type { KeyPairRecord } from '../store/records';
import { resourceGroupExists } from '../seed/resource-groups';
import type { WriteTables } from '../store/store';
import { newTags } from './tag-rules';
import { wireTime } from '../wire/time';
import { regionNotInRecords, requiredRegion } from './handler';
import type { Handler } from './handler';

/**
 * Source: CreateKeyPair, ECS OpenAPI 2014-05-26. The key is generated before the transaction, which
 * must be synchronous.
 */
export const createKeyPair: Handler<'CreateKeyPair'> = async (parameters, { store, env }) => {
  const request = readNewKeyPair(parameters, regionNotInRecords);
  const key = await generateKeyPair();
  try {
    const publicKey = { line: key.publicKey.line(request.name), blob: key.publicKey.blob };
    const row = newRow(request, publicKey, env);
    await store.write(request.regionId, (tables) => insert(tables, row));
    return {
      KeyPairId: row.keyPairId,
      KeyPairName: row.name,
      KeyPairFingerPrint: row.fingerprint,
      PrivateKeyBody: new TextDecoder().decode(key.pem()),
    };
  } finally {
    key.wipe();
  }
};

/** Source: ImportKeyPair, ECS OpenAPI 2014-05-26. Its response has no KeyPairId. */
export const importKeyPair: Handler<'ImportKeyPair'> = async (parameters, { store, env }) => {
  const request = readNewKeyPair(parameters);
  const body = readPublicKeyBody(parameters.required('PublicKeyBody'), env);
  const row = newRow(request, body, env);
  await store.write(request.regionId, (tables) => insert(tables, row));
  return { KeyPairName: row.name, KeyPairFingerPrint: row.fingerprint };
};

type NewKeyPair = Pick<KeyPairRecord, 'regionId' | 'name' | 'resourceGroupId' | 'tags'>;

function readNewKeyPair(parameters: RequestParameters, regionNotFoundText?: string): NewKeyPair {
  const regionId = requiredRegion(parameters, regionNotFoundText);
  const name = parameters.required('KeyPairName');
  if (keyPairNameViolation(name) !== null) throw apiError('InvalidKeyPairName.Malformed');
  const tags = newTags(parameters.tags(), 'QuotaExceed.Tags');
  const resourceGroupId = parameters.text('ResourceGroupId') ?? '';
  if (resourceGroupId !== '' && !resourceGroupExists(resourceGroupId)) {
    throw apiError('InvalidResourceGroup.NotFound');
  }
  return { regionId, name, resourceGroupId, tags };
}

function newRow(request: NewKeyPair, publicKey: PublicKeyBody, env: Env): KeyPairRecord {
  return {
    ...request,
    keyPairId: keyPairId(env.uuid()),
    fingerprint: md5Fingerprint(publicKey.blob),
    publicKey: publicKey.line,
    createdAt: env.now().toISOString(),
  };
}

/** `ssh-` and 20 lower-case letters and digits, as in the document's example. */
function keyPairId(uuid: string): string {
  return `ssh-bp1${BigInt(`0x${uuid.replaceAll('-', '')}`)
    .toString(36)
    .padStart(17, '0')
    .slice(-17)}`;
}

function insert(tables: WriteTables, row: KeyPairRecord): void {
  const retired = tables.retiredNames.get(row.name);
  if (retired !== undefined) {
    const details: RetiredKeyPair = {
      KeyPairFingerPrint: retired.fingerprint,
      DeletionTime: wireTime(retired.deletedAt),
    };
    throw apiError('KeyPair.AlreadyExist', undefined, { RetiredKeyPair: details });
  }
  if (tables.keyPairs.get(row.name) !== undefined) throw apiError('KeyPair.AlreadyExist');
  if (tables.keyPairs.size >= keyPairsPerRegion) throw apiError('QuotaExceed.KeyPair');
  tables.keyPairs.add(row);
}
