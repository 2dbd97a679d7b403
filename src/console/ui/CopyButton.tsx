import { Button } from './Button';
import { IconButton } from './IconButton';
import { loadable } from './loadable';
import { useCopy } from './use-copy';

const CopyByHand = loadable(async () => (await import('./CopyByHand')).CopyByHand);

interface CopyProps {
  /** What is copied: "fingerprint". */
  what: string;
  text: string;
}

export function CopyButton({ what, text }: CopyProps) {
  const { isCopied, copy, ...byHand } = useCopy(what, text);
  return (
    <>
      <IconButton
        icon={isCopied ? 'check' : 'copy'}
        label={isCopied ? 'Copied' : `Copy ${what}`}
        onClick={copy}
      />
      <ByHand what={what} text={text} {...byHand} />
    </>
  );
}

export function CopyTextButton({ what, text, children }: CopyProps & { children: string }) {
  const { isCopied, copy, ...byHand } = useCopy(what, text);
  return (
    <>
      <Button variant="text" aria-label={`Copy ${what}`} onClick={copy}>
        {isCopied ? 'Copied' : children}
      </Button>
      <ByHand what={what} text={text} {...byHand} />
    </>
  );
}

type ByHandProps = CopyProps &
  Pick<ReturnType<typeof useCopy>, 'wasByHand' | 'isByHand' | 'closeByHand'>;

/** Mounted from the first need on, so that it can give focus back when it closes. */
function ByHand({ wasByHand, isByHand, closeByHand, ...copy }: ByHandProps) {
  return wasByHand && <CopyByHand open={isByHand} onClose={closeByHand} {...copy} />;
}
