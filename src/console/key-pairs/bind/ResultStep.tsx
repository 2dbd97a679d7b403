import type { Instance } from '../../../contract/instances';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { ApiError } from '../../api/api-error';
import { InstanceFailures } from '../../instances/InstanceFailures';
import { InstanceNames } from '../../instances/InstanceNames';
import { instanceCount } from '../../instances/instance-text';
import type { Restarts } from '../../instances/restart';
import { RestartInstances } from '../../instances/RestartInstances';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { resultsOf, type Attempt, type Results } from './attempts';
import type { Unclear } from './binding-protocol';
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
  onCheckAgain: (unclear: readonly Unclear[]) => void;
  onClose: () => void;
}

/** Tells of every instance what became of it, and offers what can be done about it. */
export function ResultStep(props: ResultStepProps) {
  const { mode, keyPairName, attempts, waiting, restarts } = props;
  const results = resultsOf(attempts);
  // A key pair that is gone will not be there the next time either.
  const retriable = results.refused.filter(({ error }) => !isKeyPairGone(error));
  const failed = [...retriable, ...results.unclear].map(({ instance }) => instance);
  const isRestarting = restarts.run !== null;

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        <KeyPairStep keyPairName={keyPairName}>
          {results.done.length > 0 && (
            <DoneNotice mode={mode} results={results} total={attempts.length} />
          )}
          <Failures mode={mode} results={results} />
          {results.notTried.length > 0 && (
            <Notice tone="info" title={`${instanceCount(results.notTried.length)} not tried`}>
              <p>
                <span>You stopped before their turn, so they are as before:</span>{' '}
                <InstanceNames instances={results.notTried} />
              </p>
            </Notice>
          )}
        </KeyPairStep>
        <RestartInstances waiting={waiting} restarts={restarts} />
        {mode === 'unbind' && results.done.length > 0 && (
          <p>
            {results.done.length === 1
              ? 'Once that has taken effect, log in to it with user name and password. Reset the instance password if nobody knows it.'
              : 'Once that has taken effect, log in to them with user name and password. Reset the instance password if nobody knows it.'}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        {isRestarting ? (
          <Button
            aria-disabled={!restarts.canStop}
            onClick={() => restarts.canStop && props.onStop()}
          >
            Stop
          </Button>
        ) : (
          <>
            {results.unclear.length > 0 && (
              <Button onClick={() => props.onCheckAgain(unclearIn(results))}>Check again</Button>
            )}
            {failed.length > 0 && (
              <WriteButton onClick={() => props.onRetry(failed)}>
                {`Try again (${failed.length})`}
              </WriteButton>
            )}
            {results.notTried.length > 0 && (
              <WriteButton onClick={() => props.onRetry(results.notTried)}>
                {`Go on with the others (${results.notTried.length})`}
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

interface DoneNoticeProps {
  mode: BindMode;
  results: Results;
  total: number;
}

function DoneNotice({ mode, results, total }: DoneNoticeProps) {
  const { done, foundByReading, alreadyDone } = results;
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

function Failures({ mode, results }: { mode: BindMode; results: Results }) {
  const what = mode === 'bind' ? 'bound' : 'unbound';
  const unclearWhen = (wanted: (typeof results.unclear)[number]['seen']) =>
    results.unclear.filter(({ seen }) => seen === wanted);
  const isUncertain = (count: number) =>
    `It is not certain whether ${instanceCount(count)} ${count === 1 ? 'was' : 'were'} ${what}`;
  return (
    <>
      <InstanceFailures
        failures={results.refused}
        titleFor={(count) => `${instanceCount(count)} ${count === 1 ? 'was' : 'were'} not ${what}`}
      />
      <InstanceFailures
        failures={unclearWhen('unchanged')}
        titleFor={isUncertain}
        addition="Read again, nothing had changed. Trying again does no harm."
      />
      <InstanceFailures
        failures={unclearWhen('gone')}
        titleFor={isUncertain}
        addition="ECS does not list it any more."
      />
      <InstanceFailures
        failures={unclearWhen('nothing')}
        titleFor={isUncertain}
        addition="Reading again failed too. Check again in a moment."
      />
    </>
  );
}

function isKeyPairGone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'InvalidKeyPairName.NotFound';
}

function unclearIn(results: Results): Unclear[] {
  return results.unclear.map(({ instance, error }) => ({
    instanceId: instance.InstanceId,
    error,
  }));
}
