/** A bar that takes more of the window than this scrolls away with the page. */
const largestShare = 0.2;

/**
 * As a `ref` of the top bar, which grows with the text size and wraps: sets
 * where everything else sticks to the top of the window.
 */
export function measureTopBar(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined;
  const observer = new ResizeObserver(() => {
    const isTall = bar.offsetHeight > window.innerHeight * largestShare;
    bar.toggleAttribute('data-tall', isTall);
    const height = isTall ? 0 : bar.offsetHeight;
    document.documentElement.style.setProperty('--top-bar-height', `${height}px`);
  });
  observer.observe(bar);
  return () => observer.disconnect();
}
