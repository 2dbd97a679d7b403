import { useEffect, useState } from 'react';
import { useThrottledRead } from '../api/read';
import { Button } from '../ui/Button';
import styles from './ThrottledStatus.module.css';

/**
 * How long a write waits because ECS takes no more requests, or what it reads meanwhile: for inside an
 * element with the role `status`. Nothing if `milliseconds` is `null` and no read waits.
 */
export function ThrottledStatus({ milliseconds }: { milliseconds: number | null }) {
  const reading = useThrottledRead('DescribeKeyPairs', 'DescribeInstances');
  if (milliseconds !== null) return <Countdown milliseconds={milliseconds} />;
  return reading && <WaitingRead stopLabel="Stop waiting" {...reading} />;
}

export interface ThrottledReadsProps {
  /** The actions whose waits are shown, the most important one first. */
  actions: readonly string[];
}

/** How long reads wait because ECS takes no more requests, and what the person can do about it. */
export function ThrottledReads({ actions }: ThrottledReadsProps) {
  const reading = useThrottledRead(...actions);
  return reading && <WaitingRead stopLabel="Stop" {...reading} />;
}

interface WaitingReadProps {
  stopLabel: string;
  milliseconds: number;
  retryNow: () => void;
  stop: () => void;
}

function WaitingRead({ stopLabel, milliseconds, retryNow, stop }: WaitingReadProps) {
  return (
    <span className={styles['waiting']}>
      <Countdown milliseconds={milliseconds} />
      <span className={styles['buttons']}>
        <Button variant="text" onClick={retryNow}>
          Retry now
        </Button>
        <Button variant="text" onClick={stop}>
          {stopLabel}
        </Button>
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
    <span role="timer">{`ECS is busy: trying again in ${Math.max(1, Math.ceil(left / 1000))} s.`}</span>
  );
}
