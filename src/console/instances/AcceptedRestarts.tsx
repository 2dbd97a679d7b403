import type { Instance } from '../../contract/instances';
import { errorMessage } from '../errors/error-messages';
import { Notice } from '../ui/Notice';
import type { RestartState } from './follow-restarts';
import { InstanceNames } from './InstanceNames';
import { restartedTitle } from './restart-messages';

interface AcceptedRestartsProps {
  instances: readonly Instance[];
  /** By instance ID; one without a state hasn't been looked at yet. */
  states: ReadonlyMap<string, RestartState>;
}

/** The instances whose restart ECS has accepted, and how many of them are running again. */
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
      title={restartedTitle(instances.length)}
    >
      <p>
        <InstanceNames instances={instances} />
      </p>
      <p role="status">
        {isOver && !hasProblem
          ? instances.length === 1
            ? 'It’s running again.'
            : `All ${instances.length} are running again.`
          : `${running.length} of ${instances.length} running again${isOver ? '.' : '…'}`}
      </p>
      {late.length > 0 && (
        <p>
          <span>Not seen running again within 5 minutes. Check them in the ECS console:</span>{' '}
          <InstanceNames instances={late} />
        </p>
      )}
      {unreadable.length > 0 && (
        <p>
          <span>
            {`This page can’t see whether they’re running again. ${errorMessage(reason)} Check them in the ECS console:`}
          </span>{' '}
          <InstanceNames instances={unreadable} />
        </p>
      )}
      {gone.length > 0 && (
        <p>
          <span>Not listed by ECS anymore:</span> <InstanceNames instances={gone} />
        </p>
      )}
    </Notice>
  );
}
