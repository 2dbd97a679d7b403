import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyPair } from '../../../contract/key-pairs';
import type { Tag } from '../../../contract/tag';
import { tagResources, untagResources } from '../../../contract/tags';
import { call, writeTimeout } from '../../api/call';
import { realPauses } from '../../api/repeat-while-throttled';
import { errorMessage } from '../../errors/error-messages';
import { askBeforeUnload } from '../../ui/ask-before-unload';
import { useIsInView } from '../../ui/Dialog';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { readKeyPair } from '../data/one-key-pair';
import { invalidateKeyPairs, keyPairsQuery } from '../data/queries';
import { failureTitle } from './TagFailure';
import { writeTag, type TagWriteEnd } from './tag-protocol';

/** What TagResources calls a key pair; the id of the resource is its name. */
const resourceType = 'keypair';

/** Puts one tag on a key pair, or gives the tag with that key another value. */
export function useTagKeyPair(regionId: string, keyPairName: string) {
  return useTagWrite(regionId, keyPairName, {
    write: async ({ TagKey, TagValue }: Tag) => {
      const request = {
        RegionId: regionId,
        ResourceType: resourceType,
        ResourceId: [keyPairName],
        Tag: [{ Key: TagKey, Value: TagValue }],
      };
      await call(tagResources, request, { timeout: writeTimeout });
    },
    isDone: (tags, { TagKey, TagValue }) =>
      tags.some((tag) => tag.TagKey === TagKey && tag.TagValue === TagValue),
    what: 'saved',
    keyOf: ({ TagKey }) => TagKey,
  });
}

/** Takes the tag with a key off a key pair. */
export function useUntagKeyPair(regionId: string, keyPairName: string) {
  return useTagWrite(regionId, keyPairName, {
    write: async (key: string) => {
      const request = {
        RegionId: regionId,
        ResourceType: resourceType,
        ResourceId: [keyPairName],
        TagKey: [key],
      };
      await call(untagResources, request, { timeout: writeTimeout });
    },
    isDone: (tags, key) => tags.every((tag) => tag.TagKey !== key),
    what: 'removed',
    keyOf: (key) => key,
  });
}

interface TagWrite<Change> {
  write: (change: Change) => Promise<void>;
  isDone: (tags: readonly Tag[], change: Change) => boolean;
  what: 'saved' | 'removed';
  keyOf: (change: Change) => string;
}

function useTagWrite<Change>(regionId: string, keyPairName: string, of: TagWrite<Change>) {
  const client = useQueryClient();
  const [throttledFor, setThrottledFor] = useState<number | null>(null);
  const isInView = useIsInView();
  const tagsIn = (keyPairs: readonly KeyPair[] = []) =>
    keyPairs.find((pair) => pair.KeyPairName === keyPairName)?.Tags.Tag ?? null;

  const { mutateAsync } = useMutation({
    gcTime: 0,
    mutationFn: (change: Change): Promise<TagWriteEnd> =>
      askBeforeUnload(
        writeTag({
          write: () => of.write(change),
          async listedTags() {
            const keyPair = await readKeyPair(regionId, keyPairName);
            return keyPair?.Tags.Tag ?? null;
          },
          async shownTags() {
            await invalidateKeyPairs(client, regionId);
            const list = client.getQueryState(keyPairsQuery(regionId).queryKey);
            return list?.status === 'success' ? tagsIn(list.data?.keyPairs) : undefined;
          },
          isDone: (tags) => of.isDone(tags, change),
          ...realPauses,
          onThrottled: setThrottledFor,
        }),
      ),
    onSuccess: (end, change) => {
      if (!('error' in end)) return;
      // It may have failed because the key pair is gone.
      void invalidateKeyPairs(client, regionId);
      if (isInView()) return;
      const tag = `tag ${isolated(of.keyOf(change))} of ${isolated(keyPairName)}`;
      showToast({
        tone: 'error',
        title: failureTitle(end, tag, of.what),
        description: errorMessage(end.error),
      });
    },
    onSettled: () => setThrottledFor(null),
  });
  return { write: mutateAsync, throttledFor };
}
