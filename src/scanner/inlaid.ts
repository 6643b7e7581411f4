/** The pictures in an office file or an archive: the largest ones, as they are seen and as they are read. Runs in the worker. */
import { FileGoneError } from '../detectors/errors.ts';
import { unpackedPictures } from '../detectors/office/pictures.ts';
import type { ByteReader, Context, Pixels } from '../types.ts';
import { greyOf } from './pixels/grey.ts';

/** What a document is about is on the largest ones. */
const MOST_PICTURES = 3;

type Pictures = Pick<Context, 'pixels' | 'detail'>;

/**
 * Each made when first asked for. What cannot be decoded is left out.
 * @param inside a picture's own
 */
export function createInlaid(bytes: ByteReader, inside: Context['inside']): Pictures {
  let opened: Promise<readonly [Pictures, Pixels][]> | undefined;
  const open = async (): Promise<[Pictures, Pixels][]> => {
    const pictures: [Pictures, Pixels][] = [];
    for await (const { content, kind, amongWords } of unpackedPictures(
      { bytes, kind: 'zip', name: '' },
      MOST_PICTURES,
    )) {
      const own = inside(content, kind);
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
