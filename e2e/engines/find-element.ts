/**
 * Finds the first visible element with this role and exact name, in the dialog of this name unless it's
 * empty. It's sent to the page as text, so it can't use anything outside of it.
 */
export function findElement(role: string, name: string, dialog: string): Element | null {
  const selectors: Record<string, string> = {
    button: 'button',
    checkbox: 'input[type=checkbox]',
    dialog: '[role=dialog], [role=alertdialog]',
    link: 'a[href]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]), input[type=text], textarea',
  };

  function textOf(element: Element): string {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent;
  }

  function nameOf(element: Element): string {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])]
        : [];
    const sources =
      ids.length > 0 ? ids.flatMap((id) => document.getElementById(id) ?? []) : labels;
    const text = sources.length > 0 ? sources.map(textOf).join(' ') : textOf(element);
    return (element.getAttribute('aria-label') ?? text).replaceAll(/\s+/g, ' ').trim();
  }

  function all(root: ParentNode, ofRole: string, named: string): Element[] {
    return [...root.querySelectorAll(selectors[ofRole] ?? '')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && nameOf(element) === named,
    );
  }

  const roots = dialog === '' ? [document] : all(document, 'dialog', dialog);
  return roots.flatMap((root) => all(root, role, name))[0] ?? null;
}
