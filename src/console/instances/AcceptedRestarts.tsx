import type { Instance } from '../../contract/instances';
import { Notice } from '../ui/Notice';
import type { RestartState } from './follow-restarts';
import { InstanceNames } from './InstanceNames';
import { restartedTitle } from './restart';

interface AcceptedRestartsProps {
  instances: readonly Instance[];
  /** By instance ID; one without a state hasn't been looked at yet. */
  states: ReadonlyMap<string, RestartState>;
}

/** The instances whose restart ECS has accepted, and how many of them are running again. */
export function AcceptedRestarts({ instances, states }: AcceptedRestartsProps) {
  const inState = (state: RestartState) =>
    instances.filter(({ InstanceId }) => states.get(InstanceId) === state);
  const running = inState('running');
  const late = inState('late');
  const gone = inState('gone');
  const isOver = running.length + late.length + gone.length === instances.length;
  const hasProblem = late.length + gone.length > 0;
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
      {gone.length > 0 && (
        <p>
          <span>Not listed by ECS anymore:</span> <InstanceNames instances={gone} />
        </p>
      )}
    </Notice>
  );
}
