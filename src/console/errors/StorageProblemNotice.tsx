import { useQuery } from '@tanstack/react-query';
import { transport } from '../api/transport';
import { Notice } from '../ui/Notice';
import { ResetData } from './ResetData';

/** Tells what is wrong with the demo's stored data although everything works. */
export function StorageProblemNotice() {
  const { storageProblem, resetData } = transport();
  const { data: trouble } = useQuery({
    queryKey: ['storage-trouble'],
    queryFn: async () => (await storageProblem?.()) ?? null,
    staleTime: Infinity,
    retry: false,
  });
  if (!trouble) return null;
  if (trouble.kind === 'not-kept') {
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
        trouble.count === 1
          ? 'One record of the demo’s data cannot be read'
          : `${trouble.count} records of the demo’s data cannot be read`
      }
      actions={resetData && <ResetData reset={resetData} />}
    >
      <p>
        {trouble.count === 1
          ? 'It is left as it is, and in no list. Everything else is here and works.'
          : 'They are left as they are, and in no list. Everything else is here and works.'}
      </p>
    </Notice>
  );
}
