import { useState } from 'react';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledStatus } from '../../errors/ThrottledStatus';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { CreationStage } from './creation-stage';

interface CreationOutcomeProps {
  stage: Exclude<CreationStage, { at: 'save' }>;
  /** Rejects when the key is gone. */
  downloadKey: (name: string) => Promise<void>;
}

/** What came of the last OK, where it is not about a field. */
export function CreationOutcome({ stage, downloadKey }: CreationOutcomeProps) {
  switch (stage.at) {
    case 'form':
      return (
        stage.error !== null && (
          <ApiErrorNotice title="The key pair was not created" error={stage.error} />
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
          title="It is not certain whether the key pair was imported"
          error={stage.error}
        >
          <p>
            Check again: that looks for the key pair, and imports it if it is not there, never
            twice. To close this dialog loses nothing.
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
      title="It is not certain whether the key pair was created"
      error={error}
      actions={
        <Button disabled={isGone} onClick={() => void downloadKey().catch(() => setIsGone(true))}>
          <Icon name="download" />
          <span>Download the private key</span>
        </Button>
      }
    >
      <p>
        {isGone
          ? 'The private key was wiped when this page was left. Check again, and discard the key pair if it is there.'
          : 'The private key is still in this dialog. Keep it open and check again: that looks for the key pair, and creates it if it is not there, never twice. To close it, download the key first.'}
      </p>
    </ApiErrorNotice>
  );
}
