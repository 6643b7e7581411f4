/** How much a copy looks like its original, and what lies under its boxes. */
import type { Cover } from '../../src/copies/cover.ts';

interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * The peak signal-to-noise ratio of all three colours outside the boxes, in decibels; infinite where both are the same.
 * @param channels of `original`: 3, or 4 with alpha, as in `copy`
 * @throws {Error} they are of different sizes
 */
export function psnrOutside(
  original: Picture,
  copy: Picture,
  covers: readonly Cover[],
  channels: 3 | 4 = 4,
): number {
  const { width, height } = original;
  if (width !== copy.width || height !== copy.height)
    throw new Error(`${width} × ${height} became ${copy.width} × ${copy.height}`);
  const isCovered = maskOf(width, height, covers);
  let [sum, count] = [0, 0];
  for (let i = 0; i < width * height; i++) {
    if (isCovered[i]) continue;
    for (let colour = 0; colour < 3; colour++) {
      const at = i * channels + colour;
      sum += ((original.data[at] ?? 0) - (copy.data[at] ?? 0)) ** 2;
      count += 1;
    }
  }
  return sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((255 ** 2 * count) / sum);
}

/** How far the colours under the boxes lie apart, of 255; a border is left out, where a JPEG mixes. */
export function spreadUnder({ width, height, data }: Picture, { x, y, width: w, height: h }: Cover): number {
  const border = 8;
  const [low, high] = [
    [255, 255, 255],
    [0, 0, 0],
  ];
  for (let row = Math.ceil(y * height) + border; row < (y + h) * height - border; row++) {
    for (let column = Math.ceil(x * width) + border; column < (x + w) * width - border; column++) {
      for (let colour = 0; colour < 3; colour++) {
        const value = data[4 * (row * width + column) + colour] ?? 0;
        low[colour] = Math.min(low[colour] ?? 0, value);
        high[colour] = Math.max(high[colour] ?? 0, value);
      }
    }
  }
  return Math.max(...high.map((value, colour) => value - (low[colour] ?? 0)));
}

/** A pixel that a box touches, and its neighbours within a JPEG's block, count as covered. */
function maskOf(width: number, height: number, covers: readonly Cover[]): Uint8Array {
  const block = 16;
  const mask = new Uint8Array(width * height);
  for (const cover of covers) {
    const left = Math.max(Math.floor(cover.x * width) - block, 0);
    const right = Math.min(Math.ceil((cover.x + cover.width) * width) + block, width);
    const bottom = Math.min(Math.ceil((cover.y + cover.height) * height) + block, height);
    for (let y = Math.max(Math.floor(cover.y * height) - block, 0); y < bottom; y++)
      mask.fill(1, y * width + left, y * width + Math.max(right, left));
  }
  return mask;
}
