import type { ResponseOf } from '../../../contract/action';
import type { describeKeyPairs, importKeyPair, KeyPair } from '../../../contract/key-pairs';
import type { RequestTag } from '../../../contract/fields';
import { ApiError } from '../../api/api-error';
import { t } from '../../i18n/t';
import type { WriteRules } from '../../writes/write';
import { fingerprintsIn, type RegionKeyPairs } from '../data/queries';
import { isSystemTagKey } from '../tags/tag-rules';

export interface Creation {
  name: string;
  tags: readonly RequestTag[];
  /** Empty for none. */
  resourceGroupId: string;
  /** MD5 of the public key blob in hex. */
  md5: string;
  /** See `mayPreexist`. */
  mayPreexist: boolean;
}

/**
 * Names are unique in a region, so a second request is harmless. The listed fingerprint tells whose key
 * pair it is; without one, the outcome stays unknown. The listed public key isn't used, because its format
 * isn't documented.
 *
 * A clear refusal of a new key is checked by a read, too: if ECS created the key pair anyway, its private
 * key would be lost. A refusal of an imported key isn't. Others may have imported the same key, so the
 * tags and the resource group must match as well. The state is what is listed under the name.
 */
export function creationRules(
  isImported: boolean,
): WriteRules<
  Creation,
  ResponseOf<typeof describeKeyPairs>['KeyPairs'],
  ResponseOf<typeof importKeyPair>
> {
  return {
    perRequest: 1,
    checksRefusals: !isImported,
    judge(creation, { KeyPair: keyPairs, unreadable }) {
      const listed = keyPairs.find(({ KeyPairName }) => KeyPairName === creation.name);
      if (listed === undefined && unreadable === 0) return 'unchanged';
      const md5 = listed?.KeyPairFingerPrint ?? '';
      if (listed === undefined || md5 === '') {
        return creation.mayPreexist ? 'nothing' : 'suspect';
      }
      if (md5 !== creation.md5) return 'conflict';
      const isOurs = !isImported || (!creation.mayPreexist && matchesRequest(listed, creation));
      return isOurs ? 'done' : 'conflict';
    },
    resultIn({ KeyPairFingerPrint, RequestId: requestId }, { md5 }) {
      if (KeyPairFingerPrint === md5) return { kind: 'done', by: 'response' };
      const message = () => t('ECS returned the fingerprint of another public key.');
      return new ApiError({ kind: 'bad-response', message, requestId });
    },
    conflictError({ requestId }) {
      const message = () => t('The key pair already exists');
      return new ApiError({ kind: 'refused', code: 'KeyPair.AlreadyExist', message, requestId });
    },
  };
}

function matchesRequest(listed: KeyPair, { tags, resourceGroupId }: Creation): boolean {
  const listedTags = listed.Tags.Tag.filter(({ TagKey }) => !isSystemTagKey(TagKey));
  return (
    // By default, ECS chooses a resource group.
    (resourceGroupId === '' || listed.ResourceGroupId === resourceGroupId) &&
    listedTags.length === tags.length &&
    tags.every(({ Key, Value = '' }) =>
      listedTags.some(({ TagKey, TagValue }) => TagKey === Key && TagValue === Value),
    )
  );
}

/**
 * Whether a key pair found under the name may be older than the creation, based on the list before.
 * If a key is imported, only its fingerprint, no fingerprint or an unreadable row counts.
 */
export function mayPreexist(
  name: string,
  list: RegionKeyPairs | undefined,
  importedMd5: string | null,
): boolean {
  const listed = fingerprintsIn(list).get(name);
  if (importedMd5 === null) return listed !== undefined;
  if (listed === undefined) return list !== undefined && list.unreadable > 0;
  return listed === '' || listed === importedMd5;
}
