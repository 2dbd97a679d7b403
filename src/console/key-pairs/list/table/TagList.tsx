import type { Tag } from '../../../../contract/fields';
import { t } from '../../../i18n/t';
import styles from './TagList.module.css';

interface TagListProps {
  tags: readonly Tag[];
  matched: readonly number[];
  onTag: (filter: string) => void;
}

export function TagList({ tags, matched, onTag }: TagListProps) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles['tags']}>
      {tags.map(({ TagKey, TagValue }, index) => (
        <li key={TagKey}>
          <button
            type="button"
            translate="no"
            className={styles['tag']}
            title={t('Show the key pairs with the tag {tag}', { tag: `${TagKey}:${TagValue}` })}
            data-matched={matched.includes(index) || undefined}
            onClick={() => onTag(`${TagKey}:${TagValue}`)}
          >
            {TagKey}:{TagValue}
          </button>
        </li>
      ))}
    </ul>
  );
}
