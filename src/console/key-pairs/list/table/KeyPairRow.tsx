import { memo } from 'react';
import type { Language } from '../../../i18n/languages';
import { t } from '../../../i18n/t';
import { isUnbound } from '../../../instances/bound-instances';
import type { KeyPairSummary } from '../rows';
import type { Match } from '../search';
import { BoundCell } from './BoundCell';
import { KeyCells } from './KeyCells';
import styles from './KeyPairsTable.module.css';
import { RowActionButton, type RowHandlers } from './RowButtons';
import { TagCells } from './TagCells';

interface KeyPairRowProps {
  row: KeyPairSummary;
  match: Match;
  href: string;
  isSelected: boolean;
  isNew: boolean;
  whyUnknown: string;
  writeBlock: string | null;
  copied: string | null;
  handlers: RowHandlers;
  /** Renders the memoized row again when it changes. */
  language: Language;
}

export const KeyPairRow = memo(function KeyPairRow(props: KeyPairRowProps) {
  const { row, match, href, isSelected, isNew, writeBlock, copied, handlers, language } = props;
  const { name } = row;
  const acting = { name, writeBlock };
  return (
    <tr role="row" aria-selected={isSelected} data-just-created={isNew || undefined}>
      <td role="cell" className={styles['check']}>
        <input
          type="checkbox"
          aria-label={t('Select {name}', { name })}
          checked={isSelected}
          onKeyUp={({ key, shiftKey }) => {
            if (key === ' ') handlers.noteShift(shiftKey);
          }}
          onChange={({ target, nativeEvent }) =>
            handlers.toggle(
              name,
              target.checked,
              nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
            )
          }
        />
      </td>
      <KeyCells
        name={name}
        md5={row.md5}
        sha256={row.sha256}
        match={match}
        href={href}
        isNew={isNew}
        copied={copied}
        handlers={handlers}
        language={language}
      />
      <td role="cell" className={styles['bound']}>
        <BoundCell bound={row.bound} whyUnknown={props.whyUnknown} href={href} />
      </td>
      <TagCells
        tags={row.tags}
        created={row.created}
        match={match}
        handlers={handlers}
        language={language}
      />
      <td role="cell" className={styles['actions']}>
        <RowActionButton action="bind" {...acting} />
        <RowActionButton action="unbind" isDisabled={isUnbound(row.bound)} {...acting} />
        <RowActionButton action="delete" {...acting} />
      </td>
    </tr>
  );
}, isSame);

/** By value: rows and matches are new objects after each read or search. */
function isSame(
  { row: rowBefore, match: matchBefore, ...before }: KeyPairRowProps,
  { row, match, ...after }: KeyPairRowProps,
): boolean {
  return (
    hasSameFields(before, after) &&
    hasSameFields(rowBefore, row) &&
    (match === matchBefore || JSON.stringify(match) === JSON.stringify(matchBefore))
  );
}

function hasSameFields<Fields extends object>(before: Fields, after: Fields): boolean {
  const keys = Object.keys(after) as (keyof Fields)[];
  return keys.every((key) => Object.is(before[key], after[key]));
}
