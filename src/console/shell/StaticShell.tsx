import styles from './StaticShell.module.css';

/** What is on the page before any script has run. */
export function StaticShell() {
  return <div className={styles.shell}>Elastic Compute Service</div>;
}
