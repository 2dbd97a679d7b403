import { useState } from 'react';
import { forgetAllPendingRestarts } from '../console/instances/pending-restarts';
import { Button } from '../console/ui/Button';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { FileButton } from '../console/ui/FileButton';
import { Notice } from '../console/ui/Notice';
import { PanelHint } from '../console/ui/PanelSection';
import { Phrase } from '../console/ui/Phrase';
import { useSingleFlight } from '../console/ui/use-single-flight';
import type { AdjustableApi } from '../mock/controls/adjustable-api';
import type { Seed } from '../mock/store/records';
import { readDataFile, saveDataFile } from './data-file';
import styles from './DemoData.module.css';
import { problemMessage } from './switch-messages';

interface DemoDataProps {
  controls: AdjustableApi;
  onChange: () => void;
}

/** What is asked before anything is lost. */
type Question = { kind: 'reset' } | { kind: 'load'; fileName: string; rows: Seed };

type Outcome = { done: string } | { failed: string; why: string };

export function DemoData({ controls, onChange }: DemoDataProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = useSingleFlight(async (failed: string, work: () => Promise<string>) => {
    setQuestion(null);
    try {
      setOutcome({ done: await work() });
    } catch (error) {
      setOutcome({ failed, why: problemMessage(error) });
    } finally {
      onChange();
    }
  });

  async function choose(file: File) {
    const { rows, fault } = await readDataFile(file);
    setOutcome(null);
    if (rows) setQuestion({ kind: 'load', fileName: file.name, rows });
    else setOutcome({ failed: 'The file was not loaded, and the data is as it was', why: fault });
  }

  function save() {
    run('The data could not be saved', async () => {
      saveDataFile(await controls.saveData());
      return 'Saved.';
    });
  }

  function goOn() {
    if (question?.kind === 'load') {
      const { fileName, rows } = question;
      run('The file was not loaded, and the data is as it was', async () => {
        await controls.replaceData(rows);
        forgetAllPendingRestarts();
        return `${fileName} is loaded: ${keyPairCount(rows)}.`;
      });
    } else {
      run('The data could not be reset', async () => {
        await controls.resetData();
        forgetAllPendingRestarts();
        return 'The data was reset.';
      });
    }
  }

  return (
    <>
      <div className={styles['actions']}>
        <Button onClick={save}>Save as a file</Button>
        <FileButton onFile={(file) => void choose(file)}>Load a file</FileButton>
        <Button variant="danger" onClick={() => setQuestion({ kind: 'reset' })}>
          Reset
        </Button>
      </div>
      {outcome && 'failed' in outcome && (
        <Notice tone="error" title={outcome.failed}>
          <p>{outcome.why}</p>
        </Notice>
      )}
      <p role="status" className={styles['status']}>
        {outcome && 'done' in outcome && outcome.done}
      </p>
      <PanelHint>
        All regions, shared by the tabs of this browser. The command{' '}
        <code translate="no" className={styles['command']}>
          npm run mock -- --data FILE
        </code>{' '}
        serves such a file, and its own can be loaded here.
      </PanelHint>
      <ConfirmDialog
        open={question?.kind === 'reset'}
        title="Reset the data?"
        stayLabel="Keep the data"
        onStay={() => setQuestion(null)}
        goOnLabel="Reset"
        onGoOn={goOn}
      >
        <p>
          All that was made or changed in any region is thrown away, in every tab of this browser,
          and the first data is back. The switches stay in force.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        open={question?.kind === 'load'}
        title="Replace the data?"
        stayLabel="Keep the data"
        onStay={() => setQuestion(null)}
        goOnLabel="Replace"
        onGoOn={goOn}
      >
        {question?.kind === 'load' && (
          <p>
            <Phrase
              text={`All that is there now, in any region, gives way to what {file} holds: ${keyPairCount(question.rows)}. Switches about the data are removed.`}
              file={<b translate="no">{question.fileName}</b>}
            />
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}

function keyPairCount({ keyPairs }: Seed): string {
  const regions = new Set(keyPairs.map(({ regionId }) => regionId)).size;
  const pairs = keyPairs.length === 1 ? '1 key pair' : `${keyPairs.length} key pairs`;
  return `${pairs} in ${regions === 1 ? '1 region' : `${regions} regions`}`;
}
