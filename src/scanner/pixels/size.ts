/** What a picture says of itself, its size above all, from its header alone: asked before anything is decoded. */
import { ascii, bigEndian, littleEndian } from '../../detectors/bytes.ts';
import { Stop } from '../../detectors/errors.ts';
import { segmentsOf } from '../../detectors/metadata/jpeg-segments.ts';
import { fileSource, type Source } from '../../detectors/metadata/source.ts';
import type { ByteReader, FileKind } from '../../types.ts';

/** In pixels, before any turning. */
export interface Size {
  width: number;
  height: number;
}

/** What decides how a picture is decoded. */
interface Header extends Size {
  /** A JPEG in several passes over the whole picture. */
  progressive?: boolean;
  /** Sixteen bits a channel. */
  deep?: boolean;
}

type Measure = (source: Source) => Promise<Header>;

/** DHT, JPG and DAC stand among the frame headers (ISO 10918-1, table B.1). */
const TABLES: readonly number[] = [0xc4, 0xc8, 0xcc];
/** SOF2, SOF6, SOF10 and SOF14 (ISO 10918-1, table B.1). */
const PROGRESSIVE: readonly number[] = [0xc2, 0xc6, 0xca, 0xce];
/** The property boxes of a still picture stand at its beginning; bytes. */
const LONGEST_BOXES = 64 * 1024;

const MEASURES: Partial<Record<FileKind, Measure>> = { jpeg, png, gif, bmp, webp, avif: boxed, heic: boxed };

/**
 * The header of the picture; of several, the size of the largest.
 * @throws {Stop} `unreadable` when there is none, `cut-off` when the file ends before it
 */
export async function headerOf(kind: FileKind, bytes: ByteReader): Promise<Header> {
  const size = await MEASURES[kind]?.(fileSource(bytes));
  if (!size || size.width < 1 || size.height < 1) throw new Stop('unreadable');
  return size;
}

/** IHDR (PNG 11.2.1). */
async function png(source: Source): Promise<Header> {
  const head = await source.read(0, 25);
  return { width: bigEndian(head, 16, 4), height: bigEndian(head, 20, 4), deep: head[24] === 16 };
}

/** The first frame header (ISO 10918-1, B.2.2): every marker SOF0 to SOF15 that is no table. */
async function jpeg(source: Source): Promise<Header> {
  for await (const { marker, offset } of segmentsOf(source)) {
    if (marker < 0xc0 || marker > 0xcf || TABLES.includes(marker)) continue;
    const frame = await source.read(offset + 1, 4);
    const progressive = PROGRESSIVE.includes(marker);
    return { width: bigEndian(frame, 2, 2), height: bigEndian(frame, 0, 2), progressive };
  }
  throw new Stop('unreadable');
}

/** The logical screen, and a first frame that sticks out of it (GIF89a, 18 and 20). */
async function gif(source: Source): Promise<Size> {
  const screen = await source.read(6, 5);
  const flags = screen[4] ?? 0;
  const size = { width: littleEndian(screen, 0, 2), height: littleEndian(screen, 2, 2) };
  let offset = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  for (let block = await source.read(offset, 2); block[0] === 0x21; block = await source.read(offset, 2)) {
    offset += 2;
    for (
      let [length = 0] = await source.read(offset, 1);
      length > 0;
      [length = 0] = await source.read(offset, 1)
    )
      offset += 1 + length;
    offset += 1;
  }
  const frame = await source.read(offset, 10);
  if (frame[0] !== 0x2c) throw new Stop('unreadable');
  return {
    width: Math.max(size.width, littleEndian(frame, 1, 2) + littleEndian(frame, 5, 2)),
    height: Math.max(size.height, littleEndian(frame, 3, 2) + littleEndian(frame, 7, 2)),
  };
}

/** The bitmap header, old (12 bytes) or new, where a negative height says that rows start at the top. */
async function bmp(source: Source): Promise<Size> {
  const head = await source.read(14, 12);
  if (littleEndian(head, 0, 4) === 12)
    return { width: littleEndian(head, 4, 2), height: littleEndian(head, 6, 2) };
  const height = littleEndian(head, 8, 4) | 0;
  return { width: littleEndian(head, 4, 4) | 0, height: Math.abs(height) };
}

/** The first chunk: VP8X (canvas), VP8L (lossless) or VP8 (RFC 9649, 2.5 to 2.7; RFC 6386, 9.1). */
async function webp(source: Source): Promise<Size> {
  const head = await source.read(12, 18);
  const type = ascii(head, 0, 4);
  if (type === 'VP8X') return { width: littleEndian(head, 12, 3) + 1, height: littleEndian(head, 15, 3) + 1 };
  if (type === 'VP8L') {
    const bits = littleEndian(head, 9, 4);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type !== 'VP8 ') throw new Stop('unreadable');
  return { width: littleEndian(head, 14, 2) & 0x3fff, height: littleEndian(head, 16, 2) & 0x3fff };
}

/** The largest of the `ispe` properties, one an item (ISO 23008-12, 6.5.3): tiles, whole, small copy. */
async function boxed(source: Source): Promise<Size> {
  const head = await source.read(0, Math.min(source.size, LONGEST_BOXES));
  let [width, height] = [0, 0];
  for (let at = 4; at + 16 <= head.length; at++) {
    if (head[at] !== 0x69 || ascii(head, at, 4) !== 'ispe') continue;
    width = Math.max(width, bigEndian(head, at + 8, 4));
    height = Math.max(height, bigEndian(head, at + 12, 4));
  }
  return { width, height };
}
