import { useState } from 'react';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { WriteRun } from '../../writes/use-write-run';
import type { FormStage } from './creation-stage';

interface CreationStatusProps {
  stage: FormStage;
  run: WriteRun | null;
  downloadKey: (name: string) => Promise<void>;
}

export function CreationStatus({ stage, run, downloadKey }: CreationStatusProps) {
  switch (stage.kind) {
    case 'form':
      return (
        stage.error !== null && (
          <ApiErrorNotice title={t('The key pair wasn’t created')} error={stage.error} />
        )
      );
    case 'creating':
      return (
        <p role="status">
          <ThrottledStatus run={run} />
        </p>
      );
    case 'unknown':
      return <UncertainCreation {...stage} downloadKey={downloadKey} />;
  }
}

type UncertainCreationProps = Extract<FormStage, { kind: 'unknown' }> &
  Pick<CreationStatusProps, 'downloadKey'>;

function UncertainCreation({ name, hasUnsavedKey, error, downloadKey }: UncertainCreationProps) {
  const [isGone, setIsGone] = useState(false);
  return (
    <ApiErrorNotice
      title={t(
        hasUnsavedKey
          ? 'Couldn’t confirm that the key pair was created'
          : 'Couldn’t confirm that the key pair was imported',
      )}
      error={error}
      actions={
        hasUnsavedKey && (
          <Button
            disabled={isGone}
            onClick={() => void downloadKey(name).catch(() => setIsGone(true))}
          >
            <Icon name="download" />
            <span>{t('Download the private key')}</span>
          </Button>
        )
      }
    >
      <p>
        {t(
          !hasUnsavedKey
            ? 'Select “Check again” to look for the key pair, and to import it if it’s missing. It’s never imported twice. You can close this dialog without losing anything.'
            : isGone
              ? 'The private key was deleted when you left this page. Select “Check again”, and discard the key pair if it exists.'
              : 'The private key is still in this dialog. Select “Check again” to look for the key pair, and to create it if it’s missing. It’s never created twice. Download the private key before you close this dialog.',
        )}
      </p>
    </ApiErrorNotice>
  );
}
