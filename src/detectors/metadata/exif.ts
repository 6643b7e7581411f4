import { Options } from 'exifr/src/options.mjs';
import { TiffExif } from 'exifr/src/segment-parsers/tiff-exif.mjs';
import { spells } from '../bytes.ts';
import type { Field } from './fields.ts';
import { BLOCK_TAGS, GPS_LATITUDE, placeField, TEXT_TAGS, tagFields } from './tags.ts';

const PREFIX = 'Exif\0\0';
/** Types of values (TIFF 6.0, page 15). */
const [ASCII, UNDEFINED] = [2, 7];
/** Raw values of these tags and no others: a broken thumbnail or maker note is never looked at. */
const OPTIONS = new Options({
  sanitize: false,
  ifd0: { pick: [...TEXT_TAGS, ...BLOCK_TAGS] },
  exif: { pick: TEXT_TAGS },
  gps: { pick: [GPS_LATITUDE] },
});

/** A block as exifr reads it, except that a bad value costs only itself. */
class Block extends TiffExif {
  override parseTag(offset: number, tag: number, directory: string): unknown {
    const { chunk } = this;
    // exifr makes room for as many numbers as an entry claims before it looks whether they are there.
    if (chunk.getUint32(offset + 4) > chunk.byteLength) return undefined;
    // exifr takes all text for UTF-8, and other letters are lost; of UNDEFINED values it gives the bytes.
    if (chunk.getUint16(offset + 2) === ASCII) chunk.dataView.setUint16(offset + 2, UNDEFINED, chunk.le);
    try {
      return super.parseTag(offset, tag, directory);
    } catch {
      return undefined;
    }
  }
}

/**
 * The fields of an EXIF block inside another picture (EXIF 2.32, 4.5). Cameras and editors leave dangling offsets
 * in these all the time: nobody calls such a photo broken, and what can be read counts.
 * @param block a TIFF structure, with or without the prefix it has in JPEG
 */
export async function* exifFields(block: Uint8Array): AsyncGenerator<Field> {
  // A copy, because types are changed in it, and because exifr checks bounds against the buffer behind the view.
  const tiff = new Uint8Array(spells(block, PREFIX) ? block.subarray(PREFIX.length) : block);
  const reader = new Block(tiff, OPTIONS, tiff);
  await reader.parse().catch(() => undefined);
  const littleEndian = reader.chunk.le === true;
  for (const directory of [reader.ifd0, reader.exif, reader.gps]) {
    for (const [tag, value] of directory ?? []) {
      if (value instanceof Uint8Array) yield* tagFields({ tag, littleEndian, bytes: value }, 'EXIF');
      else if (tag === GPS_LATITUDE && isPlace(value)) yield* placeField();
    }
  }
}

/** Degrees, minutes and seconds; cameras without a position fill them with zeros, also 0/0. */
function isPlace(latitude: unknown): boolean {
  return Array.isArray(latitude) && latitude.some((part) => part !== 0 && !Number.isNaN(part));
}
