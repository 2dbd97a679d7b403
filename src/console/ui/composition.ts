/**
 * Whether an input method is at work on this key: Chinese, Japanese and Korean input, or a dead key.
 * Safari ends the composition before the `keydown` that ended it, and only `keyCode` 229 tells.
 */
export function isCompositionKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Keeps the keys of an input method from everything on the page: the Esc that drops a candidate must
 * not close a dialog, the Enter that takes one must not submit a form, and the arrows must not move
 * through a list. Call it once, before anything else listens; the text itself arrives as `input`.
 */
export function guardComposition(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isCompositionKey(event)) return;
      event.stopImmediatePropagation();
      if (event.key === 'Enter') event.preventDefault();
    },
    { capture: true },
  );
}
