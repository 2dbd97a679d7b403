import { t } from '../i18n/t';
import { useRegion } from '../regions/region';
import { keyPairsPath } from '../routing/paths';
import { Link } from '../ui/Link';
import styles from './SideNavigation.module.css';

interface Section {
  title?: string;
  entries: readonly string[];
}

/** The entries of the real console in November 2018. */
function sections(keyPairEntry: string): readonly Section[] {
  return [
    { entries: [t('Overview'), t('Instances')] },
    { title: t('Block Storage'), entries: [t('Disks')] },
    {
      title: t('Snapshots and Images'),
      entries: [t('Snapshots'), t('Automatic Snapshot Policies'), t('Images')],
    },
    {
      title: t('Networks and Security'),
      entries: [t('Security Groups'), t('ENI'), t('Deployment Sets'), keyPairEntry],
    },
    { entries: [t('Tags'), t('Launch Template'), t('Cloud Assistant')] },
  ];
}

/** In a narrow window, a popover that the top bar's menu button opens. */
export function SideNavigation({ id }: { id: string }) {
  const { regionId } = useRegion();
  const keyPairEntry = t('SSH Key Pair|navigation');
  return (
    <nav
      id={id}
      popover="auto"
      className={styles['navigation']}
      aria-label={t('Elastic Compute Service')}
    >
      <p className={styles['service']}>{t('Elastic Compute Service')}</p>
      <ul>
        {sections(keyPairEntry).map((section) => (
          <li key={section.entries[0]}>
            {section.title && <p className={`hint ${styles['section']}`}>{section.title}</p>}
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
                    <EntryElsewhere entry={entry} />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={`hint ${styles['footnote']}`}>
        {t('Entries in gray are part of the full ECS console, not of this one.')}
      </p>
    </nav>
  );
}

function EntryElsewhere({ entry }: { entry: string }) {
  const explanation = t('{entry} isn’t part of this console', { entry });
  return (
    <span className={`${styles['entry']} ${styles['elsewhere']}`} title={explanation}>
      <span aria-hidden="true">{entry}</span>
      <span className="visually-hidden">{explanation}</span>
    </span>
  );
}
