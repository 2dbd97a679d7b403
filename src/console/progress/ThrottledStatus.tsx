import { useEffect, useState } from 'react';
import { useThrottledRead } from '../api/read';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import type { WriteRun } from '../writes/use-write-run';
import styles from './ThrottledStatus.module.css';

interface ThrottledStatusProps {
  run: WriteRun | null;
  onStop?: (() => void) | undefined;
}

/** The throttling wait of a write or its reads, for inside an element with role `status`. */
export function ThrottledStatus({ run, onStop }: ThrottledStatusProps) {
  const reading = useThrottledRead('DescribeKeyPairs', 'DescribeInstances');
  const milliseconds = run?.throttledFor ?? null;
  const waiting = milliseconds === null ? reading : { milliseconds, stop: onStop };
  return waiting && <Waiting stopLabel={t('Stop waiting')} {...waiting} />;
}

export interface ThrottledReadsProps {
  /** The actions whose waits are shown, the most important one first. */
  actions: readonly string[];
}

/** The throttling wait of reads, with buttons to retry or stop. */
export function ThrottledReads({ actions }: ThrottledReadsProps) {
  const reading = useThrottledRead(...actions);
  return reading && <Waiting stopLabel={t('Stop')} {...reading} />;
}

interface WaitingProps {
  milliseconds: number;
  retryNow?: () => void;
  stopLabel: string;
  stop?: (() => void) | undefined;
}

function Waiting({ stopLabel, milliseconds, retryNow, stop }: WaitingProps) {
  const [left, setLeft] = useState(milliseconds);

  useEffect(() => {
    const end = performance.now() + milliseconds;
    const tick = () => setLeft(end - performance.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [milliseconds]);

  return (
    <span className={`row ${styles['waiting']}`}>
      {/* The role keeps a screen reader from announcing every second. */}
      <span role="timer">
        {t('ECS is busy. Retrying in {seconds} s.', {
          seconds: Math.max(1, Math.ceil(left / 1000)),
        })}
      </span>
      {retryNow && (
        <Button variant="text" onClick={retryNow}>
          {t('Retry now')}
        </Button>
      )}
      {stop && (
        <Button variant="text" onClick={stop}>
          {stopLabel}
        </Button>
      )}
    </span>
  );
}
