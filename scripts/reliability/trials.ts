import { keyTrials } from './trials/key-trials';
import { nameTrials } from './trials/name-trials';
import { responseTrials } from './trials/response-trials';
import type { Trial } from './trials/trial';
import { writeTrials } from './trials/write-trials';

/** Each is the same every time: what is random in it comes from seeds. */
export const trials: readonly Trial[] = [
  ...writeTrials,
  ...responseTrials,
  ...nameTrials,
  ...keyTrials,
];
