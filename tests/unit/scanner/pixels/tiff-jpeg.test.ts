import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../src/detectors/metadata/jpeg-segments.ts';
import { fileSource } from '../../../../src/detectors/metadata/source.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { wholeJpeg } from '../../../../src/scanner/pixels/tiff-jpeg.ts';
import { bytes } from '../../../fixtures/images/bytes.ts';
import { segment } from '../../../fixtures/images/jpeg-encoder.ts';

const [START, END] = [
  [0xff, 0xd8],
  [0xff, 0xd9],
] as const;
const TABLES = bytes([...START], segment(0xdb, new Uint8Array(65)), segment(0xc4, new Uint8Array(20)), [
  ...END,
]);
const BLOCK = bytes([...START], segment(0xc0, new Uint8Array(15)), segment(0xda, [1]), [1, 2, 3], [...END]);

async function markersOf(jpeg: Uint8Array): Promise<number[]> {
  const markers: number[] = [];
  const source = fileSource(blobReader(new Blob([jpeg.slice()])));
  for await (const { marker } of segmentsOf(source)) markers.push(marker);
  return markers;
}

describe('a block of JPEG in a TIFF', () => {
  it('gets the tables that it shares with others', async () => {
    const whole = wholeJpeg(BLOCK, { tables: TABLES, isRgb: false });
    expect(await markersOf(whole)).toEqual([0xdb, 0xc4, 0xc0]);
    expect(whole.slice(-5)).toEqual(Uint8Array.of(1, 2, 3, ...END));
  });

  it('says that its colours were not converted, where the TIFF says so', async () => {
    expect(await markersOf(wholeJpeg(BLOCK, { tables: TABLES, isRgb: true }))).toEqual([
      0xee, 0xdb, 0xc4, 0xc0,
    ]);
  });

  it('stays as it is where it has its own', () => {
    expect(wholeJpeg(BLOCK, { isRgb: false })).toEqual(BLOCK);
  });
});
