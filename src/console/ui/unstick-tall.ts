/**
 * As a `ref` of what sticks to an edge of the window and grows with the text size: while it takes more
 * than a fifth of the window it has `data-tall`, and a style sheet lets it scroll away with the page.
 * `onMeasure` is told how much of the window it covers.
 */
export function unstickTall(
  element: HTMLElement | null,
  onMeasure?: (height: number) => void,
): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    const { offsetHeight } = element;
    const isTall = offsetHeight > window.innerHeight / 5;
    element.toggleAttribute('data-tall', isTall);
    onMeasure?.(isTall ? 0 : offsetHeight);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
