import { useQuery } from '@tanstack/react-query';
import { Notice } from '../console/ui/Notice';
import type { StorageProblem } from '../contract/mock-extensions';
import { ResetData } from './ResetData';

interface StorageProblemNoticeProps {
  read: () => Promise<StorageProblem | null>;
  reset: () => Promise<void>;
}

/** Tells what is wrong with the demo's stored data although everything works. */
export function StorageProblemNotice({ read, reset }: StorageProblemNoticeProps) {
  const { data: problem } = useQuery({
    queryKey: ['storage-problem'],
    queryFn: read,
    staleTime: Infinity,
    retry: false,
  });
  if (!problem) return null;
  if (problem.kind === 'not-kept') {
    return (
      <Notice tone="warning" title="This browser does not let the demo keep its data">
        <p>
          Everything works, but what you make here is gone when this page is closed or loaded again.
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      title={
        problem.count === 1
          ? 'One record of the demo’s data cannot be read'
          : `${problem.count} records of the demo’s data cannot be read`
      }
      actions={<ResetData reset={reset} />}
    >
      <p>
        {problem.count === 1
          ? 'It is left as it is, and in no list. Everything else is here and works.'
          : 'They are left as they are, and in no list. Everything else is here and works.'}
      </p>
    </Notice>
  );
}
