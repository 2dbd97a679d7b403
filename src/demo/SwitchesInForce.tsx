import { useRef } from 'react';
import { Button } from '../console/ui/Button';
import { IconButton } from '../console/ui/IconButton';
import { Notice } from '../console/ui/Notice';
import { PanelHint } from '../console/ui/PanelSection';
import { FaultSyntaxError, readFaults } from '../mock/controls/faults';
import { switchKinds } from './switch-kinds';
import styles from './SwitchesInForce.module.css';

interface SwitchesInForceProps {
  /** Each switch as text. */
  texts: readonly string[];
  onKeep: (texts: readonly string[]) => Promise<void>;
}

export function SwitchesInForce({ texts, onKeep }: SwitchesInForceProps) {
  const place = useRef<HTMLDivElement>(null);
  const { wrong } = readFaults(texts.join(','));
  const known = texts.filter((text) => !wrong.includes(text.trim()));

  function keep(kept: readonly string[]) {
    // The button that has focus goes away.
    place.current?.focus();
    void onKeep(kept);
  }

  return (
    <div ref={place} tabIndex={-1} className={styles['place']}>
      {wrong.length > 0 && (
        <Notice
          tone="error"
          title={new FaultSyntaxError(wrong).message}
          actions={
            <Button onClick={() => keep(known)}>
              {wrong.length === 1 ? 'Drop it' : 'Drop them'}
            </Button>
          }
        >
          <p>Until then the stand-in refuses every call.</p>
        </Notice>
      )}
      {known.length > 0 && (
        <ul>
          {known.map((text) => (
            <li key={text} className={styles['switch']}>
              <div className={styles['words']}>
                <span>{labelOf(text)}</span>
                <code translate="no" className={styles['text']}>
                  {text}
                </code>
              </div>
              <IconButton
                icon="close"
                label={`Remove ${text}`}
                onClick={() => keep(texts.filter((each) => each !== text))}
              />
            </li>
          ))}
        </ul>
      )}
      {texts.length === 0 && <PanelHint>None: it answers as ECS would.</PanelHint>}
    </div>
  );
}

function labelOf(text: string): string {
  const [fault] = readFaults(text).faults;
  return fault === undefined ? '' : switchKinds[fault.kind].label;
}
