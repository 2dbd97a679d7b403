import styles from './KeyPairsTable.module.css';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The table while its rows are on their way: same head, same heights, so that nothing jumps. */
export function KeyPairsSkeleton() {
  return (
    <div aria-busy="true">
      <p className="visually-hidden">Loading key pairs</p>
      <table aria-hidden="true" className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['check']}>
              <input type="checkbox" disabled tabIndex={-1} />
            </th>
            <th>Name</th>
            <th>Fingerprint</th>
            <th>Created</th>
            <th className={styles['actions']}>Actions</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <td className={styles['check']}>
                <input type="checkbox" disabled tabIndex={-1} />
              </td>
              <td>
                <span className={styles['bone']} />
              </td>
              <td className={styles['fingerprint']}>
                <span className={styles['bone']} />
              </td>
              <td>
                <span className={styles['bone']} />
              </td>
              <td className={styles['actions']}>
                <span className={styles['bone']} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
