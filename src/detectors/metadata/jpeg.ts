import { bigEndian, concat, spells } from '../bytes.ts';
import { Stop } from '../errors.ts';
import { decodeBytes } from './charset.ts';
import { exifFields } from './exif.ts';
import { type Field, field } from './fields.ts';
import { photoshopFields } from './iptc.ts';
import type { Source } from './source.ts';
import { xmpFields } from './xmp.ts';

const [APP1, APP13, COMMENT, START_OF_SCAN, END_OF_IMAGE] = [0xe1, 0xed, 0xfe, 0xda, 0xd9];
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const XMP_EXTENSION = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
/** Between the name of an extension segment and its data: a digest, the whole length, this part's offset. */
const EXTENSION_HEADER = 32 + 4 + 4;
/** Decoders skip junk between segments; this much of it is no picture any more. */
const MOST_JUNK = 64 * 1024;

/**
 * Fields of the segments before the picture data (ISO 10918-1, B.1.1; EXIF 2.32, 4.7; XMP part 3, 1.1.3).
 * @throws {Stop} `cut-off` when the file ends before the picture data begin, `unreadable` when they never do
 */
export async function* jpegFields(source: Source): AsyncGenerator<Field> {
  const extensions = new Map<number, Uint8Array>();
  let junk = 0;
  for (let offset = 2; ; ) {
    const [mark, marker = 0] = await source.read(offset, 2);
    if (mark !== 0xff || marker === 0xff || marker === 0) {
      if (++junk > MOST_JUNK) throw new Stop('unreadable');
      offset += 1;
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      offset += 2;
      continue;
    }
    const length = bigEndian(await source.read(offset + 2, 2), 0, 2);
    if (length < 2) throw new Stop('unreadable');
    if (marker === APP1 || marker === APP13 || marker === COMMENT) {
      const segment = new Uint8Array(await source.read(offset + 4, length - 2));
      if (marker === APP1 && spells(segment, XMP_EXTENSION)) {
        const data = XMP_EXTENSION.length + EXTENSION_HEADER;
        extensions.set(bigEndian(segment, data - 4, 4), segment.subarray(data));
      } else yield* segmentFields(marker, segment);
    }
    offset += 2 + length;
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
