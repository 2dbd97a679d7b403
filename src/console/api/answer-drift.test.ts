import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import { drifts, harmless, notAnswers, readDrifted, readInstead, titleOf } from './test-drift';
import type { Difference } from './test-drift';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

async function errorOf(reading: Promise<unknown>): Promise<ApiError> {
  const outcome: unknown = await reading.catch((error: unknown) => error);
  if (!(outcome instanceof ApiError)) throw new Error(`Accepted: ${JSON.stringify(outcome)}`);
  return outcome;
}

const titled = (differences: readonly Difference[]) =>
  differences.map((each) => [titleOf(each), each] as const);

describe('an answer that is not as documented', () => {
  it.each(titled(drifts))('%s is an error with words', async (_title, drift) => {
    const error = await errorOf(readDrifted(drift));
    expect(error.kind).toBe('bad-answer');
    expect(error.isUnclear).toBe(true);
    expect(error.message).toMatch(/^(What came back|ECS) [a-zA-Z ]+\.$/);
  });

  it.each(titled(harmless))('%s is taken', async (_title, difference) => {
    await expect(readDrifted(difference)).resolves.toMatchObject({ RequestId: 'R' });
  });
});

describe('something instead of an answer', () => {
  it.each(notAnswers)('%s is an error with words', async (_what, body, status) => {
    const error = await errorOf(readInstead(body, status));
    expect(error).toMatchObject({ kind: 'bad-answer', status });
    expect(error.message).toBe('What came back is not an answer of the ECS API.');
  });
});
