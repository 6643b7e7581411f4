import { bigEndian } from '../bytes.ts';
import { Stop } from '../dicom/bytes.ts';
import { inflate } from '../inflate.ts';
import { decodeBytes } from './charset.ts';
import { DICOM_TAGS } from './dicom-properties.ts';
import { type Field, field, type Role } from './fields.ts';
import type { Source } from './source.ts';
import { exifFields } from './tiff-fields.ts';
import { xmpFields } from './xmp.ts';

/** Keywords of text chunks (PNG 11.3.3.2 and common use). Others, such as an image AI's prompt, are not read. */
const KEYWORDS: Record<string, Role> = {
  title: 'text',
  description: 'text',
  comment: 'text',
  subject: 'text',
  caption: 'text',
  source: 'software',
  software: 'software',
  author: 'person',
  artist: 'person',
};
const XMP = 'XML:com.adobe.xmp';
const LONGEST_TEXT = 64 * 1024;
const LONGEST_XMP = 2 * 1024 * 1024;
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
    const data = () => source.read(offset + 8, Math.min(length, LONGEST_XMP));
    if (type === 'eXIf') yield* exifFields(await data());
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') yield* textFields(type, await data());
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

/** Keyword, zero, text; packed after a method byte in `zTXt`; with languages in `iTXt` (PNG 11.3.3). */
async function* textFields(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array): AsyncGenerator<Field> {
  const keyword = new TextDecoder('windows-1252').decode(data.subarray(0, Math.max(data.indexOf(0), 0)));
  const start = keyword.length + 1;
  const text = type === 'tEXt' ? start : type === 'zTXt' ? start + 1 : afterLanguages(data, start + 2);
  const packed = type === 'zTXt' || (type === 'iTXt' && data[start] === 1);
  const role = KEYWORDS[keyword.toLowerCase()];
  const attribute = /^dcm:(.+)/.exec(keyword)?.[1]?.replace("'s", '');
  if (!role && !attribute && keyword !== XMP) return;
  const bytes = data.subarray(text);
  const limit = keyword === XMP ? LONGEST_XMP : LONGEST_TEXT;
  const content = packed ? await inflate(bytes, 'deflate', limit) : bytes.subarray(0, limit);
  if (role) yield* field(role, `PNG ${keyword}`, decodeBytes(content));
  else if (attribute)
    yield* field('dicom', `PNG dcm:${attribute}`, decodeBytes(content), DICOM_TAGS.get(attribute));
  else yield* xmpFields(content);
}

/** Language tag and translated keyword stand between the flags and the text, each ended by a zero. */
function afterLanguages(data: Uint8Array, flagsEnd: number): number {
  return data.indexOf(0, data.indexOf(0, flagsEnd) + 1) + 1;
}
