import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import { averageSquares } from './average.ts';

/** What we keep of a picture, in pixels: a 12-megapixel photo is halved. */
const MOST_KEPT = 2048 * 1600;
/** Rows that are read back at a time: few enough to stay in the processor's cache, whatever the picture. */
const STRIP = 128;

/**
 * By how much a picture is scaled down: 1, or the first even factor that leaves few enough pixels. Even, because
 * the browser halves faster than we can, and exactly: in the middle between four pixels, their average.
 */
export function factorFor(width: number, height: number): number {
  let factor = 1;
  while (Math.floor(width / factor) * Math.floor(height / factor) > MOST_KEPT) factor += factor === 1 ? 1 : 2;
  return factor;
}

/**
 * The pixels of what the browser decoded, on white, averaged by a whole factor. Reads strip by strip: beside the
 * picture as the browser holds it there are never more than one strip and what is kept.
 */
export function readBack(picture: ImageBitmap): Pixels {
  const factor = factorFor(picture.width, picture.height);
  const halved = factor > 1 ? 2 : 1;
  const rest = factor / halved;
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const canvas = new OffscreenCanvas(width * rest, Math.min(STRIP, height) * rest);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Stop('too-large');
  context.fillStyle = 'white';
  context.imageSmoothingQuality = 'low';
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += STRIP) {
    const rows = Math.min(STRIP, height - y);
    const target = data.subarray(y * width * 4, (y + rows) * width * 4);
    context.fillRect(0, 0, canvas.width, rows * rest);
    context.drawImage(
      picture,
      ...([0, y * factor, width * factor, rows * factor] as const),
      ...([0, 0, canvas.width, rows * rest] as const),
    );
    const strip = context.getImageData(0, 0, canvas.width, rows * rest).data;
    if (rest === 1) target.set(strip);
    else averageSquares(strip, canvas.width, rest, target);
  }
  return { width, height, data };
}
