/** Pictures inside files that are none themselves, as they are seen and as they are read. Runs in the worker. */
import { FileGoneError } from '../detectors/errors.ts';
import { unpackedPictures } from '../detectors/office/pictures.ts';
import { labelPictures } from '../detectors/slide/label.ts';
import type { ByteReader, Context, FileKind, Pixels } from '../types.ts';
import { greyOf } from './pixels/grey.ts';

/** What a document is about is on the largest ones. */
const MOST_PICTURES = 3;

type Pictures = Pick<Context, 'pixels' | 'detail'>;
type Unpacked = AsyncGenerator<{ content: Uint8Array; kind: FileKind; amongWords?: boolean }>;

const UNPACKERS = {
  /** Of archives and office files, the largest pictures. */
  zip: (bytes: ByteReader): Unpacked => unpackedPictures({ bytes, kind: 'zip', name: '' }, MOST_PICTURES),
  slide: (bytes: ByteReader): Unpacked => labelPictures({ bytes }),
};

/** Whether files of this kind are no picture, and may hold some. */
export function mayHoldPictures(kind: FileKind): kind is keyof typeof UNPACKERS {
  return Object.hasOwn(UNPACKERS, kind);
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
  let opened: Promise<readonly [Pictures, Pixels][]> | undefined;
  const open = async (): Promise<[Pictures, Pixels][]> => {
    const pictures: [Pictures, Pixels][] = [];
    for await (const { content, kind: kindInside, amongWords = true } of UNPACKERS[kind](bytes)) {
      const own = inside(content, kindInside);
      const [first] = await own.pixels().catch(unlessGone);
      if (first) pictures.push([own, amongWords ? { ...first, amongWords } : first]);
    }
    return pictures;
  };
  const seen = () => {
    opened ??= open();
    return opened;
  };
  return {
    pixels: async () => (await seen()).map(([, pixels]) => pixels),
    detail: async () =>
      Promise.all(
        (await seen()).map(
          async ([own, pixels]) => (await own.detail().catch(unlessGone))[0] ?? greyOf(pixels),
        ),
      ),
  };
}

function unlessGone(error: unknown): [] {
  if (error instanceof FileGoneError) throw error;
  return [];
}
