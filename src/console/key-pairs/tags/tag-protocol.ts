import type { Tag } from '../../../contract/tag';
import { ApiError } from '../../api/api-error';
import { readDelays, repeatWhileThrottled, type Patience } from '../../api/repeat-while-throttled';

/*
 * Putting a tag on a key pair and taking it off have the same effect once or twice, so that trying
 * again is always safe. Nobody needs to, though, when the tags that ECS lists show that it is done.
 */

/** What a tag write needs from the world; a test drives it through a world of its own. */
export interface TagWorld extends Patience {
  /** Sends TagResources or UntagResources. Throws `ApiError`. */
  write: () => Promise<void>;
  /** The tags that the key pair has now; `null` when it is gone. Throws `ApiError`. */
  listedTags: () => Promise<readonly Tag[] | null>;
  /**
   * The tags that the page's own list shows once it has been read again; `null` when the key pair is
   * not in it, `undefined` when it could not be read.
   */
  shownTags: () => Promise<readonly Tag[] | null | undefined>;
  /** Whether these tags are as the write wants them. */
  isDone: (tags: readonly Tag[]) => boolean;
}

/**
 * How a tag write ends.
 *
 * - `done`: the API said so, or its answer was lost and the tags show it; the list shows it, too.
 * - `late`: the same, but the list does not show it so far.
 * - `failed`: refused, and nothing happened. `unknown`: it may have happened.
 */
export type TagWriteEnd =
  { kind: 'done' } | { kind: 'late' } | { kind: 'failed' | 'unknown'; error: ApiError };

export async function writeTag(world: TagWorld): Promise<TagWriteEnd> {
  try {
    await repeatWhileThrottled(world.write, world);
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.didNothing) return { kind: 'failed', error };
    // Who refuses may have done it all the same.
    if (!(await isListedAsDone(world, error.isUnclear ? readDelays : [0]))) {
      if (!error.isUnclear) return { kind: 'failed', error };
      // What the page shows shall not be older than these words, nor contradict them.
      const shown = await world.shownTags();
      return shown && world.isDone(shown) ? { kind: 'done' } : { kind: 'unknown', error };
    }
  }
  return { kind: (await isShownAsDone(world)) ? 'done' : 'late' };
}

async function isListedAsDone(world: TagWorld, delays: readonly number[]): Promise<boolean> {
  for (const delay of delays) {
    if (delay > 0) await world.wait(delay);
    try {
      const tags = await world.listedTags();
      if (tags !== null && world.isDone(tags)) return true;
    } catch (thrown) {
      asApiError(thrown);
    }
  }
  return false;
}

async function isShownAsDone(world: TagWorld): Promise<boolean> {
  for (const delay of readDelays) {
    if (delay > 0) await world.wait(delay);
    const tags = await world.shownTags();
    if (tags === undefined) return false;
    if (tags !== null && world.isDone(tags)) return true;
  }
  return false;
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  throw thrown;
}
