import { t } from '../i18n/t';
import { Button } from './Button';
import type { IconName } from './Icon';
import { IconButton } from './IconButton';
import { loadable } from './loadable';
import { useCopy, type CopyableText } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

interface CopyProps {
  /** What the button does: "Copy fingerprint". */
  label: string;
  text: CopyableText;
}

export function CopyButton({ label, text, icon = 'copy' }: CopyProps & { icon?: IconName }) {
  const copying = useCopy(text);
  return (
    <>
      <IconButton
        icon={copying.isCopied ? 'check' : icon}
        label={copying.isCopied ? t('Copied') : label}
        onClick={copying.copy}
      />
      <ByHand label={label} {...copying} />
    </>
  );
}

export function CopyTextButton({ label, text, children }: CopyProps & { children: string }) {
  const copying = useCopy(text);
  return (
    <>
      <Button variant="text" aria-label={label} onClick={copying.copy}>
        {copying.isCopied ? t('Copied') : children}
      </Button>
      <ByHand label={label} {...copying} />
    </>
  );
}

interface ByHandProps extends Pick<ReturnType<typeof useCopy>, 'byHand' | 'closeByHand'> {
  label: string;
}

/** Stays mounted once it was needed, so that it can give focus back when it closes. */
function ByHand({ label, byHand, closeByHand }: ByHandProps) {
  return (
    byHand && (
      <CopyByHand open={byHand.isOpen} label={label} text={byHand.text} onClose={closeByHand} />
    )
  );
}
