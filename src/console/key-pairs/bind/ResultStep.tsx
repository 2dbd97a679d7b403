import type { Instance } from '../../../contract/instances';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { Phrase } from '../../i18n/Phrase';
import { defineMessages, t } from '../../i18n/t';
import { InstanceFailures } from '../../instances/InstanceFailures';
import { InstanceNames } from '../../instances/InstanceNames';
import { RestartInstances } from '../../instances/RestartInstances';
import type { Restarts } from '../../instances/use-restarts';
import { StopButton } from '../../progress/RunProgress';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { focusOnMount } from '../../ui/focus-on-mount';
import { Notice } from '../../ui/Notice';
import { itemsOf, resultsOf } from '../../writes/result';
import type { Unsettled } from '../../writes/settle';
import type { Attempt } from './attempts';
import { bindTexts } from './bind-texts';
import type { Binding } from './binding-rules';

interface ResultStepProps {
  binding: Binding;
  attempts: readonly Attempt[];
  waiting: readonly Instance[];
  restarts: Restarts;
  onRetry: (instances: readonly Instance[]) => void;
  onCheckAgain: (unsettled: readonly Unsettled<Instance>[]) => void;
  onClose: () => void;
}

const afterReading = defineMessages({
  unchanged: 'A second check found no change. It’s safe to retry.',
  missing: 'No longer listed by ECS.',
  nothing: 'The second check failed too. Check again in a moment.',
});

export function ResultStep(props: ResultStepProps) {
  const { binding, attempts, waiting, restarts, onRetry, onClose } = props;
  const texts = bindTexts[binding.mode];
  const done = itemsOf(attempts, 'done');
  const failed = resultsOf(attempts, 'failed');
  const unknown = resultsOf(attempts, 'unknown');
  const stopped = itemsOf(attempts, 'stopped');
  // A deleted key pair won't come back.
  const retriable = failed.filter(({ error }) => error.code !== 'InvalidKeyPairName.NotFound');
  const toRetry = [...retriable, ...unknown].map(({ item }) => item);

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        <KeyPairStep binding={binding}>
          {done.length > 0 && <DoneNotice binding={binding} attempts={attempts} />}
          <InstanceFailures failures={failed} titleFor={texts.failed} />
          {(['unchanged', 'missing', 'nothing'] as const).map((finding) => (
            <InstanceFailures
              key={finding}
              failures={unknown.filter(({ found }) => found === finding)}
              titleFor={texts.unknown}
              addition={afterReading[finding]()}
            />
          ))}
          {stopped.length > 0 && (
            <Notice
              tone="info"
              title={t(
                { one: '{count} instance skipped', other: '{count} instances skipped' },
                { count: stopped.length },
              )}
            >
              <p>
                <Phrase
                  text="Not changed because you stopped: {instances}"
                  instances={<InstanceNames instances={stopped} />}
                />
              </p>
            </Notice>
          )}
        </KeyPairStep>
        <RestartInstances waiting={waiting} restarts={restarts} />
        {binding.mode === 'unbind' && done.length > 0 && <p>{texts.login()}</p>}
      </DialogBody>
      <DialogFooter>
        {restarts.run ? (
          <StopButton run={restarts.run} onStop={onClose} />
        ) : (
          <>
            {unknown.length > 0 && (
              <Button onClick={() => props.onCheckAgain(unknown)}>{t('Check again')}</Button>
            )}
            {toRetry.length > 0 && (
              <WriteButton onClick={() => onRetry(toRetry)}>
                {t('Retry ({count})', { count: toRetry.length })}
              </WriteButton>
            )}
            {stopped.length > 0 && (
              <WriteButton onClick={() => onRetry(stopped)}>
                {t('Continue with the remaining {count}', { count: stopped.length })}
              </WriteButton>
            )}
            <Button variant="primary" onClick={onClose}>
              {t('Close')}
            </Button>
          </>
        )}
      </DialogFooter>
    </>
  );
}

function DoneNotice({ binding, attempts }: Pick<ResultStepProps, 'binding' | 'attempts'>) {
  const texts = bindTexts[binding.mode];
  const results = resultsOf(attempts, 'done');
  const count = results.length;
  const total = attempts.length;
  const foundByReading = results.filter(({ by }) => by === 'read').length;
  const alreadyDone = results.filter(({ by }) => by === 'earlier').map(({ item }) => item);
  return (
    <Notice
      tone={count === total ? 'success' : 'warning'}
      title={count === total ? texts.done({ count }) : texts.partlyDone({ count, total })}
    >
      <p>
        <InstanceNames instances={results.map(({ item }) => item)} />
      </p>
      {foundByReading > 0 && (
        <p>
          {t(
            {
              one: 'ECS gave no clear response for {count} instance. A second check confirmed the change.',
              other:
                'ECS gave no clear response for {count} instances. A second check confirmed the changes.',
            },
            { count: foundByReading },
          )}
        </p>
      )}
      {alreadyDone.length > 0 && (
        <p>
          <Phrase
            text="Already unbound before you started: {instances}"
            instances={<InstanceNames instances={alreadyDone} />}
          />
        </p>
      )}
    </Notice>
  );
}

/** A step's content, headed by the key pair's name. Takes focus from the previous step. */
export function KeyPairStep({ binding, children }: { binding: Binding; children: Elements }) {
  return (
    <div ref={focusOnMount} tabIndex={-1} className="stack">
      <p>
        <Phrase text="Key pair <b>{keyPair}</b>" b={<b />} keyPair={binding.keyPairName} />
      </p>
      {children}
    </div>
  );
}
