import { memo } from 'react';
import type { Language } from '../../../i18n/languages';
import { CreationTime } from '../../CreationTime';
import type { KeyPairSummary } from '../rows';
import type { Match } from '../search';
import styles from './KeyPairsTable.module.css';
import type { RowHandlers } from './RowButtons';
import { TagList } from './TagList';

interface TagCellsProps extends Pick<KeyPairSummary, 'tags' | 'created'> {
  match: Match;
  handlers: RowHandlers;
  /** The cells are drawn anew in another language. */
  language: Language;
}

/** The tags and the time. They stay as they are when the row's instances have been read. */
export const TagCells = memo(function TagCells({ tags, created, match, handlers }: TagCellsProps) {
  return (
    <>
      <td role="cell" className={styles['tags']}>
        <TagList tags={tags} matched={match.tags} onTag={handlers.filterByTag} />
      </td>
      <td role="cell" className={styles['created']}>
        <CreationTime time={created} />
      </td>
    </>
  );
});
