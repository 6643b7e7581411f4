/** Pictures inside files that are none themselves, as they are seen and as they are read. Runs in the worker. */
import { documentIn } from '../detectors/dicom/contents.ts';
import { attachedPictures } from '../detectors/document/mail.ts';
import { FileGoneError } from '../detectors/errors.ts';
import { unpackedPictures } from '../detectors/office/pictures.ts';
import { labelPictures } from '../detectors/slide/label.ts';
import type { ByteReader, Context, FileKind, Pixels } from '../types.ts';
import { greyOf } from './pixels/grey.ts';

/** Pages of all PDFs in a file: who it is about stands on the first ones. */
const MOST_PAGES = 3;
/** Milliseconds after which no more files in it are opened. */
const BUDGET = 4_000;

type Pictures = Pick<Context, 'pixels' | 'detail'>;
type Unpacked = AsyncGenerator<{ content: Uint8Array; kind: FileKind; amongWords?: boolean }>;

const UNPACKERS = {
  /** Of archives and office files, the largest pictures, and PDFs. */
  zip: (bytes: ByteReader): Unpacked => unpackedPictures({ bytes, kind: 'zip', name: '' }),
  /** The same, of what hangs on it. */
  mail: (bytes: ByteReader): Unpacked => attachedPictures(bytes),
  slide: (bytes: ByteReader): Unpacked => labelPictures({ bytes }),
  /** A PDF that stands in the place of a picture. */
  dicom: (bytes: ByteReader): Unpacked => documentIn(bytes),
};

/** Whether files of this kind are no picture, and may hold some. */
export function mayHoldPictures(kind: FileKind): kind is keyof typeof UNPACKERS {
  return Object.hasOwn(UNPACKERS, kind);
}

/** One of them, and which of its own file's pictures it is. */
interface Inlaid {
  own: Pictures;
  index: number;
  pixels: Pixels;
}

/**
 * Each made when first asked for; none where there are none. What cannot be decoded is left out.
 * @param inside a picture's own
 */
export function createInlaid(
  bytes: ByteReader,
  kind: keyof typeof UNPACKERS,
  inside: Context['inside'],
): Pictures {
  let opened: Promise<readonly Inlaid[]> | undefined;
  const open = async (): Promise<Inlaid[]> => {
    const ends = performance.now() + BUDGET;
    const pictures: Inlaid[] = [];
    let pages = MOST_PAGES;
    for await (const { content, kind: kindInside, amongWords = false } of UNPACKERS[kind](bytes)) {
      const isPdf = kindInside === 'pdf';
      if (performance.now() > ends) break;
      if (isPdf && pages === 0) continue;
      const own = inside(content, kindInside);
      const seen = (await own.pixels().catch(unlessGone)).slice(0, isPdf ? pages : 1);
      if (isPdf) pages -= seen.length;
      // The page is one of the file inside.
      pictures.push(
        ...seen.map(({ page, ...pixels }, index) => ({
          own,
          index,
          pixels: { ...pixels, ...(amongWords && { amongWords }) },
        })),
      );
    }
    return pictures;
  };
  const seen = () => {
    opened ??= open();
    return opened;
  };
  return {
    pixels: async () => (await seen()).map(({ pixels }) => pixels),
    detail: async () =>
      Promise.all(
        (await seen()).map(async ({ own, index, pixels }) => {
          const { page, ...grey } = (await own.detail().catch(unlessGone))[index] ?? greyOf(pixels);
          return grey;
        }),
      ),
  };
}

/** Those that it holds; where it holds none, its own. */
export function eitherOf(inlaid: Pictures, own: Pictures): Pictures {
  const some = async () => ((await inlaid.pixels()).length > 0 ? inlaid : own);
  return { pixels: async () => (await some()).pixels(), detail: async () => (await some()).detail() };
}

function unlessGone(error: unknown): [] {
  if (error instanceof FileGoneError) throw error;
  return [];
}
