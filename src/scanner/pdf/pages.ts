/** Pages of a PDF as pictures: what was scanned or photographed, and letters that were drawn as outlines. */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { FileGoneError, Stop } from '../../detectors/errors.ts';
import type { ByteReader, Pixels, UncheckedReason } from '../../types.ts';
import type { Box } from '../pixels/shrink.ts';
import { NoFilters, OffscreenCanvases } from './canvas.ts';
import { withPdf } from './open.ts';
import { cropped, drawnBox } from './trim.ts';

/** Pixels of one image in the file: a page of A4 at 600 dots an inch. Unpacked, each takes up to seven bytes. */
const LARGEST_IMAGE = 36_000_000;
/** Milliseconds for all pages, from when the document is open. */
const BUDGET = 4_000;
/** Points are 1/72 inch; more dots an inch show nothing that can be read. */
const FINEST = 300 / 72;
/** No canvas is larger on a side, in every browser. */
const LONGEST_SIDE = 8_192;
/** Of a page with a few words on it, so much must be covered by images before they are looked at: more than by the sign of a firm. */
const MOSTLY_PICTURE = 0.1;

const DRAWING = {
  CanvasFactory: OffscreenCanvases,
  FilterFactory: NoFilters,
  maxImageSize: LARGEST_IMAGE,
  canvasMaxAreaInBytes: 4 * LARGEST_IMAGE,
  isOffscreenCanvasSupported: true,
  isImageDecoderSupported: true,
} as const;
const IMAGES: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
];

/** A page that may be a picture. */
export interface BarePage {
  /** From 1. */
  number: number;
  /** There are a few words on it. */
  hasText: boolean;
}

/** A page's picture without its margins, and where on the page it is: shares of the page's sides. */
export interface DrawnPage {
  number: number;
  pixels: Pixels;
  box: Share;
}

interface Share {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box around all images, and what share of the page they cover. */
interface Images extends Share {
  covered: number;
}

const WHOLE: Share = { x: 0, y: 0, width: 1, height: 1 };

/**
 * Draws those of the pages that are pictures: the first ones.
 * @param most pictures
 * @param area of each in pixels at most
 * @throws {Stop} `too-large`, `unreadable` or `timed-out`, where nothing could be drawn; `encrypted`
 */
export function drawPages(
  bytes: ByteReader,
  pages: readonly BarePage[],
  most: number,
  area: number,
): Promise<DrawnPage[]> {
  return withPdf(bytes, DRAWING, async (document) => {
    const ends = performance.now() + BUDGET;
    const drawn: DrawnPage[] = [];
    let reason: UncheckedReason | undefined;
    for (const page of pages) {
      if (drawn.length >= most) break;
      if (performance.now() > ends) {
        reason ??= 'timed-out';
        break;
      }
      const picture = await pictureOf(document, page, area, ends).catch(reasonOf);
      if (typeof picture !== 'string') drawn.push(...picture);
      else if (picture === 'unreadable') reason ??= await whyNothing(bytes, page.number);
      else reason ??= picture;
    }
    if (reason && drawn.length === 0) throw new Stop(reason);
    return drawn;
  });
}

/**
 * Draws once more what was drawn before, larger.
 * @param area of each in pixels at most
 */
export function redrawPages(bytes: ByteReader, pages: readonly DrawnPage[], area: number): Promise<Pixels[]> {
  return withPdf(bytes, DRAWING, async (document) => {
    const ends = performance.now() + BUDGET;
    const pictures: Pixels[] = [];
    for (const { number, box, pixels } of pages) {
      const page = await document.getPage(number);
      const more = await draw(page, box, area, ends).catch(() => undefined);
      // What cannot be had with more detail is read as it was seen.
      pictures.push(more?.pixels ?? pixels);
    }
    return pictures;
  });
}

/** @returns nothing for a blank page, and for one with words whose pictures are small */
async function pictureOf(
  document: PDFDocumentProxy,
  { number, hasText }: BarePage,
  area: number,
  ends: number,
): Promise<DrawnPage[]> {
  const page = await document.getPage(number);
  const { pixels, images } = await draw(page, WHOLE, area, ends);
  if (hasText && images.covered < MOSTLY_PICTURE) return [];
  // The words are read as text: what counts are the images.
  const box = hasText ? pixelsOf(images, pixels) : drawnBox(pixels);
  if (!box) {
    if (images.covered === 0) throw new Stop('unreadable');
    return [];
  }
  const { width, height } = pixels;
  const share = {
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  };
  return [{ number, pixels: { ...cropped(pixels, box), page: number }, box: share }];
}

/** What of a part of the page lies on the canvas. */
function pixelsOf({ x, y, width, height }: Share, canvas: Pixels): Box {
  const [left, top] = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)];
  const [right, bottom] = [Math.ceil((x + width) * canvas.width), Math.ceil((y + height) * canvas.height)];
  const inside = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const box = { x: inside(left, canvas.width - 1), y: inside(top, canvas.height - 1) };
  return {
    ...box,
    width: Math.max(inside(right, canvas.width) - box.x, 1),
    height: Math.max(inside(bottom, canvas.height) - box.y, 1),
  };
}

