import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { invalidateInAllTabs } from '../console/api/other-tabs';
import { t } from '../console/i18n/t';
import { IconButton } from '../console/ui/IconButton';
import { loadable } from '../console/ui/loadable';
import { readStored, writeStored } from '../console/ui/stored';
import topBar from '../console/ui/TopBar.module.css';
import type { AdjustableApi } from '../mock/switches/adjustable-api';
import { readSwitches } from '../mock/switches/parse-switches';
import { withSwitches } from './url-switches';
import styles from './DemoControl.module.css';

const DemoPanel = loadable(async () => (await import('./DemoPanel')).DemoPanel);

const hintKey = 'demo-hint';

export function DemoControl({ controls }: { controls: AdjustableApi }) {
  const [switches, setSwitches] = useState(controls.switches);
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const queryClient = useQueryClient();
  const countId = useId();
  const { switches: known, wrong } = readSwitches(switches);
  const count = known.length + wrong.length;

  useSwitchesInAddress(switches);

  function showChange() {
    setSwitches(controls.switches);
    void invalidateInAllTabs(queryClient, []);
  }

  return (
    <>
      <DemoBadge focusAfter={() => button.current?.focus()} />
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-describedby={countId}
        className={topBar['button']}
        onClick={() => {
          setLoaded(true);
          setOpen(true);
        }}
      >
        <span>{t('Demo')}</span>
        {count > 0 && (
          <span aria-hidden="true" className={styles['count']}>
            {count}
          </span>
        )}
      </button>
      <span id={countId} hidden>
        {count === 0 ? '' : t('Switches in force: {count}', { count })}
      </span>
      {loaded && (
        <DemoPanel
          open={open}
          controls={controls}
          switches={switches}
          onChange={showChange}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Marks the data as sample data, with an explanation on the first visit. */
function DemoBadge({ focusAfter }: { focusAfter: () => void }) {
  const [showsHint, setShowsHint] = useState(() => readStored(hintKey) === null);
  return (
    <>
      {showsHint && (
        <p className={styles['hint']}>
          <span>{t('Nothing here reaches Alibaba Cloud.')}</span>
          <IconButton
            icon="close"
            label={t('Close hint')}
            className={topBar['icon']}
            onClick={() => {
              writeStored(hintKey, 'seen');
              setShowsHint(false);
              focusAfter();
            }}
          />
        </p>
      )}
      <span className={topBar['badge']}>{t('Demo data')}</span>
    </>
  );
}

/** Keeps the active switches in the URL, for reloads and copied links. */
function useSwitchesInAddress(switches: string): void {
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  const kept = withSwitches(search, switches);

  useEffect(() => {
    if (kept === search) return;
    void navigate({ pathname, search: kept, hash }, { replace: true, state });
  }, [navigate, pathname, search, kept, hash, state]);
}
