import type { Instance } from '../../../contract/instances';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { ApiError } from '../../api/api-error';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { InstanceFailures } from '../../instances/InstanceFailures';
import { InstanceNames } from '../../instances/InstanceNames';
import { RestartInstances } from '../../instances/RestartInstances';
import type { Restarts } from '../../instances/use-restarts';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { itemsOf, resultsOf } from '../../writes/result';
import type { Unsettled } from '../../writes/settle';
import type { Attempt } from './attempts';
import { doneTitle, refusedTitle, unknownTitle } from './result-titles';
import type { BindMode } from './eligibility';
import { KeyPairStep } from './KeyPairStep';
import { loginAfterUnbinding } from './login-after-unbinding';

interface ResultStepProps {
  mode: BindMode;
  keyPairName: string;
  attempts: readonly Attempt[];
  /** Those that wait for a restart. */
  waiting: readonly Instance[];
  restarts: Restarts;
  onStop: () => void;
  onRetry: (instances: readonly Instance[]) => void;
  onCheckAgain: (unsettled: readonly Unsettled<Instance>[]) => void;
  onClose: () => void;
}

export function ResultStep(props: ResultStepProps) {
  const { mode, keyPairName, attempts, waiting, restarts } = props;
  const done = itemsOf(attempts, 'done');
  const unknown = resultsOf(attempts, 'unknown');
  const stopped = itemsOf(attempts, 'stopped');
  // A key pair that's gone won't be there the next time either.
  const retriable = resultsOf(attempts, 'refused').filter(({ error }) => !isKeyPairGone(error));
  const failed = [...retriable, ...unknown].map(({ item }) => item);
  const isRestarting = restarts.run !== null;

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        <KeyPairStep keyPairName={keyPairName}>
          {done.length > 0 && <DoneNotice mode={mode} attempts={attempts} />}
          <Failures mode={mode} attempts={attempts} />
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
        {mode === 'unbind' && done.length > 0 && <p>{loginAfterUnbinding()}</p>}
      </DialogBody>
      <DialogFooter>
        {isRestarting ? (
          <Button
            aria-disabled={!restarts.run?.canStop}
            onClick={() => restarts.run?.canStop && props.onStop()}
          >
            {t('Stop')}
          </Button>
        ) : (
          <>
            {unknown.length > 0 && (
              <Button onClick={() => props.onCheckAgain(unknown)}>{t('Check again')}</Button>
            )}
            {failed.length > 0 && (
              <WriteButton onClick={() => props.onRetry(failed)}>
                {t('Retry ({count})', { count: failed.length })}
              </WriteButton>
            )}
            {stopped.length > 0 && (
              <WriteButton onClick={() => props.onRetry(stopped)}>
                {t('Continue with the remaining {count}', { count: stopped.length })}
              </WriteButton>
            )}
            <Button variant="primary" onClick={props.onClose}>
              {t('Close')}
            </Button>
          </>
        )}
      </DialogFooter>
    </>
  );
}

interface AttemptsProps {
  mode: BindMode;
  attempts: readonly Attempt[];
}

function DoneNotice({ mode, attempts }: AttemptsProps) {
  const results = resultsOf(attempts, 'done');
  const done = results.map(({ item }) => item);
  const foundByReading = results.filter(({ by }) => by === 'read').length;
  const alreadyDone = results.filter(({ by }) => by === 'earlier').map(({ item }) => item);
  return (
    <Notice
      tone={done.length === attempts.length ? 'success' : 'warning'}
      title={doneTitle(mode, done.length, attempts.length)}
    >
      <p>
        <InstanceNames instances={done} />
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

function Failures({ mode, attempts }: AttemptsProps) {
  const unknown = resultsOf(attempts, 'unknown');
  const foundTo = (finding: (typeof unknown)[number]['found']) =>
    unknown.filter(({ found }) => found === finding);
  const titleOfUnknown = (count: number) => unknownTitle(mode, count);
  return (
    <>
      <InstanceFailures
        failures={resultsOf(attempts, 'refused')}
        titleFor={(count) => refusedTitle(mode, count)}
      />
      <InstanceFailures
        failures={foundTo('unchanged')}
        titleFor={titleOfUnknown}
        addition={t('A second check found no change. It’s safe to retry.')}
      />
      <InstanceFailures
        failures={foundTo('missing')}
        titleFor={titleOfUnknown}
        addition={t('No longer listed by ECS.')}
      />
      <InstanceFailures
        failures={foundTo('nothing')}
        titleFor={titleOfUnknown}
        addition={t('The second check failed too. Check again in a moment.')}
      />
    </>
  );
}

function isKeyPairGone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'InvalidKeyPairName.NotFound';
}
