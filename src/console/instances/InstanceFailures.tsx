import type { Instance } from '../../contract/instances';
import { ApiError } from '../api/api-error';
import { ApiErrorNotice } from '../errors/ApiErrorNotice';
import { InstanceNames } from './InstanceNames';

interface InstanceFailuresProps {
  failures: readonly { item: Instance; error: unknown }[];
  titleFor: (values: { count: number }) => string;
  addition?: string;
}

export function InstanceFailures({ failures, titleFor, addition }: InstanceFailuresProps) {
  // One notice per response of the API.
  const byReason = Map.groupBy(failures, ({ error }) =>
    JSON.stringify(error instanceof ApiError ? [error.code, error.message, error.requestId] : []),
  );
  return Array.from(byReason, ([reason, group]) => (
    <ApiErrorNotice key={reason} title={titleFor({ count: group.length })} error={group[0]?.error}>
      {addition !== undefined && <p>{addition}</p>}
      <p>
        <InstanceNames instances={group.map(({ item }) => item)} />
      </p>
    </ApiErrorNotice>
  ));
}
