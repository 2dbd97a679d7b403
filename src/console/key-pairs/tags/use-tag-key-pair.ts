import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tag } from '../../../contract/tags';
import { call, readTimeout, writeTimeout } from '../../api/call';
import { realPauses } from '../../api/repeat-while-throttled';
import { invalidateKeyPairs } from '../queries';
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
      await call('TagResources', request, { timeout: writeTimeout });
    },
    isDone: (tags, { TagKey, TagValue }) =>
      tags.some((tag) => tag.TagKey === TagKey && tag.TagValue === TagValue),
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
      await call('UntagResources', request, { timeout: writeTimeout });
    },
    isDone: (tags, key) => tags.every((tag) => tag.TagKey !== key),
  });
}

interface TagWrite<Change> {
  write: (change: Change) => Promise<void>;
  isDone: (tags: readonly Tag[], change: Change) => boolean;
}

function useTagWrite<Change>(regionId: string, keyPairName: string, of: TagWrite<Change>) {
  const client = useQueryClient();
  const [throttledFor, setThrottledFor] = useState<number | null>(null);
  const { mutateAsync } = useMutation({
    gcTime: 0,
    mutationFn: (change: Change): Promise<TagWriteEnd> =>
      writeTag({
        write: () => of.write(change),
        async listedTags() {
          const request = { RegionId: regionId, KeyPairName: keyPairName };
          const answer = await call('DescribeKeyPairs', request, { timeout: readTimeout });
          const listed = answer.KeyPairs.KeyPair.find((pair) => pair.KeyPairName === keyPairName);
          return listed?.Tags.Tag ?? null;
        },
        isDone: (tags) => of.isDone(tags, change),
        ...realPauses,
        onThrottled: setThrottledFor,
      }),
    // Awaited, so that nobody is told of a change that the list does not show yet.
    onSuccess: (end) => (end.kind === 'failed' ? undefined : invalidateKeyPairs(client, regionId)),
    onSettled: () => setThrottledFor(null),
  });
  return { write: mutateAsync, throttledFor };
}
