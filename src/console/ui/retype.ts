/** Replaces what the box with focus contains as if the person typed it, so that Undo brings it back. */
export function retype(text: string): void {
  document.execCommand('selectAll');
  // Deprecated, but nothing else keeps what Undo knows. Firefox inserts no empty text.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
