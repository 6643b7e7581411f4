import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stop } from '../../../../src/detectors/errors.ts';
import { segmentsOf } from '../../../../src/detectors/metadata/jpeg-segments.ts';
import { fileSource } from '../../../../src/detectors/metadata/source.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { bytes } from '../../../fixtures/images/bytes.ts';
import { segment } from '../../../fixtures/images/jpeg-encoder.ts';

/** The segments that are found, each as its marker and data, and why there were no more. */
async function walk(file: Uint8Array): Promise<{ found: [number, number[]][]; stopped?: string }> {
  const found: [number, number[]][] = [];
  try {
    for await (const { marker, offset, length } of segmentsOf(
      fileSource(blobReader(new Blob([new Uint8Array(file)]))),
    )) {
      found.push([marker, [...file.subarray(offset, offset + length)]]);
    }
    return { found };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { found, stopped: error.reason };
  }
}

const SCAN = [0xff, 0xda];
/** Any marker that has a segment and does not begin the picture data. */
const markers = fc.integer({ min: 0x02, max: 0xfe }).filter((marker) => marker < 0xd0 || marker > 0xda);
/** What decoders skip: fill bytes, junk without a marker, and markers that stand alone. */
const skipped = fc.constantFrom<number[]>(
  [],
  [0xff],
  [0xff, 0xff],
  [0],
  [1, 2, 3],
  [0xff, 0],
  [0xff, 0x01],
  [0xff, 0xd3],
);
const parts = fc.array(
  fc.record({ marker: markers, data: fc.uint8Array({ maxLength: 300 }), before: skipped }),
  {
    maxLength: 20,
  },
);

const fileOf = (listed: { marker: number; data: Uint8Array; before: number[] }[]): Uint8Array =>
  bytes([0xff, 0xd8], ...listed.flatMap(({ marker, data, before }) => [before, segment(marker, data)]), SCAN);

describe('the segments of a JPEG', () => {
  it('are given each once, in order and whole, whatever stands between them', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (listed) => {
        const { found, stopped } = await walk(fileOf(listed));
        expect(found).toEqual(listed.map(({ marker, data }) => [marker, [...data]]));
        expect(stopped).toBeUndefined();
      }),
    );
  });

  it('are given as far as the file goes, and it is said that it ends too early', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.double({ min: 0, max: 1, noNaN: true }), async (listed, share) => {
        const file = fileOf(listed);
        const { found, stopped } = await walk(file.subarray(0, Math.floor(share * (file.length - 1))));
        const whole = found.slice(0, -1);
        expect(whole).toEqual(listed.slice(0, whole.length).map(({ marker, data }) => [marker, [...data]]));
        expect(stopped).toBe('cut-off');
      }),
    );
  });

  it('end for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (noise) => {
        const { found } = await walk(bytes([0xff, 0xd8], noise));
        expect(found.length).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it.each([
    ['junk without end', new Array<number>(70_000).fill(7), 'unreadable'],
    ['a length that is none', [0xff, 0xe1, 0, 1], 'unreadable'],
    ['segments without end', new Array<number[]>(1001).fill([0xff, 0xfe, 0, 2]).flat(), 'too-large'],
  ])('of %s are given up', async (_, content, reason) => {
    expect((await walk(bytes([0xff, 0xd8], content, SCAN))).stopped).toBe(reason);
  });
});
