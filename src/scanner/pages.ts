/** The pictures of a document of pages: those that have hardly a word on them, and large ones among words. Runs in the worker. */
import { linesOfPage } from '../detectors/document/pieces.ts';
import { isPublished } from '../detectors/document/published.ts';
import type { Paper, TextPiece } from '../detectors/document/written.ts';
import { FileGoneError, Stop } from '../detectors/errors.ts';
import type { ByteReader, Context } from '../types.ts';
import type { DrawnPage, PicturedPage } from './pdf/pages.ts';
import { greyOf } from './pixels/grey.ts';

/** Who it is about stands on the first ones. */
const MOST_PICTURES = 3;
/** Characters: a caption, a page number, the mark of the app that scanned it. */
const FEW_WORDS = 200;
/** Pixels of a picture to look at, and of one to read. */
const [TO_LOOK_AT, TO_READ] = [2 ** 21, 9_000_000];
/** Pixels of an image along its shorter side: what is smaller is a logo, a button or a signature. */
const SMALLEST = 150;

/**
 * Each made when first asked for; none where all pages have text and the file no large image, without any work.
 * @param paper what is written on the pages
 * @returns pictures without half of their margins, which know their page. Both reject with {Stop} `too-large`, `unreadable`
 * or `timed-out`
 */
export function createPages(
  bytes: ByteReader,
  paper: () => Promise<Paper>,
): Pick<Context, 'pixels' | 'detail'> {
  let drawn: Promise<readonly DrawnPage[]> | undefined;
  let detail: ReturnType<Context['detail']> | undefined;
  const draw = async (): Promise<readonly DrawnPage[]> => {
    const pages = pagesToDraw(await paper().catch(said));
    if (pages.length === 0) return [];
    const { drawPages } = await import('./pdf.ts');
    return drawPages(bytes, pages, MOST_PICTURES, TO_LOOK_AT);
  };
  const seen = (): Promise<readonly DrawnPage[]> => {
    drawn ??= draw();
    return drawn;
  };
  const again = async (): ReturnType<Context['detail']> => {
    const pages = await seen();
    if (pages.length === 0) return [];
    const { redrawPages } = await import('./pdf.ts');
    const pictures = await redrawPages(bytes, pages, TO_READ);
    return pictures.map((picture) => ({ ...greyOf(picture), ...(picture.page && { page: picture.page }) }));
  };
  return {
    pixels: async () => (await seen()).map(({ pixels }) => pixels),
    detail() {
      detail ??= again();
      return detail;
    },
  };
}

/** Those without words come first. */
function pagesToDraw(paper: Paper | undefined): PicturedPage[] {
  if (!paper) return [];
  const pages = paper.pages
    .map((pieces, i): PicturedPage => ({ number: i + 1, words: wordsIn(pieces) }))
    // What was too large to be read is too large to be drawn.
    .filter(({ number }) => !paper.tooLarge?.includes(number));
  const bare = pages.filter(({ words }) => words !== 'many');
  const hasLarge = paper.images.some(({ width, height }) => Math.min(width, height) >= SMALLEST);
  if (!hasLarge || bare.length === pages.length || isPublished(textOf(paper))) return bare;
  return [...bare, ...pages.filter(({ words }) => words === 'many')];
}

function wordsIn(pieces: readonly TextPiece[]): PicturedPage['words'] {
  const signs = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
  return signs === 0 ? 'none' : signs < FEW_WORDS ? 'few' : 'many';
}

function textOf({ pages }: Paper): string {
  return pages
    .flatMap((pieces, page) => linesOfPage(pieces, page))
    .map(({ words }) => words.map(({ text }) => text).join(' '))
    .join('\n');
}

/** Who read it has said why it cannot be read. */
function said(error: unknown): undefined {
  if (error instanceof FileGoneError || !(error instanceof Stop)) throw error;
}
