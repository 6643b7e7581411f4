/**
 * Which images a PDF holds, by their dictionaries (PDF 1.7, 8.9.5): these stand bare in the file, whatever else is
 * packed or locked in it, since an image is a stream of its own (7.5.7). Far cheaper than going through the pages.
 */
import { spells } from '../../detectors/bytes.ts';
import type { StoredImage } from '../../detectors/document/written.ts';
import type { ByteReader } from '../../types.ts';

/** Bytes looked through: of a larger file, the first images tell. */
const MOST_READ = 2 ** 25;
const CHUNK = 2 ** 20;
/** Bytes of a dictionary before and behind the word that tells of an image. */
const NEAR = 1_024;
const MOST_IMAGES = 500;
/** Of so many JPEGs the beginning is kept, and so much of it; bytes. */
const [MOST_HEADS, HEAD] = [8, 2 ** 17];
const SLASH = 0x2f;
const [NAME, JPEG] = ['/Image', '\xff\xd8\xff'];

/** Where the bytes of a JPEG begin, if it is one. */
interface Found {
  width: number;
  height: number;
  start?: number;
}

/** @throws {FileGoneError} the file cannot be read any more */
export async function imagesStoredIn(bytes: ByteReader): Promise<StoredImage[]> {
  const found = await findImages(bytes);
  const jpegs = found
    .filter(({ start }) => start !== undefined)
    .sort((one, other) => other.width * other.height - one.width * one.height)
    .slice(0, MOST_HEADS);
  return Promise.all(
    found.map(async (image): Promise<StoredImage> => {
      const { width, height, start } = image;
      if (start === undefined || !jpegs.includes(image)) return { width, height };
      const head = await bytes.read(start, HEAD);
      return spells(head, JPEG) ? { width, height, head } : { width, height };
    }),
  );
}

async function findImages(bytes: ByteReader): Promise<Found[]> {
  const found: Found[] = [];
  const end = Math.min(bytes.size, MOST_READ);
  for (let from = 0; from < end; from += CHUNK) {
    const first = Math.max(from - NEAR, 0);
    const chunk = await bytes.read(first, from - first + CHUNK + NEAR);
    // What stands in the margins is looked at with the chunk it belongs to.
    for (let at = chunk.indexOf(SLASH, from - first); at >= 0; at = chunk.indexOf(SLASH, at + 1)) {
      if (first + at >= from + CHUNK) break;
      const image = spells(chunk, NAME, at) ? imageAround(chunk, at) : undefined;
      if (image) found.push(image.start === undefined ? image : { ...image, start: first + image.start });
      if (found.length >= MOST_IMAGES) return found;
    }
  }
  return found;
}

/** The dictionary around `/Subtype /Image`: from the `<<` after the last object began to its stream. */
function imageAround(chunk: Uint8Array, at: number): Found | undefined {
  const before = latin1(chunk.subarray(Math.max(at - NEAR, 0), at));
  if (!/\/Subtype\s*$/.test(before)) return undefined;
  const behind = latin1(chunk.subarray(at, at + NEAR));
  const stream = /\bstream\r?\n/.exec(behind);
  if (!stream) return undefined;
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + behind.slice(0, stream.index);
  const width = Number(/\/Width\s+(\d{1,6})(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1] ?? 0);
  const height = Number(/\/Height\s+(\d{1,6})(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1] ?? 0);
  if (width === 0 || height === 0) return undefined;
  const isJpeg = /\/Filter\s*\[?\s*\/DCTDecode\b/.test(dictionary);
  return { width, height, ...(isJpeg && { start: at + stream.index + stream[0].length }) };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
