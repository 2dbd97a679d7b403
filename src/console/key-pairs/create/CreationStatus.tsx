import { useState } from 'react';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { CreationStage } from './creation-stage';

interface CreationStatusProps {
  stage: Exclude<CreationStage, { at: 'save' }>;
  /** Rejects when the key is gone. */
  downloadKey: (name: string) => Promise<void>;
}

export function CreationStatus({ stage, downloadKey }: CreationStatusProps) {
  switch (stage.at) {
    case 'form':
      return (
        stage.error !== null && (
          <ApiErrorNotice title={t('The key pair wasn’t created')} error={stage.error} />
        )
      );
    case 'creating':
      return (
        <p role="status">
          <ThrottledStatus milliseconds={stage.throttledFor} />
        </p>
      );
    case 'unknown':
      return stage.hasUnsavedKey ? (
        <UncertainCreation error={stage.error} downloadKey={() => downloadKey(stage.name)} />
      ) : (
        <ApiErrorNotice
          title={t('Couldn’t confirm that the key pair was imported')}
          error={stage.error}
        >
          <p>
            {t(
              'Select “Check again” to look for the key pair, and to import it if it’s missing. It’s never imported twice. You can close this dialog without losing anything.',
            )}
          </p>
        </ApiErrorNotice>
      );
  }
}

interface UncertainCreationProps {
  error: unknown;
  downloadKey: () => Promise<void>;
}

function UncertainCreation({ error, downloadKey }: UncertainCreationProps) {
  const [isGone, setIsGone] = useState(false);
  return (
    <ApiErrorNotice
      title={t('Couldn’t confirm that the key pair was created')}
      error={error}
      actions={
        <Button disabled={isGone} onClick={() => void downloadKey().catch(() => setIsGone(true))}>
          <Icon name="download" />
          <span>{t('Download the private key')}</span>
        </Button>
      }
    >
      <p>
        {isGone
          ? t(
              'The private key was deleted when you left this page. Select “Check again”, and discard the key pair if it exists.',
            )
          : t(
              'The private key is still in this dialog. Select “Check again” to look for the key pair, and to create it if it’s missing. It’s never created twice. Download the private key before you close this dialog.',
            )}
      </p>
    </ApiErrorNotice>
  );
}
