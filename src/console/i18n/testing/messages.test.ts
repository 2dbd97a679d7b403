import { expect, it } from 'vitest';
import { messagesIn, partsOf } from './messages';

const imports = `import { defineMessages, t } from '../i18n/t'; import { Phrase } from './i18n/Phrase';\n`;

const sourcesIn = (code: string) =>
  messagesIn('probe.tsx', imports + code).found.map(({ source }) => source);

it.each([
  [`t('Close')`, ['Close']],
  [`const a = () => <p title={t('Delete {name}?', { name })} />`, ['Delete {name}?']],
  [`t(isOne ? 'This' : isTwo ? 'Both' : 'All')`, ['This', 'Both', 'All']],
  [
    `t({ one: '{count} key', other: '{count} keys' }, { count })`,
    [{ one: '{count} key', other: '{count} keys' }],
  ],
  [`<Phrase text="<b>{name}</b> isn’t new" b={<b />} name="x" />`, ['<b>{name}</b> isn’t new']],
  [`<Phrase text={isNew ? 'New' : 'Old'} />`, ['New', 'Old']],
  [
    `const texts = defineMessages({ on: 'On', 'not-on': isNew ? 'New' : 'Off' })`,
    ['On', 'New', 'Off'],
  ],
  [`<Other text="No message" />; this.t('No message')`, []],
])('finds the messages of %s', (code, sources) => {
  expect(sourcesIn(code)).toEqual(sources);
});

it.each([
  `t(text)`,
  't(`Delete ${name}`)',
  `t()`,
  `t('a' + b)`,
  `t({ one, other })`,
  `<Phrase text={text} />`,
  `<Phrase />`,
  `<Phrase text="Search &amp; replace" />`,
  `t(isOne ? 'One' : text)`,
  `defineMessages(table)`,
  `defineMessages({ on: text })`,
])('refuses %s, whose text only the running page knows', (code) => {
  expect(messagesIn('probe.tsx', imports + code)).toEqual({
    found: [],
    faults: ['probe.tsx:2: the text of a message must be a literal without entities'],
  });
});

it('names the parts of a text', () => {
  expect(partsOf('{a} <b>{c}</b> {a} < > {}')).toEqual(['</b>', '<b>', '{a}', '{c}']);
});

it('leaves alone what only has the name', () => {
  const code = `import { t } from './tags'; t('Close'); const page = <Phrase text="Close" />;`;
  expect(messagesIn('probe.tsx', code)).toEqual({ found: [], faults: [] });
});
