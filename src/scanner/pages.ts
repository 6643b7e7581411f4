/** The pictures of a document of pages: of those that have hardly a word on them. Runs in the worker. */
import { FileGoneError, Stop } from '../detectors/errors.ts';
import type { ByteReader, Context, Paper } from '../types.ts';
import type { BarePage, DrawnPage } from './pdf/pages.ts';
import { greyOf } from './pixels/grey.ts';

/** Who it is about stands on the first ones. */
const MOST_PICTURES = 3;
/** Characters: a caption, a page number, the mark of the app that scanned it. */
const FEW_WORDS = 200;
/** Pixels of a picture to look at, and of one to read. */
const [TO_LOOK_AT, TO_READ] = [2 ** 21, 9_000_000];

/**
 * Each made when first asked for; none where all pages have text, without any work.
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
    const bare = barePages(await paper().catch(said));
    if (bare.length === 0) return [];
    const { drawPages } = await import('./pdf.ts');
    return drawPages(bytes, bare, MOST_PICTURES, TO_LOOK_AT);
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

function barePages(paper: Paper | undefined): BarePage[] {
  return (paper?.pages ?? []).flatMap((pieces, index) => {
    const signs = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    return signs < FEW_WORDS ? [{ number: index + 1, hasText: signs > 0 }] : [];
  });
}

/** Who read it has said why it cannot be read. */
function said(error: unknown): undefined {
  if (error instanceof FileGoneError || !(error instanceof Stop)) throw error;
}
