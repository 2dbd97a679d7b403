import { memo, useId } from 'react';
import type { Instance } from '../../../contract/instances';
import { useLanguage } from '../../i18n/language';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { addressesOf } from '../../instances/instance-details';
import { instanceName } from '../../instances/instance-text';
import { InstanceStatus } from '../../instances/InstanceStatus';
import { Icon } from '../../ui/Icon';
import { reasonMessage, type IneligibilityReason } from './eligibility';
import styles from './Transfer.module.css';

interface CandidateRowProps {
  instance: Instance;
  reason: IneligibilityReason | null;
  isChecked: boolean;
  /** Roving tabindex: one row per list. */
  isTabStop: boolean;
  onCheck: (ids: readonly string[], isChecked: boolean) => void;
  onFocus: (id: string) => void;
}

export const CandidateRow = memo(function CandidateRow(props: CandidateRowProps) {
  const { instance, reason, isChecked, isTabStop, onCheck, onFocus } = props;
  const id = useId();
  const { InstanceId, KeyPairName } = instance;
  useLanguage();
  return (
    <li className={styles['row']} data-greyed={reason !== null || undefined}>
      <label className={styles['rowLabel']}>
        <input
          type="checkbox"
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-status ${id}-facts`}
          // Not `disabled`: keyboard users must reach the reason.
          aria-disabled={reason !== null}
          tabIndex={isTabStop ? 0 : -1}
          checked={isChecked && reason === null}
          onChange={(event) => reason === null && onCheck([InstanceId], event.target.checked)}
          onFocus={() => onFocus(InstanceId)}
        />
        <span className={styles['words']}>
          <bdi id={`${id}-name`} translate="no" className={styles['name']}>
            {instanceName(instance)}
          </bdi>
          <span id={`${id}-status`}>
            <InstanceStatus instance={instance} />
          </span>
          <span id={`${id}-facts`} className={`hint ${styles['facts']}`}>
            <code translate="no">{InstanceId}</code>
            {KeyPairName !== '' && reason !== 'already-bound' && (
              <span className={styles['keyPair']}>
                <Icon name="key" />
                <span className="visually-hidden">{`${t('Key pair')} `}</span>
                <bdi translate="no">{KeyPairName}</bdi>
              </span>
            )}
            {reason !== null && (
              <span className={styles['reason']}>{reasonMessage(reason, instance)}</span>
            )}
            <span className={styles['addresses']}>
              {addressesOf(instance).map(({ address, isPublic }) => (
                <span key={address}>
                  <Phrase
                    text={
                      isPublic
                        ? '{address} <small>(public)</small>'
                        : '{address} <small>(private)</small>'
                    }
                    address={address}
                    small={<small />}
                  />
                </span>
              ))}
            </span>
          </span>
        </span>
      </label>
    </li>
  );
});
