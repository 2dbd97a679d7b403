import { deleteKeyPairsMax, requestBodyMaxBytes } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { t } from '../../i18n/t';
import type { WriteRules } from '../../writes/write';
import {
  fingerprintsIn,
  type RegionKeyPairs,
  type ListedFingerprints,
  type ChosenKeyPair,
} from '../data/queries';

export interface ListedKeyPairs {
  fingerprints: ListedFingerprints;
  /** Why the list may be incomplete. */
  gap: ApiError | null;
}

export function listedIn(list: RegionKeyPairs): ListedKeyPairs {
  return { fingerprints: fingerprintsIn(list), gap: list.complete ? null : gapIn(list) };
}

function gapIn({ unreadable }: RegionKeyPairs): ApiError {
  const message =
    unreadable > 0
      ? () => t('ECS returned key pairs in a form that this page can’t read.')
      : () => t('The list changes faster than it can be loaded.');
  return new ApiError({ kind: 'bad-response', message, isMismatch: unreadable > 0 });
}

/**
 * DeleteKeyPairs takes names, and a name may now belong to another key pair, so the list is read
 * first; ECS can't do both atomically. Unknown names are harmless. After an unclear response, a key
 * pair that was listed and no longer is counts as deleted; one that was never listed may still
 * appear. The state is the region's list.
 */
export function deletionRules(
  keyPairs: readonly ChosenKeyPair[],
  listedBefore: ListedFingerprints,
): WriteRules<ChosenKeyPair, ListedKeyPairs> {
  return {
    perRequest: namesPerRequest(keyPairs),
    checksRefusals: true,
    objection(keyPair, { fingerprints, gap }) {
      if (isReplaced(keyPair, fingerprints)) return { kind: 'skipped' };
      // An unreadable row may have this name.
      if (gap !== null && !fingerprints.has(keyPair.name)) return { kind: 'failed', error: gap };
      return null;
    },
    judge(keyPair, { fingerprints, gap }) {
      if (isListed(keyPair, fingerprints)) return 'unchanged';
      const isGone = gap === null && !fingerprints.has(keyPair.name);
      return isGone && isListed(keyPair, listedBefore) ? 'done' : 'nothing';
    },
  };
}

/** A hundred long Chinese names, percent-encoded, exceed the request body limit. */
function namesPerRequest(keyPairs: readonly ChosenKeyPair[]): number {
  const longest = Math.max(...keyPairs.map(({ name }) => encodeURIComponent(`"${name}",`).length));
  const available = requestBodyMaxBytes / 2;
  return Math.max(1, Math.min(deleteKeyPairsMax, Math.floor(available / longest)));
}

function isListed(keyPair: ChosenKeyPair, listed: ListedFingerprints): boolean {
  return listed.has(keyPair.name) && !isReplaced(keyPair, listed);
}

/** An unknown fingerprint proves nothing. */
function isReplaced({ name, md5 }: ChosenKeyPair, listed: ListedFingerprints): boolean {
  const now = listed.get(name) ?? '';
  return now !== '' && md5 !== '' && now !== md5;
}
