import { loadable } from './loadable';
import type { Copying } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

/** Loads `CopyByHand` when needed. Stays mounted afterwards, so that closing can return focus. */
export function CopyFallback({ byHand, closeByHand }: Pick<Copying, 'byHand' | 'closeByHand'>) {
  return byHand && <CopyByHand {...byHand} onClose={closeByHand} />;
}
