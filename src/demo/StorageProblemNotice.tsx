import { useQuery } from '@tanstack/react-query';
import { t } from '../console/i18n/t';
import { loadable } from '../console/ui/loadable';
import { Notice } from '../console/ui/Notice';
import type { StorageProblem } from '../contract/mock-extensions';

interface StorageProblemNoticeProps {
  read: () => Promise<StorageProblem | null>;
  reset: () => Promise<void>;
}

const ResetData = loadable(async () => (await import('./ResetData')).ResetData);

/** Warns about storage problems that don't make requests fail. */
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
      <Notice tone="warning" title={t('This browser doesn’t let the demo keep its data')}>
        <p>
          {t(
            'Everything works, but what you create here is lost when you close or reload this page.',
          )}
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      title={t(
        {
          one: '{count} record of the demo’s data can’t be read',
          other: '{count} records of the demo’s data can’t be read',
        },
        { count: problem.count },
      )}
      actions={<ResetData reset={reset} />}
    >
      <p>
        {t(
          {
            one: 'It’s kept, but not listed. Everything else works.',
            other: 'They’re kept, but not listed. Everything else works.',
          },
          { count: problem.count },
        )}
      </p>
    </Notice>
  );
}
