import { Button } from './Button';
import type { IconName } from './Icon';
import { IconButton } from './IconButton';
import { loadable } from './loadable';
import { useCopy, type CopyableText } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

interface CopyProps {
  /** What is copied: "fingerprint". */
  what: string;
  text: CopyableText;
}

export function CopyButton({ what, text, icon = 'copy' }: CopyProps & { icon?: IconName }) {
  const copying = useCopy(what, text);
  return (
    <>
      <IconButton
        icon={copying.isCopied ? 'check' : icon}
        label={copying.isCopied ? 'Copied' : `Copy ${what}`}
        onClick={copying.copy}
      />
      <ByHand what={what} {...copying} />
    </>
  );
}

export function CopyTextButton({ what, text, children }: CopyProps & { children: string }) {
  const copying = useCopy(what, text);
  return (
    <>
      <Button variant="text" aria-label={`Copy ${what}`} onClick={copying.copy}>
        {copying.isCopied ? 'Copied' : children}
      </Button>
      <ByHand what={what} {...copying} />
    </>
  );
}

interface ByHandProps extends Pick<ReturnType<typeof useCopy>, 'byHand' | 'closeByHand'> {
  what: string;
}

/** Stays mounted once it was needed, so that it can give focus back when it closes. */
function ByHand({ what, byHand, closeByHand }: ByHandProps) {
  return (
    byHand && (
      <CopyByHand open={byHand.isOpen} what={what} text={byHand.text} onClose={closeByHand} />
    )
  );
}
