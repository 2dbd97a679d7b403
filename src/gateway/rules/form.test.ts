import { describe, expect, it } from 'vitest';
import { readForm, writeForm } from './form';

const read = (text: string): [string, string][] => [...readForm(Buffer.from(text))];

const odd = [
  ['RegionId', 'cn-hangzhou'],
  ['KeyPairName', 'a b+c&d=e%f;g/é中🔑\u0000\t\n'],
  ['Tag.1.Key', "*~!'()-_."],
  ['Tag.1.Value', ''],
] as const;

it('reads what browsers write, and writes it as RFC 3986 has it', () => {
  const form = new URLSearchParams(odd.map(([name, value]) => [name, value])).toString();
  expect(read(form)).toEqual(odd);
  expect(writeForm(readForm(Buffer.from(form)))).toBe(
    'RegionId=cn-hangzhou&KeyPairName=a%20b%2Bc%26d%3De%25f%3Bg%2F%C3%A9%E4%B8%AD%F0%9F%94%91%00%09%0A&Tag.1.Key=%2A~%21%27%28%29-_.&Tag.1.Value=',
  );
});

it('reads an empty form', () => {
  expect(read('')).toEqual([]);
});

describe('a form is refused', () => {
  it.each([
    ['that is not UTF-8', Buffer.from('a=\xff', 'latin1')],
    ['with percent-encoded bytes that are not UTF-8', Buffer.from('a=%ff')],
    ['with half a percent-encoding', Buffer.from('a=%e4%b8')],
    ['with a percent sign alone', Buffer.from('a=%zz')],
    ['with an overlong encoding', Buffer.from('a=%c0%af')],
    ['with a surrogate in UTF-8', Buffer.from('a=%ed%a0%80')],
    ['without an equals sign', Buffer.from('a')],
    ['without a name', Buffer.from('=a')],
    ['with an empty part', Buffer.from('a=1&&b=2')],
    ['that ends with an ampersand', Buffer.from('a=1&')],
  ])('%s', (_what, bytes) => {
    expect(() => readForm(bytes)).toThrow(
      expect.objectContaining({ status: 400, code: 'Gateway.BadForm' }) as Error,
    );
  });

  it.each(['a=1&a=1', 'a=1&%61=2', 'a+b=1&a%20b=2'])('that has a name twice: %s', (text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ status: 400, code: 'Gateway.ParameterTwice' }) as Error,
    );
  });

  it('that has more than 200 parameters', () => {
    const parts = Array.from({ length: 10_000 }, (_, index) => `a${index}=`);
    expect(read(parts.slice(0, 200).join('&'))).toHaveLength(200);
    for (const length of [201, 10_000]) {
      expect(() => read(parts.slice(0, length).join('&'))).toThrow(
        expect.objectContaining({ status: 400, code: 'Gateway.TooManyParameters' }) as Error,
      );
    }
  });
});

it('keeps a byte order mark, which belongs to the name', () => {
  expect(read('\uFEFFRegionId=a')).toEqual([['\uFEFFRegionId', 'a']]);
});
