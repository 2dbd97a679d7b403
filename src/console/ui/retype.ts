/** Replaces the focused box's text as if typed, so that Undo works. */
export function retype(text: string): void {
  document.execCommand('selectAll');
  // Deprecated, but nothing else keeps the undo history. Firefox doesn't insert empty text.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
