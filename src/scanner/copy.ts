/** Makes a copy of a picture: from its pixels alone, so that nothing else of the file can be in it. In the worker. */
import { bare } from '../copies/bare.ts';
import { coverUp } from '../copies/cover.ts';
import { type Target, targetFor } from '../copies/target.ts';
import { FileGoneError, Stop } from '../detectors/errors.ts';
import { SNIFF_LENGTH, sniffKind } from '../detectors/sniff/index.ts';
import type { CopyAnswer, CopyFailure, CopyOrder } from '../messages.ts';
import type { Pixels } from '../types.ts';
import { blobReader } from './byte-reader.ts';
import { looksLike } from './likeness.ts';
import { wholeFrame } from './pixels.ts';

/**
 * Of a JPEG. Below the best, Chromium gives four pixels one colour between them, which coloured letters and lines show:
 * those become files three times as large.
 */
const [GOOD, BEST] = [0.95, 1];
/** Rows that are handed to the browser at a time: they are held twice. */
const STRIP = 64;

/** Upright, in sRGB, on white where transparent, with the boxes painted over it. Never rejects. */
export async function makeCopy({ file, frame, covers }: CopyOrder): Promise<CopyAnswer> {
  const bytes = blobReader(file);
  try {
    const head = await bytes.read(0, SNIFF_LENGTH);
    const kind = sniffKind(head, bytes.size);
    const target = targetFor(kind, head);
    if (!target) return { failed: 'unsupported' };
    const whole = await wholeFrame(file, kind, bytes, frame);
    if (!whole) return { failed: 'no-picture' };
    const { pixels, frames } = whole;
    coverUp(pixels, covers);
    const { width, height } = pixels;
    return { picture: await encode(pixels, target), width, height, frames };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

function reasonOf(error: unknown): CopyFailure {
  if (error instanceof FileGoneError) return 'file-gone';
  return error instanceof Stop ? error.reason : 'unreadable';
}

/** @throws {Stop} `too-large` for the browser's canvas */
async function encode(pixels: Pixels, { type }: Target): Promise<Blob> {
  const { width, height, data } = pixels;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Stop('too-large');
  for (let y = 0; y < height; y += STRIP) {
    const rows = data.subarray(4 * width * y, 4 * width * (y + STRIP));
    context.putImageData(new ImageData(new Uint8ClampedArray(rows), width), 0, y);
  }
  const good = await written(canvas, type, GOOD);
  const isGood = type === 'image/png' || (await looksLike(good, pixels));
  return isGood ? good : written(canvas, type, BEST);
}

async function written(canvas: OffscreenCanvas, type: Target['type'], quality: number): Promise<Blob> {
  const file = await canvas.convertToBlob({ type, quality }).catch(() => undefined);
  if (!file) throw new Stop('too-large');
  const bytes = bare(new Uint8Array(await file.arrayBuffer()), type);
  return new Blob([new Uint8Array(bytes)], { type });
}
