/** What makers' readers look at in a TIFF file: text of all its directories, and Hamamatsu's own numbers. */
import { decodeBytes } from '../../metadata/charset.ts';
import type { Source } from '../../metadata/source.ts';
import { tiffValues } from '../../metadata/tiff.ts';

export interface Tags {
  /** The texts of one tag, a directory after the other. */
  texts(tag: number): string[];
  /** The raw values of one tag. */
  values(tag: number): Uint8Array[];
}

export const TAG = {
  description: 270,
  make: 271,
  software: 305,
  dateTime: 306,
  xmp: 700,
  // Of Hamamatsu's NDPI.
  isNdpi: 65420,
  lens: 65421,
  slideLabel: 65427,
  serial: 65442,
  comments: 65449,
  labelObscured: 65450,
} as const;

/** Philips keeps the label's photo in a description; bytes. */
const LONGEST_XML = 3 * 1024 * 1024;
const LONGEST = 64 * 1024;
const MOST = new Map<number, number>(
  Object.values(TAG).map((tag) => [tag, tag === TAG.description || tag === TAG.xmp ? LONGEST_XML : LONGEST]),
);

/** @throws {Stop} `too-large`; what lies beyond the end of the file is missing without a word */
export async function tagsOf(source: Source): Promise<Tags> {
  const found = new Map<number, Uint8Array[]>();
  try {
    for await (const { tag, bytes } of tiffValues(source, MOST)) {
      found.set(tag, [...(found.get(tag) ?? []), bytes]);
    }
  } catch {
    // The detector of hidden details says what is wrong with the file.
  }
  const values = (tag: number) => found.get(tag) ?? [];
  return { values, texts: (tag) => values(tag).map((bytes) => decodeBytes(bytes).replace(/\0+$/, '')) };
}
