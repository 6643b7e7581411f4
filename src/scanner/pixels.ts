/** The only decoder: pictures in, pixels out. Runs in the worker; what it cannot decode is a reason. */
import { FileGoneError, Stop } from '../detectors/errors.ts';
import type { ByteReader, FileKind, Pixels } from '../types.ts';
import { beginningOf, framesOf } from './pixels/frames.ts';
import { halvedJpeg } from './pixels/halved.ts';
import { mayMove } from './pixels/moves.ts';
import { readBack } from './pixels/read-back.ts';
import { headerOf } from './pixels/size.ts';
import { stretchIfDark } from './pixels/stretch.ts';

/**
 * What the browser may hold while it decodes, in bytes: half a gigabyte. It has room for phone photos of 108
 * megapixels, and not for those of 200. The browser's own threads go on when our worker has been killed: what they
 * may take must be decided before they begin.
 */
const MOST_HELD = 2 ** 29;
/** Bytes a pixel: red, green, blue and alpha; of a progressive JPEG also two for each of three colours, to the end. */
const [HELD, HELD_PROGRESSIVE] = [4, 10];

/** A file is read whole to be decoded; bytes. */
const MOST_BYTES = 2 ** 28;

const TYPES: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
};

/**
 * @returns a function that gives the picture's pixels, decoded when first asked; of one that moves, a few frames.
 * It rejects with {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`.
 */
export function createPixels(
  file: Blob,
  kind: FileKind,
  bytes: ByteReader,
): () => Promise<readonly Pixels[]> {
  let pixels: Promise<readonly Pixels[]> | undefined;
  return () => {
    pixels ??= decode(file, kind, bytes).catch(inOurWords);
    return pixels;
  };
}

/** Decoders fail in many ways, and all mean that they cannot. */
function inOurWords(error: unknown): never {
  throw error instanceof Stop || error instanceof FileGoneError ? error : new Stop('unreadable');
}

async function decode(file: Blob, kind: FileKind, bytes: ByteReader): Promise<readonly Pixels[]> {
  if (kind === 'video') return (await import('./pixels/video.ts')).videoFrames(file);
  if (kind === 'tiff') return (await import('./pixels/tiff.ts')).tiffPages(file);
  const header = await headerOf(kind, bytes);
  const held = header.width * header.height * (header.progressive ? HELD_PROGRESSIVE : HELD);
  if (held > MOST_HELD || file.size > MOST_BYTES) throw new Stop('too-large');
  if (kind === 'heic') return [await (await import('./pixels/heic.ts')).heicPicture(bytes)];
  const typed = file.slice(0, file.size, TYPES[kind]);
  const frames = (await mayMove(kind, bytes)) ? await framesOf(typed, header) : [];
  if (frames.length > 0) return frames;
  const bitmap = (kind === 'jpeg' && (await halvedJpeg(typed, header))) || (await wholeOf(file));
  if (!bitmap) return [await beginningOf(typed)];
  try {
    const pixels = readBack(bitmap);
    return [header.deep ? stretchIfDark(pixels) : pixels];
  } finally {
    bitmap.close();
  }
}

function wholeOf(file: Blob): Promise<ImageBitmap | undefined> {
  return createImageBitmap(file, {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'default',
    colorSpaceConversion: 'default',
  }).catch(() => undefined);
}
