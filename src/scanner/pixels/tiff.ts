/** Pages of a TIFF file, which no browser shows, read by geotiff. */
import { fromArrayBuffer, fromBlob, type GeoTIFFImage } from 'geotiff';
import { FileGoneError, Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import type { Choose } from './choose.ts';
import type { Keep } from './read-back.ts';
import { fits, isJpeg, isKnown } from './tiff-blocks.ts';
import { faxOn, isFax } from './tiff-fax.ts';
import { labelsAmong, labelsInText } from './tiff-labels.ts';
import { pixelsOf, type Range, rangeOf } from './values.ts';

/** Of a stack or a pyramid, the pages we choose from. */
const MOST_PAGES = 64;
/** Pages are decoded here, not by the browser: pixels of all. */
const MOST_PIXELS = 2 ** 25;
/** Of a fax, which pdf.js unpacks to more than others take: a page of A4 at 400 dots an inch. */
const MOST_OF_FAX = 2 ** 24;
/** A file beyond this is not held but read block by block, which takes long; bytes. */
const LARGE = 2 ** 26;

/** PhotometricInterpretation (TIFF 6.0, page 37). */
const [WHITE_IS_ZERO, BLACK_IS_ZERO] = [0, 1];
const BYTE: Range = [0, 255];

/**
 * The chosen pages of those that can be decoded; a pyramid's are the same picture, the sharpest first. After them the
 * labels of a slide: what is printed there names somebody.
 * @throws {Stop} `unsupported` when no page is packed in a way we know, `too-large` when all those are, `unreadable`
 * when none can be read
 */
export async function tiffPages(file: Blob, keep: Keep, choose: Choose): Promise<Pixels[]> {
  const pages = await pagesOf(file);
  const named = await labelsInText(pages[0], keep);
  const decoded = await decodedPages(file, pages, keep, choose).catch((error) => {
    if (named.length === 0 || error instanceof FileGoneError) throw error;
    return [];
  });
  return [...decoded, ...named];
}

async function decodedPages(
  file: Blob,
  pages: readonly GeoTIFFImage[],
  keep: Keep,
  choose: Choose,
): Promise<Pixels[]> {
  const drawn = pages.filter((page) => areaOf(page) > 0);
  if (drawn.length === 0) throw new Stop('unreadable');
  const known = drawn.filter((page) => isKnown(page) || isFax(page));
  if (known.length === 0) throw new Stop('unsupported');
  const small: GeoTIFFImage[] = [];
  for (const page of known) {
    const most = isFax(page) ? MOST_OF_FAX : MOST_PIXELS;
    if (areaOf(page) <= most && (await fits(page).catch(() => false))) small.push(page);
  }
  if (small.length === 0) throw new Stop('too-large');
  const labels = (await labelsAmong(pages)).filter((page) => small.includes(page));
  const chosen = choose(small.length).flatMap((index) => small[index] ?? []);
  const pixels: Pixels[] = [];
  let left = MOST_PIXELS - labels.reduce((sum, page) => sum + areaOf(page), 0);
  const fitting = chosen.filter((page) => {
    left -= areaOf(page);
    return left >= 0;
  });
  for (const page of new Set([...fitting, ...labels])) {
    const read = await (isFax(page) ? faxOn(page, file, keep) : pixelsOn(page, keep)).catch(() => undefined);
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

function areaOf(page: GeoTIFFImage): number {
  return page.getWidth() * page.getHeight();
}

/** More or fewer than eight bits are stretched from the lowest value to the highest: of 16, scanners use 12. */
async function pixelsOn(page: GeoTIFFImage, keep: Keep): Promise<Pixels> {
  const size = { width: page.getWidth(), height: page.getHeight() };
  const meaning: unknown = page.fileDirectory.getValue('PhotometricInterpretation');
  if (meaning !== WHITE_IS_ZERO && meaning !== BLACK_IS_ZERO) {
    const values = isJpeg(page)
      ? await page.readRasters({ interleave: true, samples: [0, 1, 2] })
      : await page.readRGB({ interleave: true });
    const range = values.BYTES_PER_ELEMENT === 1 ? BYTE : rangeOf(values);
    return pixelsOf({ ...size, values, channels: 3, range }, keep);
  }
  const values = await page.readRasters({ interleave: true, samples: [0] });
  const [low, high] = page.getBitsPerSample() === 8 ? BYTE : rangeOf(values);
  const range = meaning === WHITE_IS_ZERO ? ([high, low] as const) : ([low, high] as const);
  return pixelsOf({ ...size, values, channels: 1, range }, keep);
}
