import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import type { Elements } from '../ui/elements';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import topBar from '../ui/TopBar.module.css';
import { unstickTall } from '../ui/unstick-tall';
import { LanguageMenu } from './LanguageMenu';
import { SideNavigation } from './SideNavigation';
import styles from './Shell.module.css';

interface ShellProps {
  regionControl: Elements;
  topBarEnd?: Elements;
  children: ReactNode;
}

// Browsers make IDs global variables, and `navigation` would be taken for the Navigation API.
const navigationId = 'side-navigation';

export function Shell({ regionControl, topBarEnd, children }: ShellProps) {
  return (
    <div className={styles['shell']}>
      <a
        className={styles['skip']}
        href="#content"
        onClick={(event) => {
          // A #hash would add a history entry that the router doesn't know.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('Skip to content')}
      </a>
      <header ref={measureTopBar} className={styles['topBar']}>
        <IconButton
          icon="menu"
          label={t('Menu')}
          className={`${topBar['icon']} ${styles['menuButton']}`}
          popoverTarget={navigationId}
        />
        <span className={styles['product']}>
          <Icon name="key" className={styles['mark']} />
          <span className={styles['productName']}>{t('ECS Key Pair Console')}</span>
        </span>
        <span className={styles['divider']} />
        {/* If these throw, the page must survive: it may hold a private key. */}
        <ErrorBoundary fallback={() => null}>
          {regionControl}
          <div className={styles['topBarEnd']}>
            {topBarEnd}
            <LanguageMenu />
          </div>
        </ErrorBoundary>
      </header>
      <SideNavigation id={navigationId} />
      <main id="content" tabIndex={-1} className={styles['content']}>
        {children}
      </main>
    </div>
  );
}

/** Offsets other sticky elements. */
function measureTopBar(bar: HTMLElement | null) {
  return unstickTall(bar, (height) => {
    document.documentElement.style.setProperty('--top-bar-height', `${height}px`);
  });
}
