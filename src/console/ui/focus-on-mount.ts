/**
 * As a `ref`, for what comes where the person goes on: the control that had focus may be gone, and
 * without this the keyboard would start at the page behind. An effect would be later than the next
 * key.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
