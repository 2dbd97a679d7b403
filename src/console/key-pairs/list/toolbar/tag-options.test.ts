import { expect, it } from 'vitest';
import { keyPairRows } from '../rows';
import { tagOptions } from './tag-options';

const rows = [
  ['env:prod', 'owner:ops'],
  ['env:dev', 'env:prod', 'Zone:'],
].flatMap((tags) =>
  keyPairRows(
    [
      {
        KeyPairName: 'a',
        KeyPairFingerPrint: '',
        CreationTime: '',
        ResourceGroupId: '',
        Tags: {
          Tag: tags.map((tag) => {
            const [TagKey = '', TagValue = ''] = tag.split(':');
            return { TagKey, TagValue };
          }),
        },
      },
    ],
    () => ({ instances: [], gap: null }),
    null,
  ),
);

it('offers each tag once, and a key alone where it has several values', () => {
  expect(tagOptions(rows, '')).toEqual([
    { key: 'env', filters: ['env', 'env:dev', 'env:prod'] },
    { key: 'owner', filters: ['owner:ops'] },
    { key: 'Zone', filters: ['Zone:'] },
  ]);
});

it('keeps offering what the address asks for', () => {
  expect(tagOptions(rows, 'owner').at(1)).toEqual({
    key: 'owner',
    filters: ['owner', 'owner:ops'],
  });
  expect(tagOptions([], 'gone:x')).toEqual([{ key: 'gone:x', filters: ['gone:x'] }]);
});
