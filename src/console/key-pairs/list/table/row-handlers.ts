import type { RowAction } from '../../../routing/row-action';
import type { CopyableText } from '../../../ui/use-copy';
import type { Selection } from '../selection/use-selection';

/** What the rows call; the same object in every render. */
export interface RowHandlers extends Record<string, (...parameters: never[]) => unknown> {
  toggle: Selection['toggle'];
  filterByTag: (filter: string) => void;
  act: (action: RowAction, name: string) => void;
  copy: (label: string, source: CopyableText) => void;
  /** The public key line; `null` after the person was told why there is none. */
  readPublicKey: (name: string) => Promise<string | null>;
}
