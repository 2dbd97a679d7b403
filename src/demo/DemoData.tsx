import { useState } from 'react';
import { Phrase } from '../console/i18n/Phrase';
import { t, type Message } from '../console/i18n/t';
import { forgetAllPendingRestarts } from '../console/instances/pending-restarts';
import { Button } from '../console/ui/Button';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { FileButton } from '../console/ui/FileButton';
import { Notice } from '../console/ui/Notice';
import { useSingleFlight } from '../console/ui/use-single-flight';
import type { AdjustableApi } from '../mock/switches/adjustable-api';
import type { Seed } from '../mock/store/records';
import { readDataFile, saveDataFile } from './data-file';
import styles from './DemoData.module.css';
import { problemMessage } from './switch-messages';

interface DemoDataProps {
  controls: AdjustableApi;
  onChange: () => void;
}

type Question = { kind: 'reset' } | { kind: 'load'; fileName: string; rows: Seed };

type Result = { done: Message } | { failed: Message; why: Message };

const notLoaded = () => t('The file wasn’t loaded. Your data hasn’t changed.');

export function DemoData({ controls, onChange }: DemoDataProps) {
  const [question, setQuestion] = useState<Question>({ kind: 'reset' });
  const [isAsking, setIsAsking] = useState(false);
  const [result, setResult] = useState<Result | null>(null);

  const run = useSingleFlight(async (failed: Message, work: () => Promise<Message>) => {
    setIsAsking(false);
    try {
      setResult({ done: await work() });
    } catch (error) {
      setResult({ failed, why: () => problemMessage(error) });
    } finally {
      onChange();
    }
  });

  function ask(next: Question) {
    setQuestion(next);
    setIsAsking(true);
  }

  async function choose(file: File) {
    const { rows, problem } = await readDataFile(file);
    setResult(null);
    if (rows) ask({ kind: 'load', fileName: file.name, rows });
    else setResult({ failed: notLoaded, why: problem });
  }

  function save() {
    run(
      () => t('Couldn’t save the data'),
      async () => {
        saveDataFile(await controls.saveData());
        return () => t('Saved.');
      },
    );
  }

  function goOn() {
    if (question.kind === 'load') {
      const { fileName, rows } = question;
      run(notLoaded, async () => {
        await controls.replaceData(rows);
        forgetAllPendingRestarts();
        return () =>
          t('Loaded {file}. Key pairs: {keyPairs}. Regions: {regions}.', {
            file: fileName,
            ...sizeOf(rows),
          });
      });
    } else {
      run(
        () => t('Couldn’t reset the data'),
        async () => {
          await controls.resetData();
          forgetAllPendingRestarts();
          return () => t('The data was reset.');
        },
      );
    }
  }

  return (
    <>
      <div className="row">
        <Button onClick={save}>{t('Save as a file')}</Button>
        <FileButton onFile={(file) => void choose(file)}>{t('Load a file')}</FileButton>
        <Button variant="danger" onClick={() => ask({ kind: 'reset' })}>
          {t('Reset')}
        </Button>
      </div>
      {result && 'failed' in result && (
        <Notice tone="error" title={result.failed()}>
          <p>{result.why()}</p>
        </Notice>
      )}
      <p role="status">{result && 'done' in result && result.done()}</p>
      <p className="hint">
        <Phrase
          text="All tabs of this browser share the data of all regions. {command} serves a saved file, and you can load its file here."
          command={
            <code translate="no" className={styles['command']}>
              npm run mock -- --data FILE
            </code>
          }
        />
      </p>
      <ConfirmDialog
        open={isAsking}
        title={t(question.kind === 'load' ? 'Replace the data?' : 'Reset the data?')}
        stayLabel={t('Keep the data')}
        onStay={() => setIsAsking(false)}
        goOnLabel={t(question.kind === 'load' ? 'Replace' : 'Reset')}
        onGoOn={goOn}
      >
        <p>
          {question.kind === 'load' ? (
            <Phrase
              text="This replaces all data in every region with {file} (key pairs: {keyPairs}, regions: {regions}), and removes switches about the data."
              file={<b translate="no">{question.fileName}</b>}
              {...sizeOf(question.rows)}
            />
          ) : (
            t(
              'This discards all changes in every region and tab of this browser, and restores the sample data. The switches stay in force.',
            )
          )}
        </p>
      </ConfirmDialog>
    </>
  );
}

function sizeOf({ keyPairs }: Seed): { keyPairs: number; regions: number } {
  const regions = new Set(keyPairs.map(({ regionId }) => regionId)).size;
  return { keyPairs: keyPairs.length, regions };
}
