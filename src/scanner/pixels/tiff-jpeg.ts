/** JPEG inside TIFF (TIFF Technical Note 2): blocks that share their tables, each decoded by the browser. */

import { concat } from '../../detectors/bytes.ts';
import { Stop } from '../../detectors/errors.ts';
import { blobReader } from '../byte-reader.ts';
import { headerOf } from './size.ts';

export interface JpegBlock {
  width: number;
  height: number;
  /** Values a pixel in the result: 1 or 3. */
  samples: number;
  /** A JPEG without a picture, from its start to its end; nothing where blocks have their own. */
  tables?: Uint8Array;
  /** Red, green and blue as they are: scanners of slides save the conversion, and say so only in the TIFF. */
  isRgb: boolean;
}

/** Start and end of a JPEG; bytes. */
const MARKER = 2;
/** Adobe's segment, which says that colours were not converted (ISO 10918-6, 6.5.3). */
const NOT_CONVERTED = Uint8Array.of(
  ...[0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65],
  ...[0, 100, 0, 0, 0, 0, 0],
);

/** The block as a JPEG of its own. */
export function wholeJpeg(
  block: Uint8Array,
  { tables, isRgb }: Pick<JpegBlock, 'tables' | 'isRgb'>,
): Uint8Array {
  return concat([
    block.subarray(0, MARKER),
    ...(isRgb ? [NOT_CONVERTED] : []),
    ...(tables ? [tables.subarray(MARKER, -MARKER)] : []),
    block.subarray(MARKER),
  ]);
}

/**
 * The block's values, row by row; what it lacks is black.
 * @throws {Stop} `unreadable` when it is larger than the TIFF says
 */
export async function unpackJpeg(packed: Uint8Array, block: JpegBlock): Promise<Uint8Array> {
  const { width, height, samples } = block;
  const file = new Blob([wholeJpeg(packed, block).slice()], { type: 'image/jpeg' });
  const size = await headerOf('jpeg', blobReader(file));
  if (size.width > width || size.height > height) throw new Stop('unreadable');
  const bitmap = await createImageBitmap(file);
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const shown = context?.getImageData(0, 0, size.width, size.height).data ?? new Uint8ClampedArray();
  const values = new Uint8Array(width * height * samples);
  for (let from = 0, pixel = 0; from < shown.length; from += 4, pixel++) {
    const to = (Math.floor(pixel / size.width) * width + (pixel % size.width)) * samples;
    for (let sample = 0; sample < samples; sample++) values[to + sample] = shown[from + sample] ?? 0;
  }
  return values;
}
