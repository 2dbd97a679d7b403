import type { Choice } from './api';

interface SelectProps {
  label: string;
  /** The first choice, whose value is empty. */
  all: string;
  choices: readonly Choice[];
  value: string;
  onChange: (id: string) => void;
}

export function Select({ label, all, choices, value, onChange }: SelectProps) {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{all}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
