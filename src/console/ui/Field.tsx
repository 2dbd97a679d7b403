import { useId, type ComponentProps, type ReactNode } from 'react';
import { useHeldWhileComposing } from './composition';
import type { Elements } from './elements';
import { Icon } from './Icon';
import styles from './Field.module.css';
import { TextInput } from './TextInput';

/** Ties a control to its label, hint and error. */
export interface FieldControlProps {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: ReactNode;
  required?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** A button that corrects the value. */
  fix?: Elements;
  children: (control: FieldControlProps) => Elements;
}

export function Field({ label, required = false, hint, children, ...rest }: FieldProps) {
  const [{ error, fix }, compositionHandlers] = useHeldWhileComposing(rest);
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return (
    <div className={styles['field']} {...compositionHandlers}>
      <label htmlFor={id} className={styles['label']}>
        {required && (
          <span aria-hidden="true" className={styles['required']}>
            *
          </span>
        )}
        <span>{label}</span>
      </label>
      {children({
        id,
        'aria-describedby': `${errorId} ${hintId}`,
        'aria-invalid': Boolean(error),
      })}
      <FieldError id={errorId}>{error}</FieldError>
      {fix && <div>{fix}</div>}
      {hint && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
    value: string;
    onChange: (text: string) => void;
  };

export function TextField({ label, hint, error, fix, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} required={input.required === true} hint={hint} error={error} fix={fix}>
      {(control) => (
        <TextInput {...control} {...input} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** Announced when it appears. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} role="alert" className={styles['error']}>
      {children && (
        <>
          <Icon name="error" />
          <span>{children}</span>
        </>
      )}
    </div>
  );
}
