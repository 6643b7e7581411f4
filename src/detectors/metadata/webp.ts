import { littleEndian } from '../bytes.ts';
import { Stop } from '../errors.ts';
import { decodeBytes } from './charset.ts';
import { exifFields } from './exif.ts';
import type { Field } from './fields.ts';
import type { Source } from './source.ts';
import { xmpFields } from './xmp.ts';

const LONGEST_BLOCK = 2 * 1024 * 1024;
/** An animation has a chunk a frame. */
const MOST_CHUNKS = 4096;

/**
 * Fields of the EXIF and XMP chunks (WebP Container Specification, RIFF).
 * @throws {Stop} `cut-off` when a chunk starts beyond the file, `too-large` after thousands of chunks
 */
export async function* webpFields(source: Source): AsyncGenerator<Field> {
  const end = 8 + littleEndian(await source.read(4, 4), 0, 4);
  let offset = 12;
  for (let count = 0; offset + 8 <= end; count++) {
    if (count >= MOST_CHUNKS) throw new Stop('too-large');
    const header = await source.read(offset, 8);
    const type = decodeBytes(header.subarray(0, 4));
    const length = littleEndian(header, 4, 4);
    const data = () => source.read(offset + 8, Math.min(length, LONGEST_BLOCK));
    if (type === 'EXIF') yield* exifFields(new Uint8Array(await data()));
    else if (type === 'XMP ') yield* xmpFields(await data());
    offset += 8 + length + (length % 2);
  }
}
