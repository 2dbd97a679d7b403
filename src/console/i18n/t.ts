import { formatValue } from './format';
import { localized } from './language';
import type { MessageArgs, Source, Value } from './source';

/** A message that is translated when it's shown: `() => t('Retry')`. */
export type Message = () => string;

/**
 * Translates `t('Delete {name}?', { name })`, or, with plural forms,
 * `t({ one: '{count} key pair', other: '{count} key pairs' }, { count })`. The text must be a literal, or
 * a choice between literals, so that a test can compare it with the catalogs.
 */
export function t<const S extends Source>(source: S, ...[values]: MessageArgs<S>): string {
  return fill(source, values);
}

/**
 * Messages by key: `const labels = defineMessages({ on: 'On' })`, then `labels.on()`, with values for
 * any placeholders. The texts must be literals, too.
 */
export function defineMessages<const Table extends Readonly<Record<string, Source>>>(
  table: Table,
): { readonly [Key in keyof Table]: (...[values]: MessageArgs<Table[Key]>) => string } {
  const entries = Object.entries(table).map(([key, source]) => [
    key,
    (values?: Readonly<Record<string, Value>>) => fill(source, values),
  ]);
  return Object.fromEntries(entries);
}

function fill(source: Source, values: Readonly<Record<string, Value>> = {}): string {
  const { count } = values;
  const text = localized(source, typeof count === 'number' ? count : undefined);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => formatValue(values[name] ?? ''));
}
