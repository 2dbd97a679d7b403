import type { QueryClient } from '@tanstack/react-query';
import { t, type Message } from '../../i18n/t';
import { isolated } from '../../ui/isolated';
import type { ReplacedSearch } from '../list/toolbar/read-search';
import { identifyKeys } from './identify-keys';
import { ownersInRegion } from './matching-key-pairs';

/** Turns a key file into a search, or a message about it. Never rejects. */
export async function searchByFile(
  client: QueryClient,
  regionId: string,
  file: File,
): Promise<ReplacedSearch> {
  const fileName = isolated(file.name);
  const content = await identifyKeys(file).catch(() => null);
  if (content === null) {
    return problem(
      () => t('Couldn’t read {file}', { file: fileName }),
      () => t('Choose it again, or choose another file.'),
    );
  }
  if (content.kind === 'problem') {
    return problem(
      () => t('{file} has no key that can be looked up', { file: fileName }),
      content.message,
    );
  }
  const { keys } = content;
  const owners = await ownersInRegion(client, regionId, keys).catch(() => null);
  return {
    search: [...(owners?.keys() ?? [])].join(' '),
    result: { kind: 'file', file: { fileName: file.name, keys } },
  };
}

function problem(title: Message, message: Message): ReplacedSearch {
  return { search: '', result: { kind: 'problem', title, message } };
}
