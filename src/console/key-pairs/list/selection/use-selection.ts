import { useState } from 'react';
import { namesBetween } from './names-between';

export interface Selection {
  /** Those of them that the list finds. What a filter hides must not be deleted. */
  selected: ReadonlySet<string>;
  set: (names: readonly string[], isSelected: boolean) => void;
  /** One row; with Shift, also those between it and the last one. */
  toggle: (name: string, isSelected: boolean, isShiftPressed: boolean) => void;
}

/** `existing` are the names of all key pairs, `found` those that the list finds, in order. */
export function useSelection(existing: readonly string[], found: readonly string[]): Selection {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);

  function set(names: readonly string[], isSelected: boolean) {
    const next = new Set(existing.filter((name) => kept.has(name)));
    for (const name of names) {
      if (isSelected) next.add(name);
      else next.delete(name);
    }
    setKept(next);
  }

  return {
    selected: new Set(found.filter((name) => kept.has(name))),
    set,
    toggle: (name, isSelected, isShiftPressed) => {
      set(isShiftPressed ? namesBetween(found, anchor, name) : [name], isSelected);
      setAnchor(name);
    },
  };
}
