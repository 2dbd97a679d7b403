import { useId, useRef } from 'react';
import { Button } from './Button';
import styles from './CopyByHand.module.css';
import { Dialog, DialogBody, DialogFooter, DialogPopup } from './Dialog';
import { plainText } from './plain-text';

interface CopyByHandProps {
  open: boolean;
  /** What is copied: "fingerprint". */
  what: string;
  text: string;
  onClose: () => void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Shows text selected and ready for Ctrl+C, where the browser doesn't let the page copy it. */
export function CopyByHand({ open, what, text, onClose }: CopyByHandProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  return (
    <Dialog open={open}>
      <DialogPopup title={`Copy ${what}`} width="small" initialFocus={box} onCloseRequest={onClose}>
        <DialogBody>
          <p id={hintId}>
            {isApple
              ? 'The browser doesn’t let this page copy. The text is selected: press ⌘C.'
              : 'The browser doesn’t let this page copy. The text is selected: press Ctrl+C.'}
          </p>
          <textarea
            {...plainText}
            ref={box}
            readOnly
            translate="no"
            aria-label={what}
            aria-describedby={hintId}
            rows={Math.min(8, Math.ceil(text.length / 48) + text.split('\n').length - 1)}
            className={styles['text']}
            value={text}
            onFocus={(event) => event.target.select()}
          />
          {!window.isSecureContext && (
            <p className={styles['reason']}>
              Browsers let a page copy only if it was opened over https or on localhost.
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </DialogFooter>
      </DialogPopup>
    </Dialog>
  );
}
