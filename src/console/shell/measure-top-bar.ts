const heightProperty = '--top-bar-height';

/** A bar that takes more of the window than this scrolls away with the page. */
const largestShare = 0.2;

/**
 * As a `ref` of the top bar, which grows with the text size and wraps: sets
 * where everything else sticks to the top of the window.
 */
export function measureTopBar(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined;
  const root = document.documentElement;
  let known = expectedHeight(root);
  const observer = new ResizeObserver(() => {
    const isTall = bar.offsetHeight > window.innerHeight * largestShare;
    bar.toggleAttribute('data-tall', isTall);
    const height = isTall ? 0 : bar.offsetHeight;
    // Everything inherits it, so that a change makes the browser work out all styles again.
    if (height !== known) root.style.setProperty(heightProperty, `${height}px`);
    known = height;
  });
  observer.observe(bar);
  return () => observer.disconnect();
}

/** In pixels, of what tokens.css has in rem. */
function expectedHeight(root: HTMLElement): number {
  const style = getComputedStyle(root);
  const rems = style.getPropertyValue(heightProperty);
  return Number.parseFloat(rems) * Number.parseFloat(style.fontSize);
}
