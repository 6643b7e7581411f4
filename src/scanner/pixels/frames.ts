/** Pictures that the browser decodes frame by frame: those that move, and the beginning of those cut off. */
import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import type { Choose } from './choose.ts';
import { type Keep, readBack } from './read-back.ts';
import type { Size } from './size.ts';

/** To show one frame all before it are decoded: this many pixels, a second or two, then we look no further. */
const MOST_DECODED = 2 ** 28;
/** A decoder that takes longer, or waits for what will never come, is closed; milliseconds. */
const PATIENCE_MS = 2_000;
const WHITE = 255;

/** The chosen frames, or as far as they can be decoded in a second or two. */
export async function framesOf(
  file: Blob,
  { width, height }: Size,
  keep: Keep,
  choose: Choose,
): Promise<Pixels[]> {
  const decoder = new ImageDecoder({ data: file.stream(), type: file.type });
  const timer = setTimeout(() => decoder.close(), PATIENCE_MS);
  const pixels: Pixels[] = [];
  try {
    await Promise.all([decoder.tracks.ready, decoder.completed]);
    const frames = Math.min(
      decoder.tracks.selectedTrack?.frameCount ?? 1,
      Math.floor(MOST_DECODED / (width * height)),
    );
    for (const index of choose(frames)) {
      pixels.push(await frameAt(decoder, { frameIndex: index }, keep));
    }
  } catch {
    // What could be decoded is worth a look.
  } finally {
    clearTimeout(timer);
    decoder.close();
  }
  return pixels;
}

/**
 * What there is of a picture that ends too early, the rest white. Chromium shows it only while more may come.
 * @throws {Stop} `unreadable` when it cannot be decoded at all, `cut-off` when nothing is there yet
 */
export async function beginningOf(file: Blob, keep: Keep): Promise<Pixels> {
  const endless = new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(await file.arrayBuffer()));
    },
  });
  const decoder = new ImageDecoder({ data: endless, type: file.type });
  const timer = setTimeout(() => decoder.close(), PATIENCE_MS);
  const pixels = await frameAt(decoder, { completeFramesOnly: false }, keep).catch(() => undefined);
  clearTimeout(timer);
  decoder.close();
  if (!pixels) throw new Stop('unreadable');
  if (pixels.data.every((value) => value === WHITE)) throw new Stop('cut-off');
  return pixels;
}

async function frameAt(decoder: ImageDecoder, options: ImageDecodeOptions, keep: Keep): Promise<Pixels> {
  const { image } = await decoder.decode(options);
  const bitmap = await createImageBitmap(image).finally(() => image.close());
  try {
    return readBack(bitmap, keep);
  } finally {
    bitmap.close();
  }
}
