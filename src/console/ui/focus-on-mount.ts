/**
 * As a `ref`, for what appears in place of the control that had focus. An effect would come later than
 * the next key.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
