/** Pages of a TIFF file, which no browser shows, read by geotiff. */
import { addDecoder, BaseDecoder, fromArrayBuffer, fromBlob, type GeoTIFFImage } from 'geotiff';
import { Stop } from '../../detectors/errors.ts';
import { inflate } from '../../detectors/inflate.ts';
import type { Pixels } from '../../types.ts';
import { unpackLzw } from './lzw.ts';
import { pixelsOf, type Range, rangeOf } from './values.ts';

/** Of a stack or a pyramid, the pages we choose from. */
const MOST_PAGES = 64;
/** Pages are decoded here, not by the browser: pixels of all, and bytes of one before it is scaled to eight bits. */
const MOST_PIXELS = 2 ** 25;
const MOST_BYTES = 2 ** 28;
/** A file beyond this is not held but read block by block, which takes long; bytes. */
const LARGE = 2 ** 26;

/** PhotometricInterpretation (TIFF 6.0, page 37). */
const [WHITE_IS_ZERO, BLACK_IS_ZERO] = [0, 1];
const BYTE: Range = [0, 255];

// geotiff unpacks without a limit, and a small block can unpack to gigabytes.
const bounded = (
  cases: number[],
  unpack: (packed: Uint8Array, length: number) => Promise<Uint8Array> | Uint8Array,
) =>
  addDecoder(
    cases,
    async () =>
      class extends BaseDecoder {
        override async decodeBlock(packed: ArrayBuffer): Promise<ArrayBufferLike> {
          return (await unpack(new Uint8Array(packed), blockLength(this.parameters))).buffer;
        }
      },
  );
bounded([5], unpackLzw);
bounded([8, 32946], (packed, length) => inflate(packed, 'deflate', length));

function blockLength({ tileWidth, tileHeight, bitsPerSample }: BaseDecoder['parameters']): number {
  const samples = typeof bitsPerSample === 'number' ? [bitsPerSample] : Array.from(bitsPerSample);
  return tileHeight * Math.ceil((tileWidth * samples.reduce((sum, bits) => sum + bits, 0)) / 8);
}

/**
 * The first page, one in the middle and the last; of a pyramid, as sharp as can be decoded.
 * @throws {Stop} `too-large` when all pages are, `unreadable` when none can be read
 */
export async function tiffPages(file: Blob): Promise<Pixels[]> {
  const pages = await pagesOf(file);
  if (pages.length === 0) throw new Stop('unreadable');
  const small = pages.filter(isSmall);
  if (small.length === 0) throw new Stop('too-large');
  const chosen = new Set([0, small.length >> 1, small.length - 1].flatMap((index) => small[index] ?? []));
  const pixels: Pixels[] = [];
  let left = MOST_PIXELS;
  for (const page of chosen) {
    left -= page.getWidth() * page.getHeight();
    if (left < 0) break;
    const read = await pixelsOn(page).catch(() => undefined);
    if (read) pixels.push(read);
  }
  if (pixels.length === 0) throw new Stop('unreadable');
  return pixels;
}

async function pagesOf(file: Blob): Promise<GeoTIFFImage[]> {
  const pages: GeoTIFFImage[] = [];
  try {
    const tiff = await (file.size > LARGE ? fromBlob(file) : fromArrayBuffer(await file.arrayBuffer()));
    while (pages.length < MOST_PAGES) pages.push(await tiff.getImage(pages.length));
  } catch {
    // After the last page there is none.
  }
  return pages;
}

function isSmall(page: GeoTIFFImage): boolean {
  const pixels = page.getWidth() * page.getHeight();
  const block = page.getTileWidth() * page.getTileHeight();
  const size = page.getBytesPerPixel();
  return pixels > 0 && pixels <= MOST_PIXELS && Math.max(pixels, block) * size <= MOST_BYTES;
}

/** More or fewer than eight bits are stretched from the lowest value to the highest: of 16, scanners use 12. */
async function pixelsOn(page: GeoTIFFImage): Promise<Pixels> {
  const size = { width: page.getWidth(), height: page.getHeight() };
  const meaning: unknown = page.fileDirectory.getValue('PhotometricInterpretation');
  if (meaning !== WHITE_IS_ZERO && meaning !== BLACK_IS_ZERO) {
    const values = await page.readRGB({ interleave: true });
    const range = values.BYTES_PER_ELEMENT === 1 ? BYTE : rangeOf(values);
    return pixelsOf({ ...size, values, channels: 3, range });
  }
  const values = await page.readRasters({ interleave: true, samples: [0] });
  const [low, high] = page.getBitsPerSample() === 8 ? BYTE : rangeOf(values);
  const range = meaning === WHITE_IS_ZERO ? ([high, low] as const) : ([low, high] as const);
  return pixelsOf({ ...size, values, channels: 1, range });
}
