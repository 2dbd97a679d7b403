import { t, type Message } from '../../i18n/t';
import styles from './CreationTypeField.module.css';

export type CreationType = 'auto' | 'import';

const labels: Readonly<Record<CreationType, Message>> = {
  auto: () => t('Auto-Create SSH Key Pair'),
  import: () => t('Import SSH Key Pair'),
};

interface CreationTypeFieldProps {
  value: CreationType;
  onChange: (type: CreationType) => void;
  disabled: boolean;
}

export function CreationTypeField({ value, onChange, disabled }: CreationTypeFieldProps) {
  return (
    <fieldset className={styles['types']} disabled={disabled}>
      <legend className={styles['legend']}>{t('Creation type')}</legend>
      {(['auto', 'import'] as const).map((type) => (
        <label key={type} className={styles['type']}>
          <input
            type="radio"
            name="creation-type"
            checked={type === value}
            onChange={() => onChange(type)}
          />
          <span>{labels[type]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
