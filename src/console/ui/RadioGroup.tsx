import { useId } from 'react';
import type { Message } from '../i18n/t';
import styles from './RadioGroup.module.css';

interface RadioGroupProps<Value extends string> {
  legend: string;
  /** Labels by value, in order. */
  options: Readonly<Record<Value, Message>>;
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
  /** Shows the legend in the same line as the choices, as plain text. */
  isInline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, options, value, onChange, disabled, isInline } = props;
  const name = useId();
  return (
    <fieldset className={styles['group']} disabled={disabled} data-inline={isInline}>
      <legend>{legend}</legend>
      {(Object.keys(options) as Value[]).map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{options[option]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
