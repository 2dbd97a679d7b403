import { useState } from 'react';

const controlSelector = 'a, button, input';

/**
 * Call when a dialog opens. Returns where focus goes on close: to the opener; if that is gone, to the same
 * control in the row that took its place, else to the result of `elsewhere`, else to the page's first
 * control.
 */
export function useReturnFocus(
  elsewhere: () => HTMLElement | null,
): () => HTMLElement | boolean | null {
  const [opener] = useState(() => document.activeElement);
  const [around] = useState(() => opener?.closest('[role$=dialog]'));
  const [heirs] = useState(() => controlsOfOtherRows(opener));

  return () => {
    // Esc or a click has closed the popover, too. It doesn't return focus, because it didn't have it.
    if (around?.matches('[popover]:not(:popover-open)')) {
      return document.querySelector<HTMLElement>(`[popovertarget="${around.id}"]`);
    }
    // The outer dialog is closing, too, and returns focus itself.
    if (around?.matches(':not([data-open], :popover-open)')) return false;
    if (opener?.isConnected && opener !== document.body) return true;
    const fallback = elsewhere();
    const openDialogs = [...document.querySelectorAll('[role$="dialog"][data-open]')];
    if (openDialogs.some((dialog) => dialog.contains(fallback))) return fallback;
    // Another open dialog owns focus.
    if (openDialogs.length > 0) return false;
    return (
      heirs.find((heir) => heir.isConnected) ?? fallback ?? document.querySelector('main button')
    );
  };
}

/** The same control in the other rows: first those below, because one of them moves up. */
function controlsOfOtherRows(control: Element | null): HTMLElement[] {
  const cell = control?.closest('td');
  const row = control?.closest('tr');
  if (!control || !cell || !row) return [];
  const index = [...cell.querySelectorAll(controlSelector)].indexOf(control);
  const rows = [...(row.parentElement?.querySelectorAll('tr') ?? [])];
  const at = rows.indexOf(row);
  return [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()].flatMap(
    (other) =>
      other.cells[cell.cellIndex]?.querySelectorAll<HTMLElement>(controlSelector)[index] ?? [],
  );
}
