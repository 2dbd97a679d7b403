/** A ref callback for what replaces the focused control. An effect might run after the next key. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
