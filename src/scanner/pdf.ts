/** What is written in a PDF, by pdf.js, in this thread. Loaded when the first one comes. */
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Attachment, Paper, TextPiece } from '../detectors/document/written.ts';
import type { ByteReader, UncheckedReason } from '../types.ts';
import { withPdf } from './pdf/open.ts';
import { imagesStoredIn } from './pdf/stored-images.ts';

export { drawPages, drawWhole, redrawPages } from './pdf/pages.ts';

/** Who a paper is about stands on its first pages. */
const MOST_PAGES = 8;
/** Characters of all pages; the rules for print look no further. */
const MOST_TEXT = 24_000;
/** Pieces of text on a page, and with those that hold none. */
const [MOST_PIECES, MOST_SEEN] = [8_000, 40_000];
/** Milliseconds from when the document is open; the worker's own budget is behind it. */
const BUDGET = 4_000;
const LONGEST_PROPERTY = 2_000;
const MOST_ATTACHMENTS = 50;
/** What pdf.js as we ship it says of a page without end (scripts/pdf-js.ts). */
const TOO_LARGE = 'Too large';
/** Of the files inside, so many are opened, and so much is kept of each; bytes. */
const [MOST_OPENED, ATTACHMENT] = [8, 2 ** 22];

/**
 * @throws {Stop} `encrypted`, `unreadable`
 * @throws {FileGoneError} the file cannot be read any more
 */
export async function readPdf(bytes: ByteReader): Promise<Paper> {
  const wishes = { isOffscreenCanvasSupported: false, isImageDecoderSupported: false };
  const [images, written] = await Promise.all([imagesStoredIn(bytes), withPdf(bytes, wishes, writtenIn)]);
  return { ...written, images };
}

async function writtenIn(document: PDFDocumentProxy): Promise<Omit<Paper, 'images'>> {
  const ends = performance.now() + BUDGET;
  const pages: TextPiece[][] = [];
  const tooLarge: number[] = [];
  let left = MOST_TEXT;
  let flaw: UncheckedReason | undefined;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && left > 0; number++) {
    if (performance.now() > ends) {
      flaw = 'timed-out';
      break;
    }
    const pieces: TextPiece[] = [];
    pages.push(pieces);
    // A page that is broken hides neither the others nor its own beginning.
    await readPage(document, number, pieces, left, ends).catch((error: unknown) => {
      const isTooLarge = error instanceof Error && error.message.includes(TOO_LARGE);
      if (isTooLarge) tooLarge.push(number);
      flaw = isTooLarge ? 'too-large' : 'unreadable';
    });
    left -= pieces.reduce((sum, { text }) => sum + text.length, 0);
  }
  return { pages, tooLarge, ...(flaw && { flaw }), ...(await storedIn(document, ends)) };
}

/** @param pieces gets what is written on the page, also where its end cannot be read */
async function readPage(
  document: PDFDocumentProxy,
  number: number,
  pieces: TextPiece[],
  most: number,
  ends: number,
): Promise<void> {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  let [length, seen] = [0, 0];
  const reader: ReadableStreamDefaultReader<{ items: TextItem[] }> = page.streamTextContent().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    seen += part.value.items.length;
    for (const item of part.value.items) {
      if (typeof item.str !== 'string' || item.str.trim() === '') continue;
      const str = item.str.slice(0, most);
      pieces.push(pieceOf(view, { ...item, str }));
      length += str.length;
    }
    const isEnough = length > most || pieces.length > MOST_PIECES || seen > MOST_SEEN;
    if (isEnough || performance.now() > ends) {
      await reader.cancel();
      break;
    }
  }
  pieces.push(...(await filledIn(page, view)));
  page.cleanup();
}

/** What was typed into the fields of a form is no part of its page. */
async function filledIn(page: PDFPageProxy, view: PageViewport): Promise<TextPiece[]> {
  const annotations: { fieldType?: unknown; fieldValue?: unknown; rect: number[] }[] = await page
    .getAnnotations()
    .catch(() => []);
  return annotations
    .slice(0, MOST_PIECES)
    .flatMap(({ fieldType, fieldValue, rect: [left = 0, bottom = 0, , top = 0] }) => {
      if (fieldType !== 'Tx' || typeof fieldValue !== 'string' || fieldValue.trim() === '') return [];
      const size = Math.min(top - bottom, 12);
      const item = {
        str: fieldValue.slice(0, 500),
        transform: [size, 0, 0, size, left, (top + bottom - size) / 2],
      };
      return [pieceOf(view, { ...item, width: (item.str.length * size) / 2, height: size })];
    });
}

/** In shares of the page as it is seen, from its top left. */
function pieceOf(
  view: PageViewport,
  { str, transform, width, height }: Pick<TextItem, 'str' | 'transform' | 'width' | 'height'>,
): TextPiece {
  const [, , c = 0, d = 0, e = 0, f = 0]: number[] = transform;
  const size = height || Math.hypot(c, d) || 1;
  const [x = 0, baseline = 0] = view.convertToViewportPoint(e, f);
  return {
    text: str,
    x: x / view.width,
    y: (baseline - size) / view.height,
    width: width / view.width,
    height: size / view.height,
    tall: view.height / view.width,
  };
}

async function storedIn(
  document: PDFDocumentProxy,
  ends: number,
): Promise<Pick<Paper, 'properties' | 'xmp' | 'attachments'>> {
  const { info, metadata } = await document.getMetadata();
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(info)) {
    if (typeof value === 'string') properties[name] = value.slice(0, LONGEST_PROPERTY);
  }
  return {
    properties,
    xmp: String(metadata?.getRaw() ?? ''),
    attachments: await attachmentsOf(document, ends),
  };
}

async function attachmentsOf(document: PDFDocumentProxy, ends: number): Promise<Attachment[]> {
  const named: ReadonlyMap<string, { filename?: unknown }> = (await document.getAttachments()) ?? new Map();
  const attachments: Attachment[] = [];
  for (const [id, { filename }] of [...named].slice(0, MOST_ATTACHMENTS)) {
    const name = String(filename ?? id).slice(0, LONGEST_PROPERTY);
    const isOpened = attachments.length < MOST_OPENED && performance.now() < ends;
    const content: unknown = isOpened ? await document.getAttachmentContent(id).catch(() => null) : null;
    attachments.push(
      content instanceof Uint8Array ? { name, content: content.slice(0, ATTACHMENT) } : { name },
    );
  }
  return attachments;
}
