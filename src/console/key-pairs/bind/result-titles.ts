import { t } from '../../i18n/t';
import type { BindMode } from './eligibility';

export function doneTitle(mode: BindMode, done: number, total: number): string {
  const isBind = mode === 'bind';
  if (done < total) {
    return isBind
      ? t(
          {
            one: '{count} of {total} instances was bound',
            other: '{count} of {total} instances were bound',
          },
          { count: done, total },
        )
      : t(
          {
            one: '{count} of {total} instances was unbound',
            other: '{count} of {total} instances were unbound',
          },
          { count: done, total },
        );
  }
  const values = { count: done };
  return isBind
    ? t({ one: '{count} instance was bound', other: '{count} instances were bound' }, values)
    : t({ one: '{count} instance was unbound', other: '{count} instances were unbound' }, values);
}

export function refusedTitle(mode: BindMode, count: number): string {
  return mode === 'bind'
    ? t(
        { one: '{count} instance was not bound', other: '{count} instances were not bound' },
        { count },
      )
    : t(
        { one: '{count} instance was not unbound', other: '{count} instances were not unbound' },
        { count },
      );
}

export function unknownTitle(mode: BindMode, count: number): string {
  return mode === 'bind'
    ? t(
        {
          one: 'Couldn’t confirm whether {count} instance was bound',
          other: 'Couldn’t confirm whether {count} instances were bound',
        },
        { count },
      )
    : t(
        {
          one: 'Couldn’t confirm whether {count} instance was unbound',
          other: 'Couldn’t confirm whether {count} instances were unbound',
        },
        { count },
      );
}
