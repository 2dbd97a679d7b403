import { useEffect, useState } from 'react';
import { useThrottledRead } from '../api/read';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import styles from './ThrottledStatus.module.css';

interface ThrottledStatusProps {
  /** How long the write waits as it begins to wait; `null` if it doesn't. */
  milliseconds: number | null;
  /** Gives up waiting, where no other button does. */
  onStop?: () => void;
}

/**
 * How long a write waits because ECS takes no more requests, or what it reads meanwhile: for inside an
 * element with the role `status`. Nothing if neither waits.
 */
export function ThrottledStatus({ milliseconds, onStop }: ThrottledStatusProps) {
  const reading = useThrottledRead('DescribeKeyPairs', 'DescribeInstances');
  const write = milliseconds === null ? null : { milliseconds, ...(onStop && { stop: onStop }) };
  const waiting = write ?? reading;
  return waiting && <Waiting stopLabel={t('Stop waiting')} {...waiting} />;
}

export interface ThrottledReadsProps {
  /** The actions whose waits are shown, the most important one first. */
  actions: readonly string[];
}

/** How long reads wait because ECS takes no more requests, and what the person can do about it. */
export function ThrottledReads({ actions }: ThrottledReadsProps) {
  const reading = useThrottledRead(...actions);
  return reading && <Waiting stopLabel={t('Stop')} {...reading} />;
}

interface WaitingProps {
  milliseconds: number;
  retryNow?: () => void;
  stopLabel: string;
  stop?: () => void;
}

function Waiting({ stopLabel, milliseconds, retryNow, stop }: WaitingProps) {
  if (!retryNow && !stop) return <Countdown milliseconds={milliseconds} />;
  return (
    <span className={styles['waiting']}>
      <Countdown milliseconds={milliseconds} />
      <span className={styles['buttons']}>
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
    </span>
  );
}

/** Counts down by itself. The role keeps a screen reader from saying every second. */
function Countdown({ milliseconds }: { milliseconds: number }) {
  const [left, setLeft] = useState(milliseconds);

  useEffect(() => {
    const end = performance.now() + milliseconds;
    const tick = () => setLeft(end - performance.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [milliseconds]);

  return (
    <span role="timer">
      {t('ECS is busy. Retrying in {seconds} s.', { seconds: Math.max(1, Math.ceil(left / 1000)) })}
    </span>
  );
}
