import { useId } from 'react';
import { t } from '../../i18n/t';
import styles from './ShellField.module.css';
import { rememberShell, shellNames, shells, type Shell } from './shells';

interface ShellFieldProps {
  value: Shell;
  onChange: (shell: Shell) => void;
}

/** Chooses what commands are shown for. The choice is remembered. */
export function ShellField({ value, onChange }: ShellFieldProps) {
  const name = useId();
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['legend']}>{t('Commands for')}</legend>
      {shells.map((shell) => (
        <label key={shell} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            checked={shell === value}
            onChange={() => {
              rememberShell(shell);
              onChange(shell);
            }}
          />
          <span>{shellNames[shell]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
