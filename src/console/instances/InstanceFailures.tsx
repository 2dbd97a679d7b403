import type { Instance } from '../../contract/instances';
import { ApiError } from '../api/api-error';
import { ApiErrorNotice } from '../errors/ApiErrorNotice';
import { InstanceNames } from './InstanceNames';

export interface InstanceFailure {
  item: Instance;
  error: unknown;
}

interface InstanceFailuresProps {
  failures: readonly InstanceFailure[];
  titleFor: (values: { count: number }) => string;
  addition?: string;
}

export function InstanceFailures({ failures, titleFor, addition }: InstanceFailuresProps) {
  return Array.from(failuresByReason(failures), ([reason, [first, ...others]]) => {
    const instances = [first, ...others].map(({ item }) => item);
    return (
      <ApiErrorNotice
        key={reason}
        title={titleFor({ count: instances.length })}
        error={first.error}
      >
        {addition !== undefined && <p>{addition}</p>}
        <p>
          <InstanceNames instances={instances} />
        </p>
      </ApiErrorNotice>
    );
  });
}

type Group = [InstanceFailure, ...InstanceFailure[]];

/** A reason is what the notice would say: what the API said, in one response. */
function failuresByReason(failures: readonly InstanceFailure[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const failure of failures) {
    const { error } = failure;
    const reason = JSON.stringify(
      error instanceof ApiError ? [error.code, error.message, error.requestId] : [],
    );
    const group = groups.get(reason);
    if (group) group.push(failure);
    else groups.set(reason, [failure]);
  }
  return groups;
}
