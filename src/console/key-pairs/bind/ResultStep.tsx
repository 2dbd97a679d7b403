import type { Instance } from '../../../contract/instances';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { ApiError } from '../../api/api-error';
import { InstanceFailures } from '../../instances/InstanceFailures';
import { InstanceNames } from '../../instances/InstanceNames';
import { instanceCount } from '../../instances/instance-text';
import { RestartInstances } from '../../instances/RestartInstances';
import type { Restarts } from '../../instances/use-restarts';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { itemsOf, resultsOf } from '../../writes/result';
import type { Unsettled } from '../../writes/run-write';
import type { Attempt } from './attempts';
import type { BindMode } from './eligibility';
import { KeyPairStep } from './KeyPairStep';

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

/** Tells of every instance what became of it, and offers what can be done about it. */
export function ResultStep(props: ResultStepProps) {
  const { mode, keyPairName, attempts, waiting, restarts } = props;
  const done = itemsOf(attempts, 'done');
  const unknown = resultsOf(attempts, 'unknown');
  const stopped = itemsOf(attempts, 'stopped');
  // A key pair that is gone will not be there the next time either.
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
            <Notice tone="info" title={`${instanceCount(stopped.length)} not tried`}>
              <p>
                <span>You stopped before their turn, so they are as before:</span>{' '}
                <InstanceNames instances={stopped} />
              </p>
            </Notice>
          )}
        </KeyPairStep>
        <RestartInstances waiting={waiting} restarts={restarts} />
        {mode === 'unbind' && done.length > 0 && (
          <p>
            {done.length === 1
              ? 'Once that has taken effect, log in to it with user name and password. Reset the instance password if nobody knows it.'
              : 'Once that has taken effect, log in to them with user name and password. Reset the instance password if nobody knows it.'}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        {isRestarting ? (
          <Button
            aria-disabled={!restarts.run?.canStop}
            onClick={() => restarts.run?.canStop && props.onStop()}
          >
            Stop
          </Button>
        ) : (
          <>
            {unknown.length > 0 && (
              <Button onClick={() => props.onCheckAgain(unknown)}>Check again</Button>
            )}
            {failed.length > 0 && (
              <WriteButton onClick={() => props.onRetry(failed)}>
                {`Try again (${failed.length})`}
              </WriteButton>
            )}
            {stopped.length > 0 && (
              <WriteButton onClick={() => props.onRetry(stopped)}>
                {`Go on with the others (${stopped.length})`}
              </WriteButton>
            )}
            <Button variant="primary" onClick={props.onClose}>
              Close
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
  const total = attempts.length;
  const isAll = done.length === total;
  const count = isAll ? instanceCount(total) : `${done.length} of ${instanceCount(total)}`;
  const was = done.length === 1 ? 'was' : 'were';
  return (
    <Notice
      tone={isAll ? 'success' : 'warning'}
      title={`${count} ${was} ${mode === 'bind' ? 'bound' : 'unbound'}`}
    >
      <p>
        <InstanceNames instances={done} />
      </p>
      {foundByReading > 0 && (
        <p>
          {foundByReading === 1
            ? 'ECS gave no clear answer for 1 instance; read again, it is as wanted.'
            : `ECS gave no clear answer for ${foundByReading} instances; read again, they are as wanted.`}
        </p>
      )}
      {alreadyDone.length > 0 && (
        <p>
          <span>No longer bound to it when this began:</span>{' '}
          <InstanceNames instances={alreadyDone} />
        </p>
      )}
    </Notice>
  );
}

function Failures({ mode, attempts }: AttemptsProps) {
  const what = mode === 'bind' ? 'bound' : 'unbound';
  const unknown = resultsOf(attempts, 'unknown');
  const foundTo = (finding: (typeof unknown)[number]['found']) =>
    unknown.filter(({ found }) => found === finding);
  const isUncertain = (count: number) =>
    `It is not certain whether ${instanceCount(count)} ${count === 1 ? 'was' : 'were'} ${what}`;
  return (
    <>
      <InstanceFailures
        failures={resultsOf(attempts, 'refused')}
        titleFor={(count) => `${instanceCount(count)} ${count === 1 ? 'was' : 'were'} not ${what}`}
      />
      <InstanceFailures
        failures={foundTo('unchanged')}
        titleFor={isUncertain}
        addition="Read again, nothing had changed. Trying again does no harm."
      />
      <InstanceFailures
        failures={foundTo('missing')}
        titleFor={isUncertain}
        addition="ECS does not list it any more."
      />
      <InstanceFailures
        failures={foundTo('nothing')}
        titleFor={isUncertain}
        addition="Reading again failed too. Check again in a moment."
      />
    </>
  );
}

function isKeyPairGone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'InvalidKeyPairName.NotFound';
}
