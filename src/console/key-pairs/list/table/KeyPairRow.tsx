import { memo } from 'react';
import type { Language } from '../../../i18n/languages';
import { t } from '../../../i18n/t';
import { isUnbound } from '../../../instances/bound-instances';
import { overList } from '../../../routing/use-key-pair-routes';
import type { TextRange } from '../../../ui/fold-text';
import { isolated } from '../../../ui/isolated';
import { Link } from '../../../ui/Link';
import { CreationTime } from '../../CreationTime';
import type { KeyPairSummary } from '../rows';
import type { Match } from '../search';
import { BoundCell } from './BoundCell';
import badges from '../../../ui/Badge.module.css';
import rowStyles from './KeyPairRow.module.css';
import styles from './KeyPairsTable.module.css';
import { nameLinkId } from './name-link-id';
import { RowActionButton, RowCopyButton, type RowHandlers } from './RowButtons';
import { TagList } from './TagList';

interface KeyPairRowProps {
  row: KeyPairSummary;
  match: Match;
  href: string;
  isSelected: boolean;
  isNew: boolean;
  whyUnknown: string;
  /** Why nothing can be changed now; `null` if it can. */
  writeBlock: string | null;
  /** The label of the button of this row that has just copied something. */
  copied: string | null;
  handlers: RowHandlers;
  /** The row is drawn anew in another language. */
  language: Language;
}

export const KeyPairRow = memo(function KeyPairRow(props: KeyPairRowProps) {
  const { row, match, href, isSelected, isNew, writeBlock, copied, handlers } = props;
  const { name, md5, sha256 } = row;
  const isolatedName = isolated(name);
  const copying = { copied, handlers };
  const acting = { name, writeBlock };
  return (
    <tr role="row" aria-selected={isSelected} data-just-created={isNew || undefined}>
      <td role="cell" className={styles['check']}>
        <input
          type="checkbox"
          aria-label={t('Select {name}', { name })}
          checked={isSelected}
          onChange={({ target, nativeEvent }) =>
            handlers.toggle(
              name,
              target.checked,
              nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
            )
          }
        />
      </td>
      <td role="cell" className={styles['name']}>
        <div className={rowStyles['nameLine']}>
          <Link
            id={nameLinkId(name)}
            to={href}
            state={overList}
            onClick={(event) => {
              // The second click of a double click would open the same place once more.
              if (event.detail > 1) event.preventDefault();
            }}
          >
            <Matched text={name} range={match.name} />
          </Link>
          {isNew && <span className={badges['new']}>{t('New')}</span>}
          <RowCopyButton
            label={t('Copy name {name}', { name: isolatedName })}
            text={name}
            {...copying}
          />
        </div>
      </td>
      <td role="cell" className={styles['fingerprint']}>
        {md5 === '' ? (
          <span>{t('Unknown')}</span>
        ) : (
          <>
            <code>
              <Matched text={md5} range={match.md5} />
            </code>
            <RowCopyButton
              label={t('Copy fingerprint of {name}', { name: isolatedName })}
              text={md5}
              {...copying}
            />
          </>
        )}
        <RowCopyButton
          icon="key"
          label={t('Copy public key of {name}', { name: isolatedName })}
          text={() => handlers.readPublicKey(name)}
          {...copying}
        />
        {sha256 !== null && match.sha256 && (
          <code>
            <Matched text={sha256} range={match.sha256} />
          </code>
        )}
      </td>
      <td role="cell" className={styles['bound']}>
        <BoundCell bound={row.bound} whyUnknown={props.whyUnknown} href={href} />
      </td>
      <td role="cell" className={styles['tags']}>
        <TagList tags={row.tags} matched={match.tags} onTag={handlers.filterByTag} />
      </td>
      <td role="cell" className={styles['created']}>
        <CreationTime time={row.created} />
      </td>
      <td role="cell" className={styles['actions']}>
        <RowActionButton action="bind" {...acting} />
        <RowActionButton action="unbind" isDisabled={isUnbound(row.bound)} {...acting} />
        <RowActionButton action="delete" {...acting} />
      </td>
    </tr>
  );
}, isSame);

function Matched({ text, range }: { text: string; range: TextRange | null }) {
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

/** By value: a row and a match are new objects whenever the list is read or searched. */
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
