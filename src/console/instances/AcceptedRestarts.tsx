import type { Instance } from '../../contract/instances';
import { ErrorText } from '../errors/ErrorText';
import { Phrase } from '../i18n/Phrase';
import { t } from '../i18n/t';
import { Notice } from '../ui/Notice';
import type { RestartState } from './follow-restarts';
import { InstanceNames } from './InstanceNames';
import { restartTitles } from './restart-messages';

interface AcceptedRestartsProps {
  instances: readonly Instance[];
  /** By instance ID; missing until first read. */
  states: ReadonlyMap<string, RestartState>;
}

/** The instances whose restart ECS accepted, and how many are running again. */
export function AcceptedRestarts({ instances, states }: AcceptedRestartsProps) {
  const inState = (kind: RestartState['kind']) =>
    instances.filter(({ InstanceId }) => states.get(InstanceId)?.kind === kind);
  const running = inState('running');
  const late = inState('late');
  const gone = inState('gone');
  const unreadable = inState('unreadable');
  const lost = late.length + gone.length + unreadable.length;
  const isOver = running.length + lost === instances.length;
  const hasProblem = lost > 0;
  const reason = [...states.values()].findLast((state) => state.kind === 'unreadable')?.error;
  return (
    <Notice
      tone={hasProblem ? 'warning' : isOver ? 'success' : 'info'}
      title={restartTitles.accepted({ count: instances.length })}
    >
      <p>
        <InstanceNames instances={instances} />
      </p>
      <p role="status">
        {isOver && !hasProblem
          ? t(
              { one: 'It’s running again.', other: 'All {count} are running again.' },
              { count: instances.length },
            )
          : t(isOver ? '{done} of {total} running again.' : '{done} of {total} running again…', {
              done: running.length,
              total: instances.length,
            })}
      </p>
      {late.length > 0 && (
        <p>
          <Phrase
            text="Not seen running again within 5 minutes. Check in the ECS console: {instances}"
            instances={<InstanceNames instances={late} />}
          />
        </p>
      )}
      {unreadable.length > 0 && (
        <p>
          <Phrase
            text="Couldn’t confirm whether they’re running again. {reason} Check in the ECS console: {instances}"
            reason={<ErrorText error={reason} />}
            instances={<InstanceNames instances={unreadable} />}
          />
        </p>
      )}
      {gone.length > 0 && (
        <p>
          <Phrase
            text="Not listed by ECS anymore: {instances}"
            instances={<InstanceNames instances={gone} />}
          />
        </p>
      )}
    </Notice>
  );
}
