import { unstickTall } from '../ui/unstick-tall';

/** As a `ref` of the top bar: tells what else sticks to the top of the window where to stop. */
export function measureTopBar(bar: HTMLElement | null): (() => void) | undefined {
  return unstickTall(bar, (height) => {
    document.documentElement.style.setProperty('--top-bar-height', `${height}px`);
  });
}
