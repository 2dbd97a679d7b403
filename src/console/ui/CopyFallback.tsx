import { loadable } from './loadable';
import type { Copying } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

/**
 * Shows what the browser doesn't let the page copy. It stays mounted once it was needed, so that it can
 * give focus back when it closes.
 */
export function CopyFallback({ byHand, closeByHand }: Pick<Copying, 'byHand' | 'closeByHand'>) {
  return byHand && <CopyByHand {...byHand} onClose={closeByHand} />;
}
