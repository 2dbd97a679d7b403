interface SelectAllProps {
  /** Required without a text label beside it. */
  'aria-label'?: string;
  ids: readonly string[];
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
}

/** A check box that selects all of `ids`, indeterminate while only some are selected. */
export function SelectAll({ ids, selected, onSelect, ...rest }: SelectAllProps) {
  const count = ids.filter((id) => selected.has(id)).length;
  const all = ids.length > 0 && count === ids.length;
  return (
    <input
      type="checkbox"
      {...rest}
      disabled={ids.length === 0}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all;
      }}
      onChange={(event) => onSelect(ids, event.target.checked)}
    />
  );
}
