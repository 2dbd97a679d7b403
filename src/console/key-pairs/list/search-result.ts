import type { Message } from '../../i18n/t';
import type { IdentifiedFile } from '../private-key/KeyFileResult';

/** Why a search may not get into the address. */
export type SearchFault = 'private-key' | 'too-long';

/** A message about a search or a chosen file, above the list. */
export type SearchResult =
  | { kind: SearchFault }
  | { kind: 'fingerprint' }
  | { kind: 'problem'; title: Message; message: Message }
  | { kind: 'not-loaded' }
  | { kind: 'file'; file: IdentifiedFile };

/** What to search for instead of a text, or because of a file, and what to say about it. */
export interface ReplacedSearch {
  readonly search: string;
  readonly result: SearchResult | null;
}
