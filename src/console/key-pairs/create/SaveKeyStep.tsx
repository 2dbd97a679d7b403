import { useEffect, useRef, useState } from 'react';
import { privateKeyFileName } from '../../../keys/private-key/file-name';
import type { FileMatch } from '../../../keys/private-key/new-key-pair';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { ConnectCommands } from '../connect/ConnectCommands';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import { FileCheck } from '../private-key/FileCheck';
import type { CreatedKeyPair } from './creation-stage';
import styles from './SaveKeyStep.module.css';

interface SaveKeyStepProps {
  created: CreatedKeyPair;
  isSaved: boolean;
  onIsSavedChange: (isSaved: boolean) => void;
  downloadAgain: () => Promise<void>;
  compare: (file: File) => Promise<FileMatch>;
  onDone: () => void;
  children: Elements;
}

export function SaveKeyStep(props: SaveKeyStepProps) {
  const { created, isSaved, onIsSavedChange, downloadAgain, onDone } = props;
  const [isGone, setIsGone] = useState(created.isKeyGone);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const start = useRef<HTMLDivElement>(null);
  const fileName = privateKeyFileName(created.name);

  // The form that had focus is gone; keep focus in the dialog.
  useEffect(() => {
    start.current?.focus({ preventScroll: true });
    // On a small screen, the form was scrolled down to OK.
    start.current?.closest('[role=dialog]')?.scrollIntoView();
  }, []);

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        <div ref={start} tabIndex={-1} className="stack">
          <p role="status" className={styles['success']}>
            <Icon name="success" />
            <span>
              <Phrase
                text={
                  created.wasRecovered
                    ? 'Key pair {name} was created. ECS gave no clear response, but the key pair exists.'
                    : 'Key pair {name} was created.'
                }
                name={<b translate="no">{created.name}</b>}
              />
            </span>
          </p>
          <Notice
            tone={isGone ? 'error' : 'warning'}
            title={t(
              isGone
                ? 'The private key is gone'
                : 'This is the only chance to save the private key',
            )}
            text={t(
              isGone
                ? 'It was deleted when you left this page. If you don’t have the file, discard this key pair and create a new one.'
                : 'No copy is kept. Without the file, no one can log in with this key pair, and ECS can’t restore it.',
            )}
          />
        </div>
        <div className={`row ${styles['file']}`}>
          <Icon name="key" />
          <span translate="no" className={styles['fileName']}>
            {fileName}
          </span>
          <Button onClick={() => void downloadAgain().catch(() => setIsGone(true))}>
            <Icon name="download" />
            <span>{t('Download again')}</span>
          </Button>
          <FileCheck
            md5={created.md5}
            compare={props.compare}
            onChecked={(isRight, checkedName) => {
              setSavedAs(isRight ? checkedName : null);
              onIsSavedChange(isRight);
            }}
          />
        </div>
        {!isGone && (
          <p className="hint">
            {t(
              'The download started automatically. If your browser blocked it, select “Download again”. To check the file, select “Check my file”: it’s read only in your browser.',
            )}
          </p>
        )}
        <CopyableFacts>
          <CopyableFact
            term={t('Fingerprint (MD5)')}
            label={t('Copy MD5 fingerprint')}
            text={created.md5}
          />
          <CopyableFact
            term={t('Fingerprint (SHA256)')}
            label={t('Copy SHA256 fingerprint')}
            text={created.sha256}
          />
        </CopyableFacts>
        <ConnectCommands fileName={savedAs ?? fileName} loginTerm={t('Log in')} />
        {props.children}
      </DialogBody>
      <DialogFooter>
        <label className={`row ${styles['confirm']}`}>
          <input
            type="checkbox"
            checked={isSaved}
            onChange={(event) => onIsSavedChange(event.target.checked)}
          />
          <span>{t('I have saved the private key')}</span>
        </label>
        <Button variant="primary" disabled={!isSaved} onClick={onDone}>
          {t('Done')}
        </Button>
      </DialogFooter>
    </>
  );
}
