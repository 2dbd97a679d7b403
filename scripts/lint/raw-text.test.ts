import { expect, it } from 'vitest';
import { countReports } from './testing/count-reports';

/** Code, and how many untranslated texts the rule finds in it. */
const cases: readonly [code: string, count: number][] = [
  [`<p>{t('Close')}</p>`, 0],
  [`<p title={t('Delete {name}?', { name })} />`, 0],
  [`<Phrase text="Bound to <b>{name}</b>" name={name} b={<b />} />`, 0],
  [`<p>{isNew ? t('New key pair') : t('Old key pair')}</p>`, 0],
  [`const titles = defineMessages({ isNew: 'New key pair' });`, 0],
  ['<p>{name}: {1}</p>', 0],
  ['<code translate="no">chmod 400 {file}</code>', 0],
  ['<p lang="en"><span>{`${code}: the request failed`}</span></p>', 0],
  ['<p className="first second" id="first second" />', 0],
  ['<input type="text" autoComplete="off" />', 0],
  [`element.querySelector('main button')`, 0],
  [`throw new Error('Nothing to copy.')`, 0],
  [`const isEnter = key === 'Enter key';`, 0],
  [`const startCommand = 'npm start';`, 0],
  [`const tone = 'warning'; const row = { label: tone };`, 0],
  [`const styled = styles['first second'];`, 0],
  ['<p>Close</p>', 1],
  ['<p>{count} selected</p>', 1],
  [`<p>{'Close'}</p>`, 1],
  ['<p>{`${done} of ${total}`}</p>', 1],
  [`<p>{isNew ? 'New' : t('Old')}</p>`, 1],
  ['<p title="Close" />', 1],
  [`<p aria-label={isNew ? 'New' : 'Old'} />`, 2],
  ['<CopyButton what="fingerprint" />', 1],
  ['<Other text="Bound to one instance" />', 1],
  [`announce('Copied the name')`, 1],
  [`const row = { label: 'Close', title: \`Close \${name}\` };`, 2],
  [`const words = { refused: 'It was refused.' };`, 1],
  ['const words = () => `Could not read ${name}.`;', 1],
  ['document.title = `Page not found`;', 1],
];

it('finds text that no catalog knows', () => {
  const codes = cases.map(([code]) => code);
  expect(countReports('console/raw-text', codes)).toEqual(cases);
});
