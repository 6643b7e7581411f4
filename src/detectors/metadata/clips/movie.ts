/** MP4 and QuickTime (ISO 14496-12; QuickTime File Format, "User Data Atoms" and "Metadata"). */
import { ascii, bigEndian, spells } from '../../bytes.ts';
import { type Box, boxAt, boxesIn } from '../boxes.ts';
import { decodeBytes } from '../charset.ts';
import { type Field, field } from '../fields.ts';
import type { Source } from '../source.ts';
import { xmpFields } from '../xmp.ts';
import { wordedFields } from './words.ts';

/** Films that were streamed are thousands of fragments long: what tells of them stands among the first boxes. */
const MOST_BOXES = 512;
/** Of the boxes that are read; bytes. */
const LONGEST = 1024 * 1024;
/** Adobe's XMP packet in a box of its own (XMP Specification part 3, 1.1.5). */
const XMP = [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];
/** From QuickTime's first day, in 1904, to that of computers; seconds. */
const SINCE_1904 = 2_082_844_800;

export async function* movieFields(source: Source): AsyncGenerator<Field> {
  for await (const box of boxesOf(source, 0, source.size)) {
    if (box.type === 'moov') yield* aboutMovie(source, box);
    if (box.type === 'uuid') {
      const bytes = await contentOf(source, box);
      if (XMP.every((byte, i) => bytes[i] === byte)) yield* xmpFields(bytes.subarray(XMP.length));
    }
  }
}

async function* aboutMovie(source: Source, { start, end }: Box): AsyncGenerator<Field> {
  for await (const box of boxesOf(source, start, end)) {
    if (box.type === 'mvhd') yield* creationField(await contentOf(source, box));
    if (box.type === 'udta') yield* userDataFields(await contentOf(source, box));
    if (box.type === 'meta') yield* metaFields(await contentOf(source, box));
  }
}

/** Boxes one after the other, of which only the headers are read. */
async function* boxesOf(source: Source, from: number, to: number): AsyncGenerator<Box> {
  let offset = from;
  for (let count = 0; count < MOST_BOXES && offset + 8 <= Math.min(to, source.size); count++) {
    const header = await source.read(offset, Math.min(16, source.size - offset));
    const { type, start, end } = boxAt(header, 0, to - offset);
    yield { type, start: offset + start, end: offset + end };
    offset += end;
  }
}

async function contentOf(source: Source, { start, end }: Box): Promise<Uint8Array> {
  return source.read(start, Math.min(end - start, LONGEST, source.size - start));
}

/** Seconds since 1904, in four bytes or eight (ISO 14496-12, 8.2.2). */
function creationField(header: Uint8Array): Iterable<Field> {
  const seconds = bigEndian(header, 4, header[0] === 1 ? 8 : 4) - SINCE_1904;
  if (seconds <= 0 || seconds > 1e11) return [];
  return field('date', 'film creation time', new Date(seconds * 1000).toISOString());
}

/** Each box is a thing and its text: with a length and a language before it, or behind a version (3GPP 26.244, 8). */
function* userDataFields(bytes: Uint8Array): Generator<Field> {
  for (const { type, start, end } of boxesIn(bytes, 0, bytes.length)) {
    const content = bytes.subarray(start, end);
    if (type === 'meta') yield* metaFields(content);
    else if (type === 'XMP_') yield* xmpFields(content);
    else if (type === 'loci') yield* field('place', 'film location', 'yes');
    else if (type.startsWith('\xa9')) {
      yield* wordedFields(type, decodeBytes(content.slice(4, 4 + bigEndian(content, 0, 2))));
    } else yield* wordedFields(type, decodeBytes(content.slice(6)));
  }
}

/** A list of values, by boxes named like the thing (iTunes) or numbered as in a list of keys (QuickTime). */
function* metaFields(bytes: Uint8Array): Generator<Field> {
  // In MP4 it has a version, in QuickTime it has none.
  const boxes = boxesIn(bytes, spells(bytes, 'hdlr', 4) ? 0 : 4, bytes.length);
  const keyList = boxes.find(({ type }) => type === 'keys');
  const values = boxes.find(({ type }) => type === 'ilst');
  if (!values) return;
  const keys = keyList
    ? boxesIn(bytes, keyList.start + 8, keyList.end).map(({ start, end }) =>
        ascii(bytes, start, Math.min(end - start, 100)),
      )
    : [];
  for (const { type, start, end } of boxesIn(bytes, values.start, values.end)) {
    const number = bigEndian(
      Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
      0,
      4,
    );
    const data = boxesIn(bytes, start, end).find((box) => box.type === 'data');
    // A type and a language stand before the value.
    if (data)
      yield* wordedFields(keys[number - 1] ?? type, decodeBytes(bytes.slice(data.start + 8, data.end)));
  }
}
