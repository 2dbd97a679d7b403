import { Icon } from '../../../ui/Icon';
import type { Sort, SortColumn } from '../list-view';
import styles from './SortableHeader.module.css';

interface SortableHeaderProps {
  className: string | undefined;
  column: SortColumn;
  label: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function SortableHeader({ className, column, label, sort, onSort }: SortableHeaderProps) {
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      aria-sort={isSorted ? direction : 'none'}
    >
      <button
        type="button"
        className={styles['button']}
        onClick={() => onSort({ column, descending: isSorted ? !sort.descending : false })}
      >
        <span>{label}</span>
        <Icon
          name={isSorted ? direction : 'ascending'}
          className={isSorted ? styles['sorted'] : styles['unsorted']}
        />
      </button>
    </th>
  );
}
