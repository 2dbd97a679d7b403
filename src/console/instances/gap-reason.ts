import { errorMessage } from '../errors/error-messages';
import type { BoundGap } from './bound-instances';

/** Why instances may be missing from what is shown, as a sentence. */
export function gapReason(gap: BoundGap): string {
  switch (gap.kind) {
    case 'loading':
      return 'The instances are being loaded.';
    case 'error':
      return errorMessage(gap.error);
    case 'more':
      return 'ECS may have more instances than it listed.';
    case 'unreadable':
      return gap.count === 1
        ? 'ECS returned 1 instance in a form that this page can’t read.'
        : `ECS returned ${gap.count} instances in a form that this page can’t read.`;
  }
}
