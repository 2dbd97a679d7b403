import { Icon } from '../../../ui/Icon';
import { sortColumns, type Sort } from '../list-view';
import { headings, type Column } from './columns';
import styles from './ColumnHeader.module.css';
import tableStyles from './KeyPairsTable.module.css';

interface ColumnHeaderProps {
  column: Column;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function ColumnHeader({ column, sort, onSort }: ColumnHeaderProps) {
  const label = headings[column]();
  const sortColumn = sortColumns.find((each) => each === column);
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={tableStyles[column]}
      aria-sort={sortColumn && (isSorted ? direction : 'none')}
    >
      {sortColumn ? (
        <button
          type="button"
          className={styles['button']}
          onClick={() => onSort({ column: sortColumn, descending: isSorted && !sort.descending })}
        >
          <span>{label}</span>
          <Icon
            name={isSorted ? direction : 'ascending'}
            className={isSorted ? styles['sorted'] : styles['unsorted']}
          />
        </button>
      ) : (
        label
      )}
    </th>
  );
}
