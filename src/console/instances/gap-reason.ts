import { errorLanguage, errorMessage } from '../errors/error-messages';
import { t } from '../i18n/t';
import type { BoundGap } from './bound-instances';

/** The `lang` of `gapReason`: see `errorLanguage`. */
export function gapLanguage(gap: BoundGap): 'en' | undefined {
  return gap.kind === 'error' ? errorLanguage(gap.error) : undefined;
}

/** Why instances may be missing, as a sentence. */
export function gapReason(gap: BoundGap): string {
  switch (gap.kind) {
    case 'loading':
      return t('The instances are being loaded.');
    case 'error':
      return errorMessage(gap.error);
    case 'more':
      return t('ECS may have more instances than it listed.');
    case 'unreadable':
      return t(
        {
          one: 'ECS returned {count} instance in a form that this page can’t read.',
          other: 'ECS returned {count} instances in a form that this page can’t read.',
        },
        { count: gap.count },
      );
  }
}
