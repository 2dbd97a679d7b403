import { t } from '../../i18n/t';
import { RadioGroup } from '../../ui/RadioGroup';
import { rememberShell, shellNames, type Shell } from './shells';

interface ShellFieldProps {
  value: Shell;
  onChange: (shell: Shell) => void;
}

/** Chooses what commands are shown for. The choice is remembered. */
export function ShellField({ value, onChange }: ShellFieldProps) {
  return (
    <RadioGroup
      isInline
      legend={t('Commands for')}
      options={shellNames}
      value={value}
      onChange={(shell) => {
        rememberShell(shell);
        onChange(shell);
      }}
    />
  );
}
