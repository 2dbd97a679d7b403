/**
 * As a `ref`, for the start of a step: the control that had focus is gone, and without this the
 * keyboard would start at the page behind. An effect would be later than the next key.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
