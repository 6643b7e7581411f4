/** The decoders of our own: what they make of what code packed, and of anything else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Stop } from '../../../../../src/detectors/errors.ts';
import { codestreamOf } from '../../../../../src/scanner/pixels/dicom/codestream.ts';
import { decodeDeep } from '../../../../../src/scanner/pixels/dicom/jpeg-deep.ts';
import { decodeLossless } from '../../../../../src/scanner/pixels/dicom/jpeg-lossless.ts';
import {
  interleaved,
  samplesIn,
  spread422,
  valuesOf,
} from '../../../../../src/scanner/pixels/dicom/native.ts';
import { unpackRle } from '../../../../../src/scanner/pixels/dicom/rle.ts';
import { rle } from '../../../../fixtures/dicom/pictures.ts';
import { deepJpeg, losslessJpeg } from '../../../../fixtures/images/jpeg-rare.ts';

const PATIENCE = { timeout: 30_000 };
const WIDTH = 5;

const streamOf = (packed: Uint8Array) => {
  const stream = codestreamOf(packed);
  if (!stream) throw new Error('No codestream');
  return stream;
};

it('lossless JPEG comes back as it was, of any depth', PATIENCE, () => {
  const picture = fc.integer({ min: 2, max: 16 }).chain((bits) =>
    fc.record({
      bits: fc.constant(bits),
      samples: fc
        .array(fc.array(fc.nat(2 ** bits - 1), { minLength: WIDTH, maxLength: WIDTH }), {
          minLength: 1,
          maxLength: 6,
        })
        .map((rows) => rows.flat()),
    }),
  );
  fc.assert(
    fc.property(picture, ({ bits, samples }) => {
      const packed = losslessJpeg({ width: WIDTH, height: samples.length / WIDTH, bits, samples });
      const stream = streamOf(packed);
      expect(stream).toMatchObject({ codec: 'jpeg-lossless', bits, width: WIDTH, channels: 1 });
      expect([...decodeLossless(packed, stream)]).toEqual(samples);
    }),
  );
});

it('a JPEG of 12 bits comes back, its sides no multiple of eight', () => {
  const samples = Array.from({ length: 11 * 9 }, (_, i) => (i % 11 < 8 ? 100 : 4000));
  const packed = deepJpeg({ width: 11, height: 9, bits: 12, samples });
  const decoded = decodeDeep(packed, streamOf(packed));
  expect(Math.max(...samples.map((sample, i) => Math.abs(sample - (decoded[i] ?? 0))))).toBeLessThanOrEqual(
    1,
  );
});

it('of what is cut off, what is there', () => {
  const samples = new Array<number>(400).fill(700);
  const packed = losslessJpeg({ width: 20, height: 20, bits: 12, samples });
  const decoded = decodeLossless(packed.subarray(0, -30), streamOf(packed));
  expect([...decoded.subarray(0, 20)]).toEqual(samples.slice(0, 20));
  expect(decoded).toHaveLength(400);
});

it('broken streams end, and stop with a reason or without a word', PATIENCE, () => {
  const whole = losslessJpeg({ width: 8, height: 8, bits: 8, samples: new Array<number>(64).fill(9) });
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
  fc.assert(
    fc.property(changes, fc.nat(whole.length), (bytes, length) => {
      const broken = whole.slice(0, length);
      for (const [at, byte] of bytes) if (at < length) broken[at] = byte;
      const size = { codec: 'jpeg-lossless', width: 8, height: 8, channels: 1, bits: 8 } as const;
      for (const work of [
        () => codestreamOf(broken),
        () => decodeLossless(broken, size),
        () => decodeDeep(broken, size),
        () => unpackRle(broken, 64, 1, 1),
      ]) {
        try {
          work();
        } catch (error) {
          expect(error).toBeInstanceOf(Stop);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('RLE comes back, the most significant bytes first', () => {
  const words = Uint16Array.of(1, 258, 65_535, 4096);
  const planes = [words.map((word) => word >> 8), words.map((word) => word & 255)].map((plane) =>
    Uint8Array.from(plane),
  );
  const unpacked = unpackRle(rle(planes), 4, 1, 2);
  expect(new Uint16Array(unpacked.buffer)).toEqual(words);
  expect(() => unpackRle(rle(planes), 4, 3, 1)).toThrow(Stop);
});

it('only the stored bits count, and the highest of them may be a sign', () => {
  const layout = { allocated: 16, stored: 12, high: 11 };
  const words = Uint16Array.of(0xf001, 0x0fff, 0x0800);
  expect([...valuesOf(words, { ...layout, signed: false })]).toEqual([1, 4095, 2048]);
  expect([...valuesOf(words, { ...layout, signed: true })]).toEqual([1, -1, -2048]);
  expect([...valuesOf(Uint16Array.of(0x1230), { ...layout, high: 15, signed: false })]).toEqual([0x123]);
});

it('single bits are unpacked from where the frame begins, and missing ones are zero', () => {
  const layout = { allocated: 1, stored: 1, high: 0, signed: false };
  expect([...samplesIn(Uint8Array.of(0b1011_0000), 8, layout, 4)]).toEqual([1, 1, 0, 1, 0, 0, 0, 0]);
});

it('planes are interleaved, and shared colours spread', () => {
  expect([...interleaved(Uint8Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([1, 3, 5, 2, 4, 6]);
  expect([...spread422(Uint8Array.of(10, 20, 1, 2), 2)]).toEqual([10, 1, 2, 20, 1, 2]);
});
