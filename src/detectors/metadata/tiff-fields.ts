import { Stop } from '../errors.ts';
import { decodeBytes, decodeComment, decodeUtf16 } from './charset.ts';
import { type Field, field, type Role } from './fields.ts';
import { iptcFields, photoshopFields } from './iptc.ts';
import { memorySource, type Source } from './source.ts';
import { type TiffValue, tiffValues } from './tiff.ts';
import { xmpFields } from './xmp.ts';

/** Tags that hold text (TIFF 6.0, EXIF 2.32, Windows' XP tags, Adobe's OwnerName). */
const TEXTS: ReadonlyMap<number, readonly [string, Role]> = new Map([
  [0x010d, ['DocumentName', 'text']],
  [0x010e, ['ImageDescription', 'text']],
  [0x010f, ['Make', 'software']],
  [0x0110, ['Model', 'software']],
  [0x011d, ['PageName', 'text']],
  [0x0131, ['Software', 'software']],
  [0x013b, ['Artist', 'person']],
  [0x013c, ['HostComputer', 'software']],
  [0x9003, ['DateTimeOriginal', 'date']],
  [0x9286, ['UserComment', 'text']],
  [0x9c9b, ['XPTitle', 'text']],
  [0x9c9c, ['XPComment', 'text']],
  [0x9c9d, ['XPAuthor', 'person']],
  [0x9c9e, ['XPKeywords', 'keywords']],
  [0x9c9f, ['XPSubject', 'text']],
  [0xa430, ['CameraOwnerName', 'person']],
  [0xfde8, ['OwnerName', 'person']],
] as const);
const GPS_LATITUDE = 0x0002;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const USER_COMMENT = 0x9286;
const [XP_FIRST, XP_LAST] = [0x9c9b, 0x9c9f];

const LONGEST_TEXT = 64 * 1024;
const LONGEST_BLOCK = 2 * 1024 * 1024;
const WANTED: ReadonlyMap<number, number> = new Map([
  ...[...TEXTS.keys()].map((tag): [number, number] => [tag, LONGEST_TEXT]),
  [GPS_LATITUDE, 24],
  [XMP, LONGEST_BLOCK],
  [IPTC, LONGEST_BLOCK],
  [PHOTOSHOP, LONGEST_BLOCK],
]);

/**
 * The fields of a TIFF file.
 * @throws {Stop} `cut-off` when a directory or value lies beyond the end
 */
export async function* tiffFields(source: Source): AsyncGenerator<Field> {
  for await (const value of tiffValues(source, WANTED)) yield* fieldsOf(value, 'TIFF');
}

/**
 * The fields of an EXIF block inside another picture. Cameras and editors leave dangling offsets in these all
 * the time: nobody calls such a photo broken.
 */
export async function* exifFields(block: Uint8Array): AsyncGenerator<Field> {
  const tiff = decodeBytes(block.subarray(0, 6)) === 'Exif\0\0' ? block.subarray(6) : block;
  try {
    for await (const value of tiffValues(memorySource(tiff), WANTED)) yield* fieldsOf(value, 'EXIF');
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

function fieldsOf(value: TiffValue, standard: 'TIFF' | 'EXIF'): Iterable<Field> {
  const { tag, bytes } = value;
  if (tag === XMP) return xmpFields(bytes);
  if (tag === IPTC) return iptcFields(bytes);
  if (tag === PHOTOSHOP) return photoshopFields(bytes);
  if (tag === GPS_LATITUDE) return isPlace(bytes) ? field('place', 'EXIF GPS', 'yes') : [];
  const [name, role] = TEXTS.get(tag) ?? [];
  return name && role ? field(role, `${standard} ${name}`, text(value)) : [];
}

/** Degrees, minutes and seconds are fractions; cameras without a position fill them with zeros. */
function isPlace(latitude: Uint8Array): boolean {
  return [0, 8, 16].some((numerator) =>
    latitude.subarray(numerator, numerator + 4).some((byte) => byte !== 0),
  );
}

function text({ tag, bytes, littleEndian }: TiffValue): string {
  if (tag === USER_COMMENT) return decodeComment(bytes, littleEndian);
  return tag >= XP_FIRST && tag <= XP_LAST ? decodeUtf16(bytes) : decodeBytes(bytes);
}
