/** Pages of a PDF as pictures: what was scanned or photographed, and letters that were drawn as outlines. */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { FileGoneError, Stop } from '../../detectors/errors.ts';
import type { ByteReader, Pixels, UncheckedReason } from '../../types.ts';
import type { Box } from '../pixels/shrink.ts';
import { NoFilters, OffscreenCanvases } from './canvas.ts';
import { type Images, imagesIn, type Operators, type Share } from './images.ts';
import { withPdf } from './open.ts';
import { cropped, drawnBox, withMargins } from './trim.ts';

/** Pixels of one image in the file: a page of A4 at 600 dots an inch. */
const LARGEST_IMAGE = 36_000_000;
/** Images of more pixels are halved while they are unpacked: a page of A4 at 400 dots an inch stays whole. */
const WHOLE_IMAGE = 2 ** 24;
/** Milliseconds for all pages, from when the document is open. */
const BUDGET = 4_000;
/** Pixels along a point (1/72 inch): more show nothing that can be read, fewer nothing at all; and for outlines. */
const [FINEST, COARSEST, OUTLINES] = [300 / 72, 1, 200 / 72];
/** No canvas is larger on a side, in every browser. */
const LONGEST_SIDE = 8_192;
/** Of a page with words on it, so much must be covered by images before they are looked at: more than by a logo. */
const MOSTLY_PICTURE = 0.1;
/** Among many words, an image that covers more than this is the ground they stand on, or the scan they were read from. */
const BACKGROUND = 0.7;

const DRAWING = {
  CanvasFactory: OffscreenCanvases,
  FilterFactory: NoFilters,
  maxImageSize: LARGEST_IMAGE,
  canvasMaxAreaInBytes: 4 * WHOLE_IMAGE,
  isOffscreenCanvasSupported: true,
  isImageDecoderSupported: true,
} as const;
/** What leaves something on a page beside its words and images. */
const OUTLINED: readonly number[] = [OPS.constructPath, OPS.shadingFill];
const WHOLE: Share = { x: 0, y: 0, width: 1, height: 1 };

/** A page that may be a picture. */
export interface PicturedPage {
  /** From 1. */
  number: number;
  words: 'none' | 'few' | 'many';
}

/** A page's picture without half of its margins. */
export interface DrawnPage {
  number: number;
  pixels: Pixels;
  /** Where on the page it is. */
  part: Share;
  /** Pixels along a point that it has, and that its images have. */
  scale: number;
  finest: number;
}

/**
 * Draws those of the pages that are pictures: the first ones.
 * @param most pictures
 * @param area of each in pixels at most
 * @throws {Stop} `too-large`, `unreadable` or `timed-out`, where nothing could be drawn; `encrypted`
 */
export function drawPages(
  bytes: ByteReader,
  pages: readonly PicturedPage[],
  most: number,
  area: number,
): Promise<DrawnPage[]> {
  return withPdf(bytes, DRAWING, async (document) => {
    const ends = performance.now() + BUDGET;
    const drawn: DrawnPage[] = [];
    let reason: UncheckedReason | undefined;
    for (const page of pages) {
      if (drawn.length >= most || performance.now() > ends) break;
      try {
        const picture = await pictureOf(document, page, area, ends);
        if (typeof picture === 'object') drawn.push(picture);
        else if (picture === 'nothing') reason ??= await whyNothing(bytes, page.number);
      } catch (error) {
        if (error instanceof FileGoneError) throw error;
        reason ??= error instanceof Stop ? error.reason : 'unreadable';
      }
    }
    if (reason && drawn.length === 0) throw new Stop(reason);
    return drawn;
  });
}

/**
 * What was drawn before, as fine as its images are.
 * @param area of each in pixels at most
 */
export function redrawPages(bytes: ByteReader, pages: readonly DrawnPage[], area: number): Promise<Pixels[]> {
  return withPdf(bytes, DRAWING, async (document) => {
    const ends = performance.now() + BUDGET;
    const pictures: Pixels[] = [];
    for (const { number, part, pixels, scale, finest } of pages) {
      if (scale < finest) {
        const page = await document.getPage(number);
        const more = await draw(page, part, finest, area, ends).catch(() => undefined);
        // What cannot be had with more detail is read as it was seen.
        pictures.push(more?.pixels ?? pixels);
      } else {
        pictures.push(pixels);
      }
    }
    return pictures;
  });
}

/**
 * The first page of a document that was made of one picture, a unit a pixel.
 * @param area in pixels at most
 * @throws {Stop} `too-large`, `unreadable` or `timed-out`
 */
