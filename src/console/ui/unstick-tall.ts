/** Of the window: what is taller than this would leave too little of the rest. */
const largestShare = 0.2;

/**
 * As a `ref` of what sticks to an edge of the window and grows with the text size: as long as it is
 * too tall it has `data-tall`, and a style sheet lets it scroll away with the page. `onMeasure` is told how
 * much of the window it takes.
 */
export function unstickTall(
  element: HTMLElement | null,
  onMeasure?: (height: number) => void,
): (() => void) | undefined {
  if (!element) return undefined;
  const measure = () => {
    const { offsetHeight } = element;
    const isTall = offsetHeight > window.innerHeight * largestShare;
    element.toggleAttribute('data-tall', isTall);
    onMeasure?.(isTall ? 0 : offsetHeight);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  window.addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
  };
}
