import { Link } from '../ui/Link';
import { keyPairsPath } from '../routing/paths';
import styles from './SideNavigation.module.css';

const keyPairEntry = 'SSH Key Pair';

/** The entries of the real console's navigation in November 2018. */
const sections: readonly { title?: string; entries: readonly string[] }[] = [
  { entries: ['Overview', 'Instances'] },
  { title: 'Block Storage', entries: ['Disks'] },
  {
    title: 'Snapshots and Images',
    entries: ['Snapshots', 'Automatic Snapshot Policies', 'Images'],
  },
  {
    title: 'Networks and Security',
    entries: ['Security Groups', 'ENI', 'Deployment Sets', keyPairEntry],
  },
  { entries: ['Tags', 'Launch Template', 'Cloud Assistant'] },
];

interface SideNavigationProps {
  id: string;
  regionId: string;
}

/** Beside the page where there is room, else a popover that the top bar's menu button opens. */
export function SideNavigation({ id, regionId }: SideNavigationProps) {
  return (
    <nav
      id={id}
      popover="auto"
      className={styles['navigation']}
      aria-label="Elastic Compute Service"
    >
      <p className={styles['service']}>Elastic Compute Service</p>
      <ul>
        {sections.map((section) => (
          <li key={section.entries[0]}>
            {section.title && <p className={styles['section']}>{section.title}</p>}
            <ul className={section.title ? styles['nested'] : undefined}>
              {section.entries.map((entry) => (
                <li key={entry}>
                  {entry === keyPairEntry ? (
                    <Link
                      to={keyPairsPath(regionId)}
                      aria-current="page"
                      className={`${styles['entry']} ${styles['current']}`}
                      onClick={() => document.getElementById(id)?.hidePopover()}
                    >
                      {entry}
                    </Link>
                  ) : (
                    <span
                      className={`${styles['entry']} ${styles['elsewhere']}`}
                      title={`${entry} is not part of this console`}
                    >
                      <span>{entry}</span>
                      <span className="visually-hidden">, not part of this console</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles['footnote']}>
        Greyed entries belong to the full ECS console and are not part of this one.
      </p>
    </nav>
  );
}
