import { loadable } from '../ui/loadable';
import { Notice } from '../ui/Notice';
import type { ApiErrorNoticeProps } from './ApiErrorNotice';

/** `ApiErrorNotice` for what the first load shows: its texts are loaded with the first error. */
export const DeferredErrorNotice = loadable(
  async () => (await import('./ApiErrorNotice')).ApiErrorNotice,
  { WhileMissing: PlainErrorNotice },
);

function PlainErrorNotice({ title, actions }: ApiErrorNoticeProps) {
  return <Notice tone="error" title={title} actions={actions} />;
}