export function drawWhole(bytes: ByteReader, area: number): Promise<Pixels> {
  return withPdf(bytes, DRAWING, async (document) => {
    const page = await document.getPage(1);
    const { pixels, isPainted } = await draw(page, WHOLE, 1, area, performance.now() + BUDGET);
    if (!isPainted) throw new Stop('unreadable');
    const { width, height, data } = pixels;
    return { width, height, data };
  });
}

/**
 * @returns `blank` also for a page with words whose pictures are small; `nothing` where something may have been left
 * out
 */
async function pictureOf(
  document: PDFDocumentProxy,
  { number, words }: PicturedPage,
  area: number,
  ends: number,
): Promise<DrawnPage | 'blank' | 'nothing'> {
  const page = await document.getPage(number);
  const operators: Operators = await inTime(page.getOperatorList({ intent: 'print' }), ends);
  const images = imagesIn(operators, page.getViewport({ scale: 1 }));
  if (!isWorthIt(images, words)) return 'blank';
  const isOutlined = operators.fnArray.some((operation) => OUTLINED.includes(operation));
  if (images.covered === 0 && !isOutlined) return operators.fnArray.length > 0 ? 'nothing' : 'blank';
  const finest = finestOf(images);
  const { pixels, scale, isPainted } = await draw(page, WHOLE, finest, area, ends);
  // The words are read as text: what counts are the images. Where there is nothing else, they end where they end.
  const none = isOutlined ? WHOLE : images.box;
  const around = pixelsOf({ none, few: images.box, many: images.largest }[words], pixels);
  const looked = cropped(pixels, around);
  const box = drawnBox(looked);
  if (!box) {
    // What could not be unpacked is left out; the back of a sheet is blank.
    if (images.covered > 0 && !isPainted) throw new Stop('unreadable');
    return 'blank';
  }
  const drawn = withMargins(box, looked);
  const { width, height } = pixels;
  const part = {
    x: (around.x + drawn.x) / width,
    y: (around.y + drawn.y) / height,
    width: drawn.width / width,
    height: drawn.height / height,
  };
  const among = words === 'many' && { amongWords: true as const };
  return { number, pixels: { ...cropped(looked, drawn), page: number, ...among }, part, scale, finest };
}

function isWorthIt({ covered, largest }: Images, words: PicturedPage['words']): boolean {
  if (words === 'none') return true;
  if (words === 'few') return covered >= MOSTLY_PICTURE;
  const area = largest.width * largest.height;
  return area >= MOSTLY_PICTURE && area <= BACKGROUND;
}

/** Outlines have no pixels of their own. */
function finestOf({ covered, finest }: Images): number {
  return covered < MOSTLY_PICTURE ? OUTLINES : Math.min(Math.max(finest, COARSEST), FINEST);
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

/** A part of the page, how many pixels along a point it got, and whether any image was painted. */
async function draw(
  page: PDFPageProxy,
  part: Share,
  finest: number,
  area: number,
  ends: number,
): Promise<{ pixels: Pixels; scale: number; isPainted: boolean }> {
  const size = page.getViewport({ scale: 1 });
  const [wide, high] = [size.width * part.width, size.height * part.height];
  const scale = Math.min(finest, Math.sqrt(area / (wide * high)), LONGEST_SIDE / Math.max(wide, high));
  const side = (points: number) => Math.max(Math.floor(points * scale), 1);
  const [width, height] = [side(wide), side(high)];
  const viewport = page.getViewport({
    scale,
    offsetX: -part.x * size.width * scale,
    offsetY: -part.y * size.height * scale,
  });
  const canvas = new OffscreenCanvas(width, height);
  // `print` waits for no frame of a screen.
  const task = page.render({ canvas: canvas as never, viewport, intent: 'print', recordImages: true });
  try {
    await inTime(task.promise, ends);
    const context = canvas.getContext('2d');
    if (!context) throw new Stop('too-large');
    const { data } = context.getImageData(0, 0, width, height);
    const isPainted = (page.imageCoordinates?.length ?? 0) > 0;
    return { pixels: { width, height, data, page: page.pageNumber }, scale, isPainted };
  } finally {
    task.cancel();
    page.cleanup();
    [canvas.width, canvas.height] = [0, 0];
  }
}

/** @throws {Stop} `timed-out` */
async function inTime<Result>(work: Promise<Result>, ends: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stop('timed-out')), Math.max(ends - performance.now(), 0));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Why there is nothing on a page that something was to be drawn on: pdf.js leaves out images that are too large, and
 * only when told to stop at errors gives up the page for them.
 */
async function whyNothing(bytes: ByteReader, number: number): Promise<UncheckedReason | undefined> {
  const operations = await withPdf(bytes, { ...DRAWING, stopAtErrors: true }, async (document) => {
    const page = await document.getPage(number);
    return (await page.getOperatorList({ intent: 'print' })).fnArray;
  });
  return operations.length === 0 ? 'too-large' : undefined;
}
