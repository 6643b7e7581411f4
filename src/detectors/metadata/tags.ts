import { decodeBytes, decodeComment, decodeUtf16 } from './charset.ts';
import { type Field, field, type Role } from './fields.ts';
import { iptcFields, photoshopFields } from './iptc.ts';
import type { TiffValue } from './tiff.ts';
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
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const USER_COMMENT = 0x9286;
const [XP_FIRST, XP_LAST] = [0x9c9b, 0x9c9f];

/** What we look for, in files and in blocks of EXIF alike. */
export const TEXT_TAGS: readonly number[] = [...TEXTS.keys()];
export const BLOCK_TAGS: readonly number[] = [XMP, IPTC, PHOTOSHOP];
export const GPS_LATITUDE = 0x0002;
/** No text is read beyond this; bytes. */
export const LONGEST_TEXT = 64 * 1024;

/** The fields in a value of one of `TEXT_TAGS` and `BLOCK_TAGS`. */
export function tagFields(value: TiffValue, standard: 'TIFF' | 'EXIF'): Iterable<Field> {
  const { tag, bytes } = value;
  if (tag === XMP) return xmpFields(bytes);
  if (tag === IPTC) return iptcFields(bytes);
  if (tag === PHOTOSHOP) return photoshopFields(bytes);
  const [name, role] = TEXTS.get(tag) ?? [];
  return name && role ? field(role, `${standard} ${name}`, text(value)) : [];
}

/** Where does not matter, only that a picture says it. */
export function placeField(): Iterable<Field> {
  return field('place', 'EXIF GPS', 'yes');
}

function text({ tag, bytes, littleEndian }: TiffValue): string {
  const start = bytes.subarray(0, LONGEST_TEXT);
  if (tag === USER_COMMENT) return decodeComment(start, littleEndian);
  return tag >= XP_FIRST && tag <= XP_LAST ? decodeUtf16(start) : decodeBytes(start);
}
