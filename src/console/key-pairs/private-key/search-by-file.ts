import type { QueryClient } from '@tanstack/react-query';
import type { FileSearch } from '../list/toolbar/use-search-result';
import { identifyKeys } from './identify-keys';
import { ownersInRegion } from './key-owners';

/** Reads a file, and looks for its keys in a region. Never rejects. */
export async function searchByFile(
  client: QueryClient,
  regionId: string,
  file: File,
): Promise<FileSearch> {
  const content = await identifyKeys(file).catch(() => null);
  if (content === null) {
    return problem(`${file.name} couldn’t be read`, 'Choose it again, or choose another file.');
  }
  if (content.kind === 'problem') {
    return problem(`${file.name} has no key that can be looked up`, content.message);
  }
  const { keys } = content;
  const result = await ownersInRegion(client, regionId, keys).catch(() => nothingKnown);
  return {
    search: [...result.owners.keys()].join(' '),
    answer: { kind: 'file', file: { fileName: file.name, regionId, keys, ...result } },
  };
}

const nothingKnown = { owners: new Map<string, readonly string[]>(), isComplete: false };

function problem(title: string, message: string): FileSearch {
  return { search: '', answer: { kind: 'problem', title, message } };
}
