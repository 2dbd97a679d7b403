import { t } from '../../../i18n/t';
import listStyles from '../KeyPairList.module.css';
import { columns, headings } from './columns';
import skeletonStyles from './KeyPairsSkeleton.module.css';
import styles from './KeyPairsTable.module.css';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The table's placeholder, with the same layout to avoid a shift. */
export function KeyPairsSkeleton() {
  return (
    <div aria-busy="true" className={listStyles['list']}>
      <p className="visually-hidden">{t('Loading key pairs')}</p>
      <table aria-hidden="true" className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['check']}>
              <input type="checkbox" disabled tabIndex={-1} />
            </th>
            {columns.map((column) => (
              <th key={column} className={styles[column]}>
                {headings[column]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <td className={styles['check']}>
                <input type="checkbox" disabled tabIndex={-1} />
              </td>
              {columns.map((column) => (
                <td key={column} className={styles[column]}>
                  <span className={skeletonStyles['bone']} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
