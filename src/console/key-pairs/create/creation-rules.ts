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
  /** A key pair that is listed under the name may have been there before. See `mayPreexist`. */
  mayPreexist: boolean;
}

/**
 * How to create or import a key pair. A name is unique in its region, so a second request does no harm,
 * and the fingerprint listed under the name says whose key pair it is. The public key isn't looked at:
 * no form of it in a response is documented. Without a listed fingerprint, nothing is certain.
 *
 * A clear refusal of a new key is checked, too: if ECS carried it out all the same, the key would be
 * lost. But an imported key may be anybody's, so its tags and resource group must match as well, and a
 * clear refusal is believed. The state is what is listed under the name.
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
    // ECS chooses a resource group itself if none was asked for.
    (resourceGroupId === '' || listed.ResourceGroupId === resourceGroupId) &&
    listedTags.length === tags.length &&
    tags.every(({ Key, Value = '' }) =>
      listedTags.some(({ TagKey, TagValue }) => TagKey === Key && TagValue === Value),
    )
  );
}

/**
 * Whether a key pair that is found under the name later may be older than the creation, judging by the
 * page's list before it. For a key to import (`importedMd5` isn't `null`), only a key pair
 * with its fingerprint or with none counts, and also one in a row that couldn't be read.
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
