import { Button } from './Button';
import { IconButton } from './IconButton';
import { useCopy } from './use-copy';

interface CopyProps {
  /** What is copied, in words: "fingerprint". */
  what: string;
  text: string;
}

export function CopyButton({ what, text }: CopyProps) {
  const [outcome, copy] = useCopy(what, text);
  const label =
    outcome === 'copied'
      ? 'Copied'
      : outcome === 'refused'
        ? 'The browser did not allow copying'
        : `Copy ${what}`;
  const icon = outcome === 'copied' ? 'check' : outcome === 'refused' ? 'error' : 'copy';
  return <IconButton icon={icon} label={label} onClick={copy} />;
}

export function CopyTextButton({ what, text, children }: CopyProps & { children: string }) {
  const [outcome, copy] = useCopy(what, text);
  return (
    <Button variant="text" aria-label={`Copy ${what}`} onClick={copy}>
      {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not allowed' : children}
    </Button>
  );
}
