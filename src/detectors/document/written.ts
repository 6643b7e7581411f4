/** A document of pages as whoever opens it hands it on. */
import type { UncheckedReason } from '../../types.ts';

/** A piece of text on a page, in shares of the page's sides from its top left. */
export interface TextPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The page's height by its width. */
  tall: number;
}

/** A file inside a document. */
export interface Attachment {
  name: string;
  /** Its beginning; absent where there were too many, or it could not be unpacked. */
  content?: Uint8Array;
}

/** An image inside a document, as the file tells of it. */
export interface StoredImage {
  /** In pixels. */
  width: number;
  height: number;
  /** The beginning of its bytes, of the few largest JPEGs: hidden details stand there. */
  head?: Uint8Array;
}

/** A document of pages, as far as it was read. */
export interface Paper {
  /** The first ones, each its text in no certain order. */
  pages: readonly (readonly TextPiece[])[];
  /** Why not all of the pages were read. */
  flaw?: UncheckedReason;
  /** Those that unpack to more than is looked through, from 1. */
  tooLarge?: readonly number[];
  /** What the file says of itself, by the names of its format: `Title`, `Author`. */
  properties: Readonly<Record<string, string>>;
  /** Its XMP packet, or nothing. */
  xmp: string;
  attachments: readonly Attachment[];
  /** The first ones in the file. */
  images: readonly StoredImage[];
}
