import { Notice } from '../../ui/Notice';

/** Says that the list may lack key pairs, and why. */
export function KeyPairGapNotice({ unreadable }: { unreadable: number }) {
  return (
    <Notice tone="warning" title="Some key pairs may be missing">
      <p>{reasonFor(unreadable)}</p>
    </Notice>
  );
}

function reasonFor(unreadable: number): string {
  if (unreadable === 0) return 'The list changed while it was being read. Choose Refresh.';
  return unreadable === 1
    ? 'ECS returned 1 key pair in a form that this page can’t read.'
    : `ECS returned ${unreadable} key pairs in a form that this page can’t read.`;
}
