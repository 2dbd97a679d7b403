import { t } from '../../../i18n/t';
import listStyles from '../KeyPairList.module.css';
import skeletonStyles from './KeyPairsSkeleton.module.css';
import styles from './KeyPairsTable.module.css';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];
const columns = ['name', 'fingerprint', 'bound', 'tags', 'created', 'actions'];

/** The table while its rows load: same head, same heights, so that nothing jumps. */
export function KeyPairsSkeleton() {
  const headers = [
    t('Name|column'),
    t('Fingerprint'),
    t('Bound instances'),
    t('Tags'),
    t('Created'),
    t('Actions'),
  ];
  return (
    <div aria-busy="true" className={listStyles['list']}>
      <p className="visually-hidden">{t('Loading key pairs')}</p>
      <table aria-hidden="true" className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['check']}>
              <input type="checkbox" disabled tabIndex={-1} />
            </th>
            {columns.map((column, index) => (
              <th key={column} className={styles[column]}>
                {headers[index]}
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
