import { useRef } from 'react';
import { t } from '../console/i18n/t';
import { IconButton } from '../console/ui/IconButton';
import { readSwitches } from '../mock/switches/parse-switches';
import { switchLabels } from './switch-fields';
import styles from './ActiveSwitches.module.css';
import { UnknownSwitchesNotice } from './UnknownSwitchesNotice';

interface ActiveSwitchesProps {
  texts: readonly string[];
  onKeep: (texts: readonly string[]) => Promise<void>;
}

export function ActiveSwitches({ texts, onKeep }: ActiveSwitchesProps) {
  const place = useRef<HTMLDivElement>(null);
  const { wrong } = readSwitches(texts.join(','));
  const known = texts.filter((text) => !wrong.includes(text.trim()));

  function keep(kept: readonly string[]) {
    // The focused button disappears.
    place.current?.focus();
    void onKeep(kept);
  }

  return (
    <div ref={place} tabIndex={-1} className="stack">
      {wrong.length > 0 && <UnknownSwitchesNotice wrong={wrong} onRemove={() => keep(known)} />}
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
                label={t('Remove {switch}', { switch: text })}
                onClick={() => keep(texts.filter((each) => each !== text))}
              />
            </li>
          ))}
        </ul>
      )}
      {texts.length === 0 && <p className="hint">{t('None')}</p>}
    </div>
  );
}

function labelOf(text: string): string {
  const [one] = readSwitches(text).switches;
  return one === undefined ? '' : switchLabels[one.kind]();
}
