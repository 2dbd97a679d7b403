import { useQueryClient } from '@tanstack/react-query';
import type { Tag } from '../../../contract/tag';
import { tagResources, untagResources } from '../../../contract/tags';
import { call, writeTimeout } from '../../api/call';
import { errorReason } from '../../errors/error-messages';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { useIsInView } from '../../ui/use-is-in-view';
import { refetchUntilShown } from '../../writes/refetch-until-shown';
import { waitFor } from '../../writes/retry';
import { useWriteRun, type WriteRun } from '../../writes/use-write-run';
import { readKeyPair } from '../data/one-key-pair';
import { invalidateKeyPairs, keyPairsQuery, type RegionKeyPairs } from '../data/queries';
import type { TagFailureResult, TagResult } from './tag-result';
import { isChanged, taggingRules, type TagChange } from './tagging-rules';

export interface TagChanger {
  change: (change: TagChange) => Promise<TagResult>;
  run: WriteRun | null;
  /** Gives up a change that waits for ECS. */
  stop: () => void;
}

/** Milliseconds. */
const listWait = 4000;

export function useChangeTag(keyPairName: string): TagChanger {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const isInView = useIsInView();
  const { run, start, stop } = useWriteRun();
  const { queryKey } = keyPairsQuery(regionId);
  // What TagResources calls a key pair; its ID is its name.
  const request = { RegionId: regionId, ResourceType: 'keypair', ResourceId: [keyPairName] };

  async function change(tagChange: TagChange): Promise<TagResult> {
    const isShown = (list: RegionKeyPairs) => isChanged(tagChange, tagsIn(list));
    const tagsIn = ({ keyPairs }: RegionKeyPairs) =>
      keyPairs.find((each) => each.KeyPairName === keyPairName)?.Tags.Tag ?? [];
    let result = { kind: 'done' } as TagResult;
    await start(
      {
        ...taggingRules,
        send: () => send(request, tagChange),
        read: async () => (await readKeyPair(regionId, keyPairName))?.Tags.Tag ?? null,
      },
      [tagChange],
      async ([latest]) => {
        if (latest?.kind === 'done') {
          const shown = refetchUntilShown(client, queryKey, isShown);
          const refetched = await Promise.race([shown, waitFor(listWait)]);
          if (refetched !== 'shown') result = { kind: 'late' };
        } else if (latest && 'error' in latest) {
          result = latest;
          // It may have failed because the key pair is gone. What is shown must not contradict it.
          await invalidateKeyPairs(client, regionId);
          const list = client.getQueryData(queryKey);
          if (latest.kind === 'unknown' && list && isShown(list)) result = { kind: 'done' };
        }
      },
    );
    if ('error' in result && !isInView()) showFailure(tagChange, result);
    return result;
  }

  function showFailure(tagChange: TagChange, failure: TagFailureResult) {
    const isSave = 'set' in tagChange;
    const key = isSave ? tagChange.set.TagKey : tagChange.remove;
    const names = { key: isolated(key), keyPair: isolated(keyPairName) };
    const title = () =>
      failure.kind === 'unknown'
        ? t(
            isSave
              ? 'Couldn’t confirm whether the tag {key} of {keyPair} was saved'
              : 'Couldn’t confirm whether the tag {key} of {keyPair} was removed',
            names,
          )
        : t(
            isSave
              ? 'The tag {key} of {keyPair} wasn’t saved'
              : 'The tag {key} of {keyPair} wasn’t removed',
            names,
          );
    showToast({ tone: 'error', title, reason: errorReason(failure.error) });
  }

  return { change, run, stop };
}

interface TaggedResource {
  RegionId: string;
  ResourceType: string;
  ResourceId: string[];
}

function send(resource: TaggedResource, change: TagChange): Promise<{ RequestId: string }> {
  const options = { timeout: writeTimeout };
  return 'remove' in change
    ? call(untagResources, { ...resource, TagKey: [change.remove] }, options)
    : call(tagResources, { ...resource, Tag: [requestTag(change.set)] }, options);
}

function requestTag({ TagKey, TagValue }: Tag) {
  return { Key: TagKey, Value: TagValue };
}
