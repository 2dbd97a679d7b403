import { describe, expect, it } from 'vitest';
import { DerReader, derTag } from './der';

const reader = (...bytes: number[]) => new DerReader(Uint8Array.from(bytes));
const zeros = (length: number) => Array.from({ length }, () => 0);

describe('DerReader', () => {
  it('reads elements in order', () => {
    const elements = reader(0x30, 0x05, 0x02, 0x01, 0x00, 0x05, 0x00, 0x04, 0x01, 0x2a);
    const sequence = elements.sequence();
    expect(sequence.smallInteger()).toBe(0);
    expect(sequence.nextTag).toBe(derTag.null);
    expect(sequence.element(derTag.null)).toHaveLength(0);
    sequence.end();
    expect(elements.element(derTag.octetString)).toEqual(Uint8Array.of(0x2a));
    elements.end();
    expect(elements.nextTag).toBeUndefined();
  });

  it.each([
    [[0x04, 0x7f], 0x7f],
    [[0x04, 0x81, 0x80], 0x80],
    [[0x04, 0x81, 0xff], 0xff],
    [[0x04, 0x82, 0x01, 0x00], 0x100],
    [[0x04, 0x83, 0x01, 0x00, 0x00], 0x10000],
  ])('reads the length %j', (head, length) => {
    const elements = reader(...head, ...zeros(length));
    expect(elements.element(derTag.octetString)).toHaveLength(length);
    elements.end();
  });

  it.each([
    ['nothing', []],
    ['a tag alone', [0x04]],
    ['a length that is cut off', [0x04, 0x82, 0x01]],
    ['content that is cut off', [0x04, 0x02, 0x00]],
    ['the indefinite form', [0x04, 0x80, 0x00, 0x00]],
    ['a length of four bytes', [0x04, 0x84, 0x00, 0x00, 0x00, 0x80, ...zeros(128)]],
    ['a long form for a short length', [0x04, 0x81, 0x7f, ...zeros(127)]],
    ['a length with a zero in front', [0x04, 0x82, 0x00, 0x80, ...zeros(128)]],
    ['a length of three bytes with a zero in front', [0x04, 0x83, 0, 1, 0, ...zeros(256)]],
  ])('rejects %s', (_, bytes) => {
    expect(() => reader(...bytes).element(derTag.octetString)).toThrow('malformed-der');
  });

  it('rejects an unexpected tag', () => {
    expect(() => reader(0x02, 0x01, 0x05).element(derTag.octetString)).toThrow('malformed-der');
    expect(() => reader(0x04, 0x01, 0x05).positiveInteger()).toThrow('malformed-der');
    expect(() => reader(0x31, 0x00).sequence()).toThrow('malformed-der');
  });

  it('reads only positive, minimal integers', () => {
    expect(reader(0x02, 0x01, 0x7f).positiveInteger()).toEqual(Uint8Array.of(0x7f));
    expect(reader(0x02, 0x02, 0x00, 0x80).positiveInteger()).toEqual(Uint8Array.of(0x80));
    for (const content of [[], [0], [0x80], [0xff, 0x7f], [0, 0x7f], [0, 0, 0x80]]) {
      expect(() => reader(0x02, content.length, ...content).positiveInteger()).toThrow(
        'bad-number',
      );
    }
  });

  it('reads a one-byte version', () => {
    expect(reader(0x02, 0x01, 0x01).smallInteger()).toBe(1);
    expect(() => reader(0x02, 0x02, 0x01, 0x00).smallInteger()).toThrow('malformed-der');
  });

  it('reads a bit string without unused bits', () => {
    expect(reader(0x03, 0x02, 0x00, 0xff).bitString()).toEqual(Uint8Array.of(0xff));
    expect(() => reader(0x03, 0x02, 0x01, 0xfe).bitString()).toThrow('malformed-der');
    expect(() => reader(0x03, 0x00).bitString()).toThrow('malformed-der');
  });

  it('rejects bytes after the last element', () => {
    const elements = reader(0x05, 0x00, 0x00);
    elements.element(derTag.null);
    expect(() => elements.end()).toThrow('trailing-bytes');
  });
});
