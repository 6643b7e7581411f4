import { bigEndian, concat, spells } from '../bytes.ts';
import { decodeBytes } from './charset.ts';
import { exifFields } from './exif.ts';
import { type Field, field } from './fields.ts';
import { photoshopFields } from './iptc.ts';
import { segmentsOf } from './jpeg-segments.ts';
import type { Source } from './source.ts';
import { xmpFields } from './xmp.ts';

const [APP1, APP13, COMMENT] = [0xe1, 0xed, 0xfe];
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const XMP_EXTENSION = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
/** Between the name of an extension segment and its data: a digest, the whole length, this part's offset. */
const EXTENSION_HEADER = 32 + 4 + 4;

/**
 * Fields of the segments before the picture data (EXIF 2.32, 4.7; XMP part 3, 1.1.3).
 * @throws {Stop} as `segmentsOf`
 */
export async function* jpegFields(source: Source): AsyncGenerator<Field> {
  const extensions = new Map<number, Uint8Array>();
  for await (const { marker, offset, length } of segmentsOf(source)) {
    if (marker !== APP1 && marker !== APP13 && marker !== COMMENT) continue;
    const segment = new Uint8Array(await source.read(offset, length));
    if (marker === APP1 && spells(segment, XMP_EXTENSION)) {
      const data = XMP_EXTENSION.length + EXTENSION_HEADER;
      extensions.set(bigEndian(segment, data - 4, 4), segment.subarray(data));
    } else yield* segmentFields(marker, segment);
  }
  // The parts of an extended packet may come in any order.
  const parts = [...extensions].sort(([a], [b]) => a - b).map(([, part]) => part);
  yield* xmpFields(concat(parts));
}

async function* segmentFields(marker: number, segment: Uint8Array): AsyncGenerator<Field> {
  if (marker === COMMENT) yield* field('text', 'JPEG comment', decodeBytes(segment));
  else if (marker === APP13 && spells(segment, PHOTOSHOP))
    yield* photoshopFields(segment.subarray(PHOTOSHOP.length));
  else if (spells(segment, EXIF)) yield* exifFields(segment);
  else if (spells(segment, XMP)) yield* xmpFields(segment.subarray(XMP.length));
}
