import { bigEndian } from '../bytes.ts';
import { Stop } from '../errors.ts';
import { decodeBytes } from './charset.ts';
import { exifFields } from './exif.ts';
import type { Field } from './fields.ts';
import { pngTextFields } from './png-text.ts';
import type { Source } from './source.ts';

/** A text longer than this is read in part; bytes. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** Length and type before a chunk's data, a checksum after them. */
const CHUNK = 8 + 4;
/** An animation has a few chunks a frame, a picture a handful beside its data. */
const MOST_CHUNKS = 4096;

/**
 * Fields of the chunks before and after the picture data (PNG 5.3).
 * @throws {Stop} `cut-off` when the file ends before its `IEND` chunk, `too-large` after thousands of chunks
 */
export async function* pngFields(source: Source): AsyncGenerator<Field> {
  let offset = 8;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const header = await source.read(offset, 8);
    const length = bigEndian(header, 0, 4);
    const type = decodeBytes(header.subarray(4));
    if (type === 'IEND') return;
    const data = () => source.read(offset + 8, Math.min(length, LONGEST_TEXT));
    if (type === 'eXIf') yield* exifFields(await data());
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') yield* pngTextFields(type, await data());
    offset = type === 'IDAT' ? await afterStride(source, offset, header) : offset + length + CHUNK;
  }
  throw new Stop('too-large');
}

/**
 * Picture data stand together in chunks (PNG 5.6), of one size as a rule: where a whole number of strides on
 * there is such a chunk again, all between are its like. Doubling the leap finds their end in a few reads.
 * @returns where the chunk after the last one found stands
 */
async function afterStride(source: Source, first: number, header: Uint8Array): Promise<number> {
  const stride = bigEndian(header, 0, 4) + CHUNK;
  let at = first;
  for (let leap = 1; leap >= 1; ) {
    const there = at + leap * stride;
    const same =
      there + 8 <= source.size && (await source.read(there, 8)).every((byte, i) => byte === header[i]);
    if (same) at = there;
    leap = same ? leap * 2 : Math.floor(leap / 2);
  }
  return at + stride;
}
