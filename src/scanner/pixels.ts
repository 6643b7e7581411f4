/** The only decoder: pictures in, pixels out. Runs in the worker; what it cannot decode is a reason. */
import { FileGoneError, Stop } from '../detectors/errors.ts';
import type { ByteReader, Context, FileKind, Pixels } from '../types.ts';
import { type Choose, sampled } from './pixels/choose.ts';
import { beginningOf, framesOf } from './pixels/frames.ts';
import { greyOf } from './pixels/grey.ts';
import { halvedJpeg } from './pixels/halved.ts';
import { mayMove } from './pixels/moves.ts';
import { halvingsFor, halvingsForPrint, type Keep, readBack } from './pixels/read-back.ts';
import { headerOf } from './pixels/size.ts';
import { stretchIfDark } from './pixels/stretch.ts';

/**
 * What the browser may hold while it decodes, in bytes: with what the scanner always holds, up to 600 MB. The browser's
 * own threads go on when our worker has been killed: what they may take must be decided before they begin. A page of A3
 * at 600 dots an inch fits. Of a JPEG, Chromium holds a part (`halvedJpeg`): it has room for phone photos of 108
 * megapixels, and not for those of 200.
 */
const [MOST_HELD, MOST_HELD_OF_JPEG] = [280_000_000, 2 ** 29];
/**
 * Bytes a pixel: red, green, blue and alpha; of a BMP also the file, twice; of a progressive JPEG also two for each of
 * three colours, to the end.
 */
const [HELD, HELD_BMP, HELD_PROGRESSIVE] = [4, 10, 10];

/** A file is read whole to be decoded; bytes. */
const MOST_BYTES = 2 ** 28;

/**
 * Copies are made of at most so many pixels, larger pictures halved: to show one, decode, cover, pack and compare it takes
 * about 25 bytes a pixel in Chromium, of 30 megapixels 753 MB as measured. It has room for what phones take as a rule.
 */
const MOST_COPIED = 20_000_000;

const TYPES: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
};

/**
 * The picture's pixels, and the same in grey with more detail, each decoded when first asked for; of one that moves, a
 * few frames. Both reject with {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`.
 */
export function createPictures(
  file: Blob,
  kind: FileKind,
  bytes: ByteReader,
): Pick<Context, 'pixels' | 'detail'> {
  let pixels: ReturnType<Context['pixels']> | undefined;
  let detail: ReturnType<Context['detail']> | undefined;
  /** Whether some of the picture was lost that print needs. */
  let lost = false;
  const keep: Keep = (width, height) => {
    const halvings = halvingsFor(width, height);
    lost ||= halvings > halvingsForPrint(width, height);
    return halvings;
  };
  const give = (): ReturnType<Context['pixels']> => {
    pixels ??= decode(file, kind, bytes, { keep, patient: false, choose: sampled }).catch(inOurWords);
    return pixels;
  };
  const again = async (): ReturnType<Context['detail']> => {
    const seen = await give();
    // Of a HEIC picture it may have been the small copy.
    const wanted = kind !== 'video' && (lost || kind === 'heic');
    const more = wanted
      ? await decode(file, kind, bytes, { keep: halvingsForPrint, patient: true, choose: sampled }).catch(
          lessThan(seen),
        )
      : seen;
    return more.map(greyOf);
  };
  return {
    pixels: give,
    detail() {
      detail ??= again();
      return detail;
    },
  };
}

/** One frame of a picture, and how many frames there are to choose from. */
interface FrameFound {
  pixels: Pixels;
  frames: number;
  /** It has fewer pixels than the file. */
  isSmaller: boolean;
}

/**
 * @param isWhole with all the pixels it has, up to 20 million, else with as many as small print needs
 * @returns nothing where the file holds no picture: a DICOM report, a plan or a directory
 * @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`
 */
export async function frameOf(
  file: Blob,
  kind: FileKind,
  bytes: ByteReader,
  index: number,
  isWhole: boolean,
): Promise<FrameFound | undefined> {
  let [frames, halvings] = [1, 0];
  const choose: Choose = (count) => {
    frames = Math.max(count, 1);
    return [Math.min(index, frames - 1)];
  };
  const keep: Keep = (width, height) => {
    halvings = isWhole ? 0 : halvingsForPrint(width, height);
    while ((width >> halvings) * (height >> halvings) > MOST_COPIED) halvings++;
    return halvings;
  };
  const [pixels] = await decode(file, kind, bytes, { keep, patient: true, choose }).catch(inOurWords);
  return pixels && { pixels, frames, isSmaller: halvings > 0 };
}

/** What cannot be had with more detail is read as it was seen. */
function lessThan(seen: readonly Pixels[]): (error: unknown) => readonly Pixels[] {
  return (error) => {
    if (error instanceof FileGoneError) throw error;
    return seen;
  };
}

interface Wish {
  keep: Keep;
  /** Worth seconds. */
  patient: boolean;
  choose: Choose;
}

/** Decoders fail in many ways, and all mean that they cannot. */
function inOurWords(error: unknown): never {
  throw error instanceof Stop || error instanceof FileGoneError ? error : new Stop('unreadable');
}

async function decode(
  file: Blob,
  kind: FileKind,
  bytes: ByteReader,
  { keep, patient, choose }: Wish,
): Promise<readonly Pixels[]> {
  if (kind === 'video') return framesOfFilm(file, bytes);
  if (kind === 'tiff') return (await import('./pixels/tiff.ts')).tiffPages(file, keep, choose);
  if (kind === 'dicom') return (await import('./pixels/dicom.ts')).dicomFrames(bytes, keep, choose);
  const header = await headerOf(kind, bytes);
  const each = header.progressive ? HELD_PROGRESSIVE : kind === 'bmp' ? HELD_BMP : HELD;
  const most = kind === 'jpeg' ? MOST_HELD_OF_JPEG : MOST_HELD;
  if (header.width * header.height * each > most || file.size > MOST_BYTES) throw new Stop('too-large');
  if (kind === 'heic') return [await (await import('./pixels/heic.ts')).heicPicture(bytes, keep, patient)];
  const typed = file.slice(0, file.size, TYPES[kind]);
  const frames = (await mayMove(kind, bytes)) ? await framesOf(typed, header, keep, choose) : [];
  if (frames.length > 0) return frames;
  const bitmap = (kind === 'jpeg' && (await halvedJpeg(typed, header, keep))) || (await wholeOf(file));
  if (!bitmap) return [await beginningOf(typed, keep)];
  try {
    const pixels = readBack(bitmap, keep);
    return [header.deep ? stretchIfDark(pixels) : pixels];
  } finally {
    bitmap.close();
  }
}

async function framesOfFilm(file: Blob, bytes: ByteReader): Promise<readonly Pixels[]> {
  const { aviFrames, isAvi } = await import('./pixels/avi.ts');
  return (await isAvi(bytes)) ? aviFrames(bytes) : (await import('./pixels/video.ts')).videoFrames(file);
}

function wholeOf(file: Blob): Promise<ImageBitmap | undefined> {
  return createImageBitmap(file, {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'default',
    colorSpaceConversion: 'default',
  }).catch(() => undefined);
}
