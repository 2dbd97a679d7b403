/** As a `ref` of the messages: the page makes as much room as they take. */
export function measureToasts(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--toasts-height', `${element.offsetHeight}px`);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
