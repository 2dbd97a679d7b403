import { memo } from 'react';
import { t } from '../../../i18n/t';
import type { Language } from '../../../i18n/languages';
import { CreationTime } from '../../CreationTime';
import type { KeyPairSummary } from '../rows';
import type { Match } from '../search';
import styles from './KeyPairsTable.module.css';
import type { RowHandlers } from './RowButtons';
import tagStyles from './TagCells.module.css';

interface TagCellsProps extends Pick<KeyPairSummary, 'tags' | 'created'> {
  match: Match;
  handlers: RowHandlers;
  language: Language;
}

/** Memoized: instances arrive later and don't affect these cells. */
export const TagCells = memo(function TagCells({ tags, created, match, handlers }: TagCellsProps) {
  return (
    <>
      <td role="cell" className={styles['tags']}>
        {tags.length > 0 && (
          <ul className={`row ${tagStyles['tags']}`}>
            {tags.map(({ TagKey, TagValue }, index) => (
              <li key={TagKey}>
                <button
                  type="button"
                  translate="no"
                  className={tagStyles['tag']}
                  title={t('Show the key pairs with the tag {tag}', {
                    tag: `${TagKey}:${TagValue}`,
                  })}
                  data-matched={match.tags.includes(index) || undefined}
                  onClick={() => handlers.filterByTag(`${TagKey}:${TagValue}`)}
                >
                  {TagKey}:{TagValue}
                </button>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td role="cell" className={styles['created']}>
        <CreationTime time={created} />
      </td>
    </>
  );
});
