export const searchBoxId = 'search-key-pairs';

/** Focuses the search box. For buttons that change the search, and then disappear with its result. */
export function focusSearchBox(): void {
  document.getElementById(searchBoxId)?.focus();
}

const editableSelector =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

export function focusOnSlash(event: KeyboardEvent): void {
  const { target, key, ctrlKey, altKey, metaKey, isComposing } = event;
  if (key !== '/' || ctrlKey || altKey || metaKey || isComposing || event.defaultPrevented) return;
  if (target instanceof Element && target.closest(`${editableSelector}, [role$=dialog]`)) return;
  if (document.querySelector('[role$=dialog][data-open]')) return;
  event.preventDefault();
  focusSearchBox();
}
