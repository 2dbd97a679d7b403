/**
 * A ref callback for a sticky element: sets `data-tall` while it takes more than a fifth of the window's
 * height, so that styles let it scroll away. `onMeasure` gets the height that it covers.
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
