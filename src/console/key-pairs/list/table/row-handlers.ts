import type { CopyableText } from '../../../ui/use-copy';
import type { Functions } from '../../../ui/use-stable';
import type { Selection } from '../selection/use-selection';

/** What the rows call; the same object in every render. */
export interface RowHandlers extends Functions {
  toggle: Selection['toggle'];
  filterByTag: (filter: string) => void;
  copy: (label: string, source: CopyableText) => void;
  /** The public key line; `null` after a message said why there is none. */
  readPublicKey: (name: string) => Promise<string | null>;
}
