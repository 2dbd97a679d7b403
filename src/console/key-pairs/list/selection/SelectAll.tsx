import { t } from '../../../i18n/t';

interface SelectAllProps {
  names: readonly string[];
  selected: ReadonlySet<string>;
  onSelect: (names: readonly string[], isSelected: boolean) => void;
}

export function SelectAll({ names, selected, onSelect }: SelectAllProps) {
  const count = names.filter((name) => selected.has(name)).length;
  const all = names.length > 0 && count === names.length;
  return (
    <input
      type="checkbox"
      aria-label={t('Select all on this page')}
      disabled={names.length === 0}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all;
      }}
      onChange={(event) => onSelect(names, event.target.checked)}
    />
  );
}
