import type { Page } from '@playwright/test';

/**
 * Keeps translating the page as Chrome does: replaces each text node with two nested `<font>` elements
 * that contain the translation, which here is the same text. Translates changed text again, and skips
 * `translate="no"`. If React writes text to a removed node, where nobody sees it, that is a complaint.
 */
export async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const untouched = 'script, style, noscript, textarea, [translate="no"]';
    const replaced = new WeakSet<Node>();

    function translateIn(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        if (node instanceof Text) texts.push(node);
      }
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || text.data.trim() === '') continue;
        if (parent.localName === 'font' || parent.closest(untouched)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
        replaced.add(text);
      }
    }

    const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
    if (nodeValue === undefined) throw new Error('no nodeValue');
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...nodeValue,
      set(this: Node, value: string) {
        if (replaced.has(this)) console.error(`Nobody sees this text: ${value}`);
        nodeValue.set?.call(this, value);
      },
    });

    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        if (target instanceof Text) translateIn(target);
        for (const node of addedNodes) translateIn(node);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}
