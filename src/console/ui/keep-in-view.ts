/**
 * As a `ref` of a form with focus at the edge of what scrolls: shows all of it, also when an error text
 * makes it grow. Focus alone shows the box, but not the buttons below it.
 */
export function keepInView(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    if (element.contains(document.activeElement)) element.scrollIntoView({ block: 'nearest' });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
