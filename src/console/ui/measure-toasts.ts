/**
 * As a `ref` of the messages: the page gets a padding of their height, and what has focus is scrolled out
 * from under them.
 */
export function measureToasts(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--toasts-height', `${element.offsetHeight}px`);
    const { activeElement } = document;
    if (activeElement && isCovered(activeElement, element)) {
      activeElement.scrollIntoView({ block: 'nearest' });
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function isCovered(element: Element, by: Element): boolean {
  if (by.contains(element)) return false;
  const { bottom } = element.getBoundingClientRect();
  const { top, height } = by.getBoundingClientRect();
  return height > 0 && bottom > top;
}
