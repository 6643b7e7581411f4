/** What the header of a volume says, whatever its format. */
import type { Source } from '../dicom/bytes.ts';

/** One text of a header. */
export interface HeaderField {
  /** As the format calls it: `descrip`, `0010|0010`, `Patient name`. */
  key: string;
  /** Trimmed, never empty. */
  value: string;
}

export interface Header {
  fields: HeaderField[];
  /** Voxels and millimetres along the three axes of space, where the header tells. */
  voxels?: readonly number[];
  spacing?: readonly number[];
  /** There is more in it than anything here reads. */
  isPartly?: true;
}

/** Reads the header of one format. Throws {Stop} `cut-off` where the file ends inside it. */
export type HeaderReader = (file: Source) => Promise<Header>;

/** More fields than any honest header has. */
const MOST_FIELDS = 300;
/** No text is judged by more than its beginning; characters. */
const LONGEST = 1000;
const LONGEST_KEY = 100;

/** The fields that are not blank. */
export function fieldsOf(pairs: Iterable<readonly [key: string, value: string]>): HeaderField[] {
  const fields: HeaderField[] = [];
  for (const [key, text] of pairs) {
    const value = text.slice(0, LONGEST).replaceAll('\0', ' ').trim();
    if (value) fields.push({ key: key.slice(0, LONGEST_KEY).trim(), value });
    if (fields.length >= MOST_FIELDS) break;
  }
  return fields;
}
