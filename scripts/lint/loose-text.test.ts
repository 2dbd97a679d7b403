import { expect, it } from 'vitest';
import { countReports } from './testing/count-reports';

/** Code, and how many loose texts the rule finds in it. */
const cases: readonly [code: string, count: number][] = [
  ['<p>Loading…</p>', 0],
  ['<p>{text}</p>', 0],
  ['<p>{isBusy ? "Saving…" : label}</p>', 0],
  ['<p>{`${done} of ${total}`}</p>', 0],
  ['<p>Region: <b>{name}</b> <code>{id}</code></p>', 0],
  ['<p>{isBusy ? "Saving…" : <Icon name="check" />}</p>', 0],
  ['<p><span>{count}</span> <Button>Retry</Button></p>', 0],
  ['<ul>{rows.map((row) => <li key={row}>{row}</li>)}</ul>', 0],
  ['<ul>{rows.map((row) => { if (row) return <li />; return null; })}<li /></ul>', 0],
  ['<p><Icon />{/* nothing */}{isNew && <b>New</b>}</p>', 0],
  ['<>{isNew && <b>New</b>}<Icon /></>', 0],
  ['const icon = isNew && <Icon />; const box = <p>{icon}<b /></p>;', 0],
  ['function Box({ children }: { children: Elements }) { return <p><b />{children}</p>; }', 0],
  ['interface P { of: () => Elements } function Box({ of }: P) { return <p><b />{of()}</p>; }', 0],
  ['<bdi translate="no">{before}<mark>{found}</mark></bdi>', 0],
  ['<p>{done} of {total}</p>', 3],
  ['<p>Loading {isSlow && <Icon />}</p>', 1],
  ['<p>Loading <Icon /></p>', 1],
  ['<p><Icon />{label}</p>', 1],
  ['<p>New {isNew && "!"}</p>', 2],
  ['<>Loading</>', 1],
  ['<>{label}</>', 1],
  ['<p>{names.map((name) => name)}</p>', 1],
  ['<p>{names.map(asText)}</p>', 1],
  ['<p><Icon />{isNew ? "New" : <b>Old</b>}</p>', 1],
  ['function Box({ children }: { children: ReactNode }) { return <p><b />{children}</p>; }', 1],
];

it('finds text that browser translation breaks', () => {
  const codes = cases.map(([code]) => code);
  expect(countReports('console/loose-text', codes)).toEqual(cases);
});
