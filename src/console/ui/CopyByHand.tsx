import { useId } from 'react';
import { t } from '../i18n/t';
import { Button } from './Button';
import { Dialog, DialogBody, DialogFooter, DialogPopup } from './Dialog';
import { withoutIsolates } from './isolated';
import { TextArea } from './TextArea';

interface CopyByHandProps {
  open: boolean;
  /** Such as "Copy fingerprint". Names in it are `isolated`. */
  label: string;
  text: string;
  onClose: () => void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Shows selected text, ready for Ctrl+C, if the browser doesn't let the page copy it. */
export function CopyByHand({ open, label, text, onClose }: CopyByHandProps) {
  const hintId = useId();
  return (
    <Dialog open={open}>
      <DialogPopup title={label} width="small" onCloseRequest={onClose}>
        <DialogBody>
          <p id={hintId}>
            {isApple
              ? t('Your browser doesn’t let this page copy. Press ⌘C to copy the selected text.')
              : t(
                  'Your browser doesn’t let this page copy. Press Ctrl+C to copy the selected text.',
                )}
          </p>
          <TextArea
            data-initial-focus
            readOnly
            aria-label={withoutIsolates(label)}
            aria-describedby={hintId}
            rows={Math.min(8, Math.ceil(text.length / 48) + text.split('\n').length - 1)}
            value={text}
            onFocus={(event) => event.target.select()}
          />
          {!window.isSecureContext && (
            <p className="hint">
              {t('Browsers let a page copy only if it’s opened over HTTPS or on localhost.')}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" onClick={onClose}>
            {t('Close')}
          </Button>
        </DialogFooter>
      </DialogPopup>
    </Dialog>
  );
}
