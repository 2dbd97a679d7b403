import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { throttledWords } from '../../errors/throttled-words';
import type { CreationStage } from './CreationSteps';

/** What came of the last OK, where it is not about a field. */
export function CreationOutcome({ stage }: { stage: Exclude<CreationStage, { at: 'save' }> }) {
  switch (stage.at) {
    case 'form':
      return (
        stage.error !== null && (
          <ApiErrorNotice title="The key pair was not created" error={stage.error} />
        )
      );
    case 'creating':
      return <p role="status">{throttledWords(stage.throttledFor)}</p>;
    case 'unknown':
      return stage.losesKey ? (
        <ApiErrorNotice
          title="It is not certain whether the key pair was created"
          error={stage.error}
        >
          <p>
            The private key is still in this dialog. Keep it open and check again: that looks for
            the key pair, and creates it if it is not there, never twice.
          </p>
        </ApiErrorNotice>
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