/** A part of the page, and what images cover of it. */
async function draw(
  page: PDFPageProxy,
  part: Share,
  area: number,
  ends: number,
): Promise<{ pixels: Pixels; images: Images }> {
  const size = page.getViewport({ scale: 1 });
  const [wide, high] = [size.width * part.width, size.height * part.height];
  const scale = Math.min(FINEST, Math.sqrt(area / (wide * high)), LONGEST_SIDE / Math.max(wide, high));
  const [width, height] = [wide, high].map((side) => Math.max(Math.floor(side * scale), 1)) as [
    number,
    number,
  ];
  const viewport = page.getViewport({
    scale,
    offsetX: -part.x * size.width * scale,
    offsetY: -part.y * size.height * scale,
  });
  const canvas = new OffscreenCanvas(width, height);
  // `print` waits for no frame of a screen.
  const task = page.render({ canvas: canvas as never, viewport, intent: 'print', recordImages: true });
  const timer = setTimeout(() => task.cancel(), Math.max(ends - performance.now(), 0));
  try {
    await task.promise;
    const context = canvas.getContext('2d');
    if (!context) throw new Stop('too-large');
    const { data } = context.getImageData(0, 0, width, height);
    return {
      pixels: { width, height, data, page: page.pageNumber },
      images: imagesAt(page.imageCoordinates),
    };
  } catch (error) {
    throw new Stop(
      performance.now() >= ends ? 'timed-out' : error instanceof Stop ? error.reason : 'unreadable',
    );
  } finally {
    clearTimeout(timer);
    page.cleanup();
  }
}

/** @param corners three of each image, in shares of the canvas: strips of a scan count together */
function imagesAt(corners: ArrayLike<number> | null): Images {
  let covered = 0;
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (let i = 0; corners && i + 5 < corners.length; i += 6) {
    const [x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(
      { length: 6 },
      (_, k) => corners[i + k],
    );
    covered += Math.abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y));
    const [acrosses, downs] = [
      [x, x1, x2, x1 + x2 - x],
      [y, y1, y2, y1 + y2 - y],
    ];
    [left, right] = [Math.min(left, ...acrosses), Math.max(right, ...acrosses)];
    [top, bottom] = [Math.min(top, ...downs), Math.max(bottom, ...downs)];
  }
  return { covered, x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

function reasonOf(error: unknown): UncheckedReason {
  if (error instanceof FileGoneError) throw error;
  return error instanceof Stop ? error.reason : 'unreadable';
}

/**
 * Why a page without words stayed blank: pdf.js leaves out what it cannot unpack, and what is too large. Only when told
 * to stop at errors it gives up a page for the latter.
 */
async function whyNothing(bytes: ByteReader, number: number): Promise<UncheckedReason | undefined> {
  const operations = (stopAtErrors: boolean) =>
    withPdf(bytes, { ...DRAWING, stopAtErrors }, async (document) => {
      const page = await document.getPage(number);
      return (await page.getOperatorList({ intent: 'print' })).fnArray;
    });
  try {
    const all = await operations(false);
    if (all.some((operation) => IMAGES.includes(operation))) return 'unreadable';
    return all.length > 0 && (await operations(true)).length === 0 ? 'too-large' : undefined;
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return 'unreadable';
  }
}
