import { useQueryClient } from '@tanstack/react-query';
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
import { useWriteRun } from '../../writes/use-write-run';
import { readKeyPair } from '../data/one-key-pair';
import { invalidateKeyPairs, keyPairsQuery, type RegionKeyPairs } from '../data/queries';
import { isChanged, taggingRules, type TagChange, type TagResult } from './tagging-rules';

/** In milliseconds. */
const listWait = 4000;

export type TagChanger = ReturnType<typeof useChangeTag>;

export function useChangeTag(keyPairName: string) {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const isInView = useIsInView();
  const { run, start, stop } = useWriteRun();
  const { queryKey } = keyPairsQuery(regionId);

  async function change(tagChange: TagChange): Promise<TagResult> {
    const isShown = ({ keyPairs }: RegionKeyPairs) => {
      const keyPair = keyPairs.find((each) => each.KeyPairName === keyPairName);
      return isChanged(tagChange, keyPair?.Tags.Tag ?? []);
    };
    let result = { kind: 'done' } as TagResult;
    await start(
      {
        ...taggingRules,
        send: () => send(regionId, keyPairName, tagChange),
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
          // If it failed because the key pair is gone, the list must show that.
          await invalidateKeyPairs(client, regionId);
          const list = client.getQueryData(queryKey);
          if (latest.kind === 'unknown' && list && isShown(list)) result = { kind: 'done' };
        }
      },
    );
    if ('error' in result && !isInView()) {
      const { kind, error } = result;
      showToast({
        tone: 'error',
        title: () => failureTitle(keyPairName, tagChange, kind === 'unknown'),
        reason: errorReason(error),
      });
    }
    return result;
  }

  return {
    change,
    run,
    stop,
  };
}

function failureTitle(keyPairName: string, change: TagChange, isUnknown: boolean): string {
  const isSave = 'set' in change;
  const key = isSave ? change.set.TagKey : change.remove;
  const names = { key: isolated(key), keyPair: isolated(keyPairName) };
  return isUnknown
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
}

function send(regionId: string, keyPairName: string, change: TagChange) {
  // The resource ID of a key pair is its name.
  const resource = { RegionId: regionId, ResourceType: 'keypair', ResourceId: [keyPairName] };
  const options = { timeout: writeTimeout };
  if ('remove' in change)
    return call(untagResources, { ...resource, TagKey: [change.remove] }, options);
  const { TagKey: Key, TagValue: Value } = change.set;
  return call(tagResources, { ...resource, Tag: [{ Key, Value }] }, options);
}
