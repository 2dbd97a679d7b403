/**
 * A ref callback for a focused form: scrolls all of it into view, also when an error makes it grow. Focus
 * alone shows the box, but not the buttons below.
 */
export function keepInView(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    if (element.contains(document.activeElement)) element.scrollIntoView({ block: 'nearest' });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
