/** What the header of a slide's file says, whatever its format. */

/** What a value of the header is, in the words of pathology. */
export type SlideValue =
  /** The number or barcode on the glass, by which a laboratory finds the person. */
  | 'number'
  /** When it was scanned. */
  | 'date'
  /** Who scanned it. */
  | 'user'
  | 'hospital'
  /** The scanner's serial number. */
  | 'serial'
  /** A name of a file, a title, a note: whatever somebody typed. */
  | 'text';

export interface SlideField {
  is: SlideValue;
  /** As the format calls it. */
  key: string;
  value: string;
}

export interface Slide {
  /** As people in the field call the format: `Aperio SVS`. */
  format: string;
  /** Nothing but tissue is scanned so; microscopes of other sciences write the other formats too. */
  isTissue: boolean;
  fields: SlideField[];
  /** There is a photo of the slide's label, or of the whole glass with it. */
  showsLabel: boolean;
}

/** No value is judged by more than its beginning; characters. */
const LONGEST = 1000;
const MOST_FIELDS = 200;

/** The fields that are not blank. */
export function fieldsOf(
  all: Iterable<readonly [is: SlideValue, key: string, value: string | undefined]>,
): SlideField[] {
  const fields: SlideField[] = [];
  for (const [is, key, text = ''] of all) {
    const value = text.slice(0, LONGEST).replaceAll('\0', ' ').trim();
    if (value !== '' && fields.length < MOST_FIELDS) fields.push({ is, key, value });
  }
  return fields;
}

/** Philips and Leica write barcodes so, for whatever signs are in them. */
export function fromBase64(text: string): string {
  try {
    const plain = atob(text.replace(/\s/g, ''));
    return /^[\x20-\x7e\s]*$/.test(plain) ? plain : text;
  } catch {
    return text;
  }
}
