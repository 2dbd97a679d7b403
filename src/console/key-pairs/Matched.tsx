/** Text with the first place that the search found in it marked. */
export function Matched({ text, search }: { text: string; search: string }) {
  const found = findMatch(text, search);
  if (found === null) return text;
  const [start, end] = found;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

function findMatch(text: string, search: string): [start: number, end: number] | null {
  const wanted = search.trim().toLowerCase();
  const lower = text.toLowerCase();
  // A letter such as İ grows when it is made lower case, and then the places do not correspond.
  if (wanted === '' || lower.length !== text.length) return null;
  for (const candidate of [wanted, wanted.replace(/^md5:/, '').replaceAll(':', '')]) {
    const start = candidate === '' ? -1 : lower.indexOf(candidate);
    if (start >= 0) return [start, start + candidate.length];
  }
  return null;
}
