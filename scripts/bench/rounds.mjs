/**
 * Counts rounds from 0: as many as wanted where there is time for them, and never less than enough
 * to tell something.
 *
 * @param {{ wanted: number, enough: number, seconds: number }} limits
 */
export function* rounds({ wanted, enough, seconds }) {
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < wanted; round += 1) {
    if (round >= enough && performance.now() > end) return;
    yield round;
  }
}
