import { useState } from 'react';

export interface Selection {
  /** The selected names among those found: rows hidden by a filter must not be deleted. */
  selected: ReadonlySet<string>;
  set: (names: readonly string[], isSelected: boolean) => void;
  toggle: (name: string, isSelected: boolean, isShiftPressed: boolean) => void;
}

/** `existing`: all names in the region; `found`: those in the list, in order. */
export function useSelection(existing: readonly string[], found: readonly string[]): Selection {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);

  function set(names: readonly string[], isSelected: boolean) {
    const stillThere = kept.intersection(new Set(existing));
    const changed = new Set(names);
    setKept(isSelected ? stillThere.union(changed) : stillThere.difference(changed));
  }

  return {
    selected: new Set(found).intersection(kept),
    set,
    toggle: (name, isSelected, isShiftPressed) => {
      set(isShiftPressed ? namesBetween(found, anchor, name) : [name], isSelected);
      setAnchor(name);
    },
  };
}

export function namesBetween(
  names: readonly string[],
  anchor: string | null,
  target: string,
): readonly string[] {
  const end = names.indexOf(target);
  const start = anchor === null ? -1 : names.indexOf(anchor);
  if (start < 0 || end < 0) return [target];
  return names.slice(Math.min(start, end), Math.max(start, end) + 1);
}
