import type { TextRange } from '../../../ui/fold-text';

export function Matched({ text, range }: { text: string; range: TextRange | null }) {
  if (range === null) return <bdi translate="no">{text}</bdi>;
  const [start, end] = range;
  return (
    <bdi translate="no">
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </bdi>
  );
}
