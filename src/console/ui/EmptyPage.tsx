import type { ComponentProps } from 'react';
import { t } from '../i18n/t';
import { EmptyState } from './EmptyState';
import { useTitle } from './use-title';

type EmptyPageProps = ComponentProps<typeof EmptyState> & { heading: string };

/** The heading is for screen readers and the browser's tab. */
export function EmptyPage({ heading, ...rest }: EmptyPageProps) {
  useTitle(t('{title} - ECS Key Pair Console', { title: heading }));
  return (
    <>
      <h1 className="visually-hidden">{heading}</h1>
      <EmptyState {...rest} />
    </>
  );
}
