import { useState } from 'react';

const controlSelector = 'a, button, input';

/**
 * Where focus goes when a dialog closes, to be called when it opens: back to what opened it; if that is
 * gone, to the same control of the row that took its row's place, else to what `elsewhere` returns, else
 * to the first control of the page.
 */
export function useReturnFocus(
  elsewhere: () => HTMLElement | null,
): () => HTMLElement | boolean | null {
  const [opener] = useState(() => document.activeElement);
  const [around] = useState(() => opener?.closest('[role$=dialog]'));
  const [heirs] = useState(() => controlsOfOtherRows(opener));

  return () => {
    // A dialog that closes, too, returns focus itself.
    if (around?.matches('[data-open]') === false) return false;
    if (opener?.isConnected && opener !== document.body) return true;
    const fallback = elsewhere();
    const openDialogs = [...document.querySelectorAll('[role$="dialog"][data-open]')];
    if (openDialogs.some((dialog) => dialog.contains(fallback))) return fallback;
    // Another dialog has opened, and it owns focus.
    if (openDialogs.length > 0) return false;
    return (
      heirs.find((heir) => heir.isConnected) ?? fallback ?? document.querySelector('main button')
    );
  };
}

/** The rows below come first: one of them moves up. */
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
