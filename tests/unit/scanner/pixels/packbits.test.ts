import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackBits } from '../../../../src/scanner/pixels/packbits.ts';

type Piece = { run: number; byte: number } | { bytes: readonly number[] };

const byte = fc.nat(255);
const piece = fc.oneof<fc.Arbitrary<Piece>[]>(
  fc.record({ run: fc.integer({ min: 2, max: 128 }), byte }),
  fc.record({ bytes: fc.array(byte, { minLength: 1, maxLength: 128 }) }),
);
const pack = (pieces: readonly Piece[]) =>
  Uint8Array.from(
    pieces.flatMap((one) =>
      'run' in one ? [257 - one.run, one.byte] : [one.bytes.length - 1, ...one.bytes],
    ),
  );
const plain = (pieces: readonly Piece[]) =>
  pieces.flatMap((one) => ('run' in one ? new Array<number>(one.run).fill(one.byte) : one.bytes));

describe('unpackBits', () => {
  it('unpacks the example of the specification', () => {
    const packed = [0xfe, 0xaa, 0x02, 0x80, 0x00, 0x2a, 0xfd, 0xaa, 0x03, 0x80, 0x00, 0x2a, 0x22, 0xf7, 0xaa];
    const data = [0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0xaa, 0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0x22];
    expect(Array.from(unpackBits(Uint8Array.from(packed), 24))).toEqual([
      ...data,
      ...new Array<number>(10).fill(0xaa),
    ]);
  });

  it('unpacks what was packed, and no more than was asked for', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), (pieces, less) => {
        const data = plain(pieces);
        const length = Math.max(data.length - less, 0);
        expect(Array.from(unpackBits(pack(pieces), length))).toEqual(data.slice(0, length));
      }),
    );
  });

  it('gives exactly what was asked for, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(2000), (packed, length) => {
        expect(unpackBits(packed, length)).toHaveLength(length);
      }),
    );
  });
});
