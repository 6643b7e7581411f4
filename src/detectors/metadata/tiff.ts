import { bigEndian, littleEndian } from '../bytes.ts';
import { Stop } from '../errors.ts';
import { isInside, type Source } from './source.ts';

/** Bytes of a value by its type (TIFF 6.0, page 15; 13 is a directory's offset; 16 to 18 are BigTIFF's). */
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/** A stack of a thousand pages says the same on each. */
const MOST_DIRECTORIES = 16;
const MOST_ENTRIES = 2048;
/** Beyond this an offset of four bytes does not reach. */
const LARGEST_CLASSIC = 2 ** 32;
/** Tags that lead to further directories: EXIF and GPS (EXIF 2.32, 4.6.3). */
const POINTERS = new Set([0x8769, 0x8825]);

/** One value of a TIFF structure. */
export interface TiffValue {
  tag: number;
  littleEndian: boolean;
  bytes: Uint8Array;
}

interface Format {
  littleEndian: boolean;
  number: typeof bigEndian;
  /** Bytes of the number of entries, of an entry, and of an offset: 2, 12 and 4, or BigTIFF's 8, 20 and 8. */
  count: number;
  entry: number;
  offset: number;
  /** Hamamatsu's NDPI beyond 4 GB: offsets of eight bytes in a file that looks classic. */
  far?: true;
}

interface Entry {
  tag: number;
  /** Where the value stands, and its length in bytes. */
  offset: number;
  length: number;
}

interface Directory {
  entries: Entry[];
  next: number;
}

/**
 * The wanted values of a TIFF or BigTIFF structure (TIFF 6.0 section 2), wherever its directories stand. Loops
 * are walked once, and what lies outside is left out.
 * @param most the tags wanted, each with the most bytes worth reading
 * @throws {Stop} `cut-off`, after everything that could be read, when something lay beyond the end
 */
export async function* tiffValues(
  source: Source,
  most: ReadonlyMap<number, number>,
): AsyncGenerator<TiffValue> {
  const format = formatOf(await source.read(0, 8), source.size);
  const width = widthOf(format);
  const first = await source.read(format.offset, width);
  const waiting = [format.number(first, 0, width)];
  const seen = new Set([0]);
  // Values never overlap in an honest file: together they are no longer than it.
  let left = source.size;
  let missing = false;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at) || seen.size > MOST_DIRECTORIES) continue;
    seen.add(at);
    const directory = await readDirectory(source, at, format);
    missing ||= !directory;
    for (const { tag, offset, length } of directory?.entries ?? []) {
      const wanted = Math.min(length, POINTERS.has(tag) ? format.offset : (most.get(tag) ?? 0));
      if (wanted === 0) continue;
      const inside = isInside(source, offset, wanted);
      missing ||= !inside;
      if (!inside) continue;
      left -= wanted;
      if (left < 0) return;
      const bytes = await source.read(offset, wanted);
      if (POINTERS.has(tag)) waiting.push(format.number(bytes, 0, wanted));
      else yield { tag, littleEndian: format.littleEndian, bytes };
    }
    if (directory) waiting.push(directory.next);
  }
  if (missing) throw new Stop('cut-off');
}

/** Bytes of an offset between directories. */
function widthOf({ offset, far }: Format): number {
  return far ? 8 : offset;
}

function formatOf(header: Uint8Array, size: number): Format {
  const little = header[0] === 0x49;
  const number = little ? littleEndian : bigEndian;
  if (number(header, 2, 2) === 43) return { littleEndian: little, number, count: 8, entry: 20, offset: 8 };
  const far = little && size > LARGEST_CLASSIC;
  return { littleEndian: little, number, count: 2, entry: 12, offset: 4, ...(far && { far }) };
}

async function readDirectory(source: Source, at: number, format: Format): Promise<Directory | undefined> {
  const { number } = format;
  if (!isInside(source, at, format.count)) return undefined;
  const count = number(await source.read(at, format.count), 0, format.count);
  const start = at + format.count;
  const length = Math.min(count, MOST_ENTRIES) * format.entry;
  if (!isInside(source, start, length)) return undefined;
  const bytes = await source.read(start, length);
  const end = start + count * format.entry;
  const width = widthOf(format);
  const next = isInside(source, end, width) ? await source.read(end, width) : new Uint8Array();
  const beyond = await highWords(source, end + width, count, format);
  const entries: Entry[] = [];
  for (let i = 0; i < length; i += format.entry) {
    const size = number(bytes, i + 4, format.offset) * (TYPE_SIZES[number(bytes, i + 2, 2)] ?? 0);
    const value = i + 4 + format.offset;
    const high = number(beyond, (i / format.entry) * 4, 4) * 2 ** 32;
    const offset = size <= format.offset ? start + value : number(bytes, value, format.offset) + high;
    entries.push({ tag: number(bytes, i, 2), offset, length: size });
  }
  return { entries, next: number(next, 0, width) };
}

/** Of NDPI: behind the directory, what each entry's offset lacks above four bytes. */
async function highWords(source: Source, at: number, count: number, { far }: Format): Promise<Uint8Array> {
  const length = Math.min(count, MOST_ENTRIES) * 4;
  return far && isInside(source, at, length) ? source.read(at, length) : new Uint8Array();
}
