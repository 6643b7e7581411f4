/** Where the packed frames of a picture stand: Pixel Data in fragments (PS3.5 A.4). */

import { bigEndian, concat, littleEndian } from '../../../detectors/bytes.ts';
import type { Source } from '../../../detectors/dicom/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';
import { type Choose, sampled } from '../choose.ts';

/** A stretch of the file. */
export interface Piece {
  offset: number;
  length: number;
}

/** Where the extended offset tables stand (PS3.3 C.7.6.3.1.8). */
export interface Tables {
  offsets?: Piece | undefined;
  lengths?: Piece | undefined;
}

const ITEM = 0xe000fffe;
/** Tag and length, and enough of the value to see how it begins. */
const HEAD = 12;
const TAG_AND_LENGTH = 8;
/** Where no table tells where the frames begin, each fragment costs a read. */
const MOST_FRAGMENTS = 4096;
/** Of one frame, packed; bytes. */
const MOST_PACKED = 2 ** 27;

interface Fragment extends Piece {
  /** It begins as a packed picture does: JPEG, JPEG 2000 or a JP2 file. */
  first: boolean;
}

/** One frame: its number, and its parts in order. */
export interface PackedFrame {
  index: number;
  pieces: readonly Piece[];
}

/**
 * Some frames of a picture.
 * @param offset where the first item begins
 * @param count frames that the header says there are
 * @throws {Stop} `cut-off` or `unreadable` when there is none
 */
export async function framesIn(
  source: Source,
  offset: number,
  count: number,
  tables: Tables,
  choose: Choose = sampled,
): Promise<PackedFrame[]> {
  const table = await fragmentAt(source, offset);
  const missing = (at: number) => new Stop(at + TAG_AND_LENGTH > source.size ? 'cut-off' : 'unreadable');
  if (!table) throw missing(offset);
  const first = table.offset + table.length;
  const wanted = choose(count);
  const listed =
    count > 1
      ? ((await byExtendedTable(source, first, count, tables, wanted)) ??
        (await byTable(source, first, count, table, wanted)))
      : undefined;
  if (listed) return wanted.flatMap((index, i) => ({ index, pieces: listed[i] ?? [] }));
  const frames = grouped(await fragmentsFrom(source, first, Number.POSITIVE_INFINITY), count);
  if (frames.length === 0) throw missing(first);
  return choose(frames.length).map((index) => ({ index, pieces: frames[index] ?? [] }));
}

async function byExtendedTable(
  source: Source,
  first: number,
  count: number,
  { offsets, lengths }: Tables,
  wanted: readonly number[],
): Promise<Piece[][] | undefined> {
  if (!offsets || !lengths || offsets.length < count * 8 || lengths.length < count * 8) return undefined;
  const frames: Piece[][] = [];
  for (const index of wanted) {
    const at = littleEndian(await source.read(offsets.offset + index * 8, 6), 0, 6);
    const fragment = await fragmentAt(source, first + at);
    if (!fragment) return undefined;
    frames.push([fragment]);
  }
  return frames;
}

async function byTable(
  source: Source,
  first: number,
  count: number,
  table: Piece,
  wanted: readonly number[],
): Promise<Piece[][] | undefined> {
  if (table.length < count * 4) return undefined;
  const frames: Piece[][] = [];
  for (const index of wanted) {
    const entries = await source.read(table.offset + index * 4, 8);
    const start = littleEndian(entries, 0, 4);
    const end = index + 1 < count ? littleEndian(entries, 4, 4) : Number.POSITIVE_INFINITY;
    const pieces = end > start ? await fragmentsFrom(source, first + start, first + end) : [];
    if (pieces.length === 0) return undefined;
    frames.push(pieces);
  }
  return frames;
}

async function fragmentAt(source: Source, offset: number): Promise<Fragment | undefined> {
  const head = await source.read(offset, HEAD);
  if (head.length < TAG_AND_LENGTH || littleEndian(head, 0, 4) !== ITEM) return undefined;
  const begin = bigEndian(head, 8, 4);
  const first = begin >>> 8 === 0xffd8ff || begin === 0xff4fff51 || begin === 0x0000000c;
  return { offset: offset + TAG_AND_LENGTH, length: littleEndian(head, 4, 4), first };
}

/** Until what follows is no fragment, or the file ends. */
async function fragmentsFrom(source: Source, offset: number, end: number): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  let at = offset;
  while (fragments.length < MOST_FRAGMENTS && at < end) {
    const fragment = await fragmentAt(source, at);
    if (!fragment) break;
    fragments.push(fragment);
    at = fragment.offset + fragment.length;
  }
  return fragments;
}

/** One frame: all fragments. As many as frames: one each. Else a frame begins where a packed picture does. */
function grouped(fragments: readonly Fragment[], count: number): Piece[][] {
  if (count === 1) return fragments.length > 0 ? [[...fragments]] : [];
  if (fragments.length <= count) return fragments.map((fragment) => [fragment]);
  const frames: Piece[][] = [];
  for (const fragment of fragments) {
    if (fragment.first || frames.length === 0) frames.push([]);
    frames.at(-1)?.push(fragment);
  }
  return frames;
}

/** @returns the bytes of one frame, and whether the file ended before they did */
export async function packedOf(
  source: Source,
  pieces: readonly Piece[],
): Promise<{ packed: Uint8Array; cut: boolean }> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > MOST_PACKED) throw new Stop('too-large');
  const parts: Uint8Array[] = [];
  for (const piece of pieces) parts.push(await source.read(piece.offset, piece.length));
  const packed = concat(parts);
  return { packed, cut: packed.length < length };
}
