import { useState } from 'react';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { LoseKeyQuestion } from '../create/LoseKeyQuestion';

interface KeyRescueProps {
  name: string | null;
  /** Rejects once the key is wiped. */
  downloadKey: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Shown after an error in the steps, so that the private key can still be saved. */
export function KeyRescue({ name, downloadKey, onClose }: KeyRescueProps) {
  const [isGone, setIsGone] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const losesKey = name !== null && !isGone;

  function requestClose() {
    if (isAsking) setIsAsking(false);
    else if (losesKey) setIsAsking(true);
    else onClose();
  }
  const release = useLeaveGuard(losesKey, requestClose);

  return (
    <DialogPopup
      title={t(name === null ? 'Create SSH Key Pair' : 'Save your private key')}
      onCloseRequest={requestClose}
    >
      <DialogBody>
        <Notice tone="error" title={t('This dialog stopped working')}>
          {name === null ? (
            <p>{t('Close it and open it again. Your key pairs aren’t affected.')}</p>
          ) : (
            <p>
              <Phrase
                text={
                  isGone
                    ? 'The private key of {name} is gone. If you haven’t saved its file, delete the key pair and create a new one.'
                    : 'The private key of {name} is still here. Download it now: no other copy exists. Then check that the list shows the key pair.'
                }
                name={name}
              />
            </p>
          )}
        </Notice>
        {name !== null && (
          <div>
            <Button
              disabled={isGone}
              onClick={() => void downloadKey(name).catch(() => setIsGone(true))}
            >
              <Icon name="download" />
              <span>{t('Download again')}</span>
            </Button>
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onClick={requestClose}>
          {t('Close')}
        </Button>
      </DialogFooter>
      <LoseKeyQuestion
        open={isAsking}
        onStay={() => setIsAsking(false)}
        onClose={() => {
          release();
          onClose();
        }}
      />
    </DialogPopup>
  );
}
