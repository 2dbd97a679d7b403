/**
 * As a `ref` of what sticks to an edge of the window: while it takes more than a fifth of the window's
 * height it has `data-tall`, for styles that let it scroll away. `onMeasure` gets the height it covers.
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
