import type { Detector, Examination, FileInHand, FileKind, UncheckedReason } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { filmFields, movingGifFields } from './clips/index.ts';
import type { Field } from './fields.ts';
import { heifFields } from './heif.ts';
import { jpegFields } from './jpeg.ts';
import { pngFields } from './png.ts';
import { findingsOf } from './rules.ts';
import { fileSource, type Source } from './source.ts';
import { tiffFields } from './tiff-fields.ts';
import { webpFields } from './webp.ts';

const READERS: Partial<Record<FileKind, (source: Source) => AsyncGenerator<Field>>> = {
  jpeg: jpegFields,
  png: pngFields,
  webp: webpFields,
  tiff: tiffFields,
  heic: heifFields,
  avif: heifFields,
  gif: movingGifFields,
  video: filmFields,
};
/** Fields, and characters in them, that no honest picture reaches. */
const MOST_FIELDS = 2000;
const MOST_TEXT = 1_000_000;

/** What is written inside a picture without being seen: by whom, with what, of whom. */
export const metadata = {
  id: 'metadata',
  accepts: (kind) => READERS[kind] !== undefined,
  async examine(file: FileInHand): Promise<Examination> {
    const { fields, ...flaw } = await fieldsOf(file);
    return { findings: findingsOf(fields), ...flaw };
  },
} satisfies Detector;

/** Every field of the picture, also of one that ends or breaks off early. */
export async function fieldsOf(file: FileInHand): Promise<{ fields: Field[]; unchecked?: UncheckedReason }> {
  const fields: Field[] = [];
  const unchecked = await collect(file, fields);
  return { fields, ...(unchecked && { unchecked }) };
}

/** Gathers fields as they come, so that those before a failure still count. */
async function collect(file: FileInHand, fields: Field[]): Promise<UncheckedReason | undefined> {
  const reader = READERS[file.kind];
  if (!reader) return undefined;
  let text = 0;
  try {
    for await (const field of reader(fileSource(file.bytes))) {
      fields.push(field);
      text += field.value.length;
      if (fields.length >= MOST_FIELDS || text > MOST_TEXT) return 'too-large';
    }
    return undefined;
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return error instanceof Stop ? error.reason : 'unreadable';
  }
}
