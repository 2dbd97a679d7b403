import { t } from '../i18n/t';
import { Button } from './Button';
import { CopyFallback } from './CopyFallback';
import { IconButton } from './IconButton';
import { useCopy, type CopyableText } from './use-copy';

interface CopyProps {
  /** Such as "Copy fingerprint". */
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
