import type { Page } from '@playwright/test';

/**
 * Translates the page as Chrome does, for as long as it is there: each text node is taken out, and
 * in its place stand two `<font>` elements with the translation, which here is the same text. Text that changes is translated again; what `translate="no"` covers is left alone.
 * Text that React writes to a node that is gone is a complaint, for nobody would see it.
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
