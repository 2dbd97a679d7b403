import { t } from '../i18n/t';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { loadable } from './loadable';
import { useCopy, type CopyableText, type Copying } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

interface CopyProps {
  /** What the button does: "Copy fingerprint". */
  label: string;
  text: CopyableText;
}

export function CopyButton({ label, text }: CopyProps) {
  const copying = useCopy();
  const isCopied = copying.copied === label;
  return (
    <>
      <IconButton
        icon={isCopied ? 'check' : 'copy'}
        label={isCopied ? t('Copied') : label}
        onClick={() => copying.copy(label, text)}
      />
      <CopyFallback {...copying} />
    </>
  );
}

export function CopyTextButton({ label, text, children }: CopyProps & { children: string }) {
  const copying = useCopy();
  return (
    <>
      <Button variant="text" aria-label={label} onClick={() => copying.copy(label, text)}>
        {copying.copied === label ? t('Copied') : children}
      </Button>
      <CopyFallback {...copying} />
    </>
  );
}

/**
 * Shows what the browser doesn't let the page copy. It stays mounted once it was needed, so that it can
 * give focus back when it closes.
 */
export function CopyFallback({ byHand, closeByHand }: Pick<Copying, 'byHand' | 'closeByHand'>) {
  return (
    byHand && (
      <CopyByHand
        open={byHand.isOpen}
        label={byHand.label}
        text={byHand.text}
        onClose={closeByHand}
      />
    )
  );
}
