/** Pictures in grey, made smaller, larger, softer. */
import type { Grey } from '../../../types.ts';

/** At half its sides, each pixel the average of four. An odd last row or column is left out. */
export function halved({ width, height, data }: Grey): Grey {
  const half = { width: width >> 1, height: height >> 1, data: new Uint8Array((width >> 1) * (height >> 1)) };
  for (let y = 0, to = 0; y < half.height; y++) {
    for (let x = 0, at = 2 * y * width; x < half.width; x++, at += 2, to++) {
      const above = (data[at] ?? 0) + (data[at + 1] ?? 0);
      const below = (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      half.data[to] = (above + below + 2) >> 2;
    }
  }
  return half;
}

/** Each pixel averaged with its neighbours, by 1, 2, 1 in both directions; the outermost pixels stay. */
export function softened({ width, height, data }: Grey): Grey {
  const soft = { width, height, data: data.slice() };
  const sums = new Uint16Array(width);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      sums[x] = (data[at - width] ?? 0) + 2 * (data[at] ?? 0) + (data[at + width] ?? 0);
    }
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      soft.data[at] = ((sums[x - 1] ?? 0) + 2 * (sums[x] ?? 0) + (sums[x + 1] ?? 0) + 8) >> 4;
    }
  }
  return soft;
}

/** Of all steps from pixel to pixel: those inside of dots of two by two pixels, which JPEG makes. */
const INSIDE = 0.3;

/** Whether it was drawn with dots of two by two pixels: from one to the next of them are nearly all of its steps. */
export function isDoubled({ width, height, data }: Grey): boolean {
  const steps = { across: [0, 0], down: [0, 0] };
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      const tone = data[at] ?? 0;
      steps.across[x & 1] = (steps.across[x & 1] ?? 0) + Math.abs((data[at + 1] ?? 0) - tone);
      steps.down[y & 1] = (steps.down[y & 1] ?? 0) + Math.abs((data[at + width] ?? 0) - tone);
    }
  }
  return [steps.across, steps.down].every(
    ([even = 0, odd = 0]) => even + odd > 0 && Math.min(even, odd) < INSIDE * (even + odd),
  );
}
