/** Ink: pixels that stand out from what is around them, by more than the noise does. */
import type { Grey } from '../../../types.ts';
import { softened } from './grey.ts';

/** Bits, so that a pixel's ink is found without a branch. */
export const LIGHT = 1;
export const DARK = 2;

/** Averages are taken of blocks of 4 by 4 pixels: none is missed by more than the noise. */
const BLOCK_BITS = 2;
const BLOCK = 1 << BLOCK_BITS;
/** What is around a block: so many to each side, more than the height of the tallest letters we look for. */
const AROUND = 4;
/** Of grey levels: fainter print is not looked for. */
const FAINTEST = 14;
/** Ink stands out by so many times the median step from pixel to pixel: about three sigmas of white noise. */
const OVER_NOISE = 3.2;
const TILE = 64;
/** Of the way from the average to the extreme. */
const HALFWAY = 0.5;
/** A threshold that says that the picture is noisy, where so much of it is so. */
const NOISY = 45;
const NOISY_SHARE = 0.3;
/** White noise in a softened picture, of what it was: 6 / 16, and a bit more, as letters blur as well. */
const SOFTENED = 0.4;

/**
 * For every pixel: 0, `LIGHT` where it is lighter than its surroundings, `DARK` where darker.
 * @param closely a second time, by at least half of what the most extreme pixel around is: that separates letters from
 * the lines and the anatomy they lie over, and misses what is faint beside something bright
 */
export function inksOf(picture: Grey, closely: boolean): Uint8Array[] {
  const raw = thresholdsOf(picture);
  const noisy = raw.filter((threshold) => threshold > NOISY).length > NOISY_SHARE * raw.length;
  const soft = noisy ? softened(picture) : picture;
  const thresholds = noisy ? raw.map((threshold) => Math.max(SOFTENED * threshold, FAINTEST)) : raw;
  const means = meansAround(soft);
  const inks = [standingOut(soft, thresholds, means)];
  if (closely) inks.push(standingOut(soft, thresholds, means, extremesAround(soft)));
  return inks;
}

function standingOut(
  { width, height, data }: Grey,
  thresholds: Float32Array,
  means: Float32Array,
  extremes?: Extremes,
): Uint8Array {
  const ink = new Uint8Array(width * height);
  const across = Math.ceil(width / BLOCK);
  const tilesAcross = Math.ceil(width / TILE);
  const from = new Int16Array(across);
  const to = new Int16Array(across);
  for (let y = 0; y < height; y++) {
    if (y % BLOCK === 0) {
      for (let block = 0; block < across; block++) {
        const here = (y / BLOCK) * across + block;
        const mean = means[here] ?? 0;
        const limit =
          thresholds[Math.floor(y / TILE) * tilesAcross + Math.floor((block * BLOCK) / TILE)] ?? 0;
        const darker = extremes ? HALFWAY * (mean - 255 + (extremes.darkest[here] ?? 0)) : 0;
        const lighter = extremes ? HALFWAY * ((extremes.lightest[here] ?? 0) - mean) : 0;
        from[block] = Math.ceil(mean - Math.max(limit, darker));
        to[block] = Math.floor(mean + Math.max(limit, lighter));
      }
    }
    let at = y * width;
    for (let block = 0; block < across; block++) {
      const least = from[block] ?? 0;
      const most = to[block] ?? 0;
      for (const end = Math.min(y * width + (block + 1) * BLOCK, (y + 1) * width); at < end; at++) {
        const tone = data[at] ?? 0;
        // The sign of a difference is its highest bit: in texture, a processor guesses every other branch wrong.
        ink[at] = ((most - tone) >>> 31) | (((tone - least) >>> 30) & DARK);
      }
    }
  }
  return ink;
}

/** For every block the average tone of the square around it, which the picture's sides cut. */
function meansAround({ width, height, data }: Grey): Float32Array {
  const across = Math.ceil(width / BLOCK);
  const down = Math.ceil(height / BLOCK);
  const sums = new Int32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = (y >> BLOCK_BITS) * across;
    let x = 0;
    let at = y * width;
    for (let block = 0; x + BLOCK <= width; block++, x += BLOCK, at += BLOCK) {
      const left = (data[at] ?? 0) + (data[at + 1] ?? 0);
      sums[row + block] = (sums[row + block] ?? 0) + left + (data[at + 2] ?? 0) + (data[at + 3] ?? 0);
    }
    for (; x < width; x++, at++) sums[row + across - 1] = (sums[row + across - 1] ?? 0) + (data[at] ?? 0);
  }
  const beside = summedAround(sums, across, down, 1);
  const around = summedAround(beside, down, across, across);
  const pixelsAcross = pixelsAround(across, width);
  const pixelsDown = pixelsAround(down, height);
  const means = new Float32Array(across * down);
  for (let y = 0, block = 0; y < down; y++) {
    for (let x = 0; x < across; x++, block++) {
      means[block] = (around[block] ?? 0) / ((pixelsAcross[x] ?? 1) * (pixelsDown[y] ?? 1));
    }
  }
  return means;
}

interface Extremes {
  /** How far the darkest tone is from white. */
  darkest: Uint8Array;
  lightest: Uint8Array;
}

/** For every block, of the square around it. */
function extremesAround({ width, height, data }: Grey): Extremes {
  const across = Math.ceil(width / BLOCK);
  const down = Math.ceil(height / BLOCK);
  const darkest = new Uint8Array(across * down);
  const lightest = new Uint8Array(across * down);
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y >> BLOCK_BITS) * across;
    for (let block = row; block < row + across; block++) {
      let low = 255 - (darkest[block] ?? 0);
      let high = lightest[block] ?? 0;
      for (const end = Math.min(at + BLOCK, (y + 1) * width); at < end; at++) {
        const tone = data[at] ?? 0;
        low = Math.min(low, tone);
        high = Math.max(high, tone);
      }
      darkest[block] = 255 - low;
      lightest[block] = high;
    }
  }
  const around = (tones: Uint8Array) =>
    largestAround(largestAround(tones, across, down, 1), down, across, across);
  return { darkest: around(darkest), lightest: around(lightest) };
}

/** For each number of each row the largest of those around it. @param step from one number of a row to the next */
function largestAround(numbers: Uint8Array, length: number, rows: number, step: number): Uint8Array {
  const largest = new Uint8Array(numbers.length);
  for (let row = 0; row < rows; row++) {
    const start = step === 1 ? row * length : row;
    for (let i = 0; i < length; i++) {
      let most = 0;
      const last = start + Math.min(i + AROUND, length - 1) * step;
      for (let at = start + Math.max(i - AROUND, 0) * step; at <= last; at += step) {
        most = Math.max(most, numbers[at] ?? 0);
      }
      largest[start + i * step] = most;
    }
  }
  return largest;
}

/** For each number of each row the sum of those around it. @param step from one number of a row to the next */
function summedAround(numbers: Int32Array, length: number, rows: number, step: number): Int32Array {
  const sums = new Int32Array(numbers.length);
  for (let row = 0; row < rows; row++) {
    const start = step === 1 ? row * length : row;
    let sum = 0;
    for (let i = -AROUND; i < length; i++) {
      if (i + AROUND < length) sum += numbers[start + (i + AROUND) * step] ?? 0;
      if (i - AROUND > 0) sum -= numbers[start + (i - AROUND - 1) * step] ?? 0;
      if (i >= 0) sums[start + i * step] = sum;
    }
  }
  return sums;
}

/** How many pixels the blocks around each block cover on one axis. */
function pixelsAround(blocks: number, pixels: number): number[] {
  return Array.from(
    { length: blocks },
    (_, block) => Math.min((block + AROUND + 1) * BLOCK, pixels) - Math.max((block - AROUND) * BLOCK, 0),
  );
}

/** For every tile of 64 by 64 pixels: how far ink must stand out. */
function thresholdsOf({ width, height, data }: Grey): Float32Array {
  const across = Math.ceil(width / TILE);
  const down = Math.ceil(height / TILE);
  const thresholds = new Float32Array(across * down);
  const steps = new Int32Array(256);
  for (let tile = 0; tile < thresholds.length; tile++) {
    const left = (tile % across) * TILE;
    const top = Math.floor(tile / across) * TILE;
    const right = Math.min(left + TILE, width) - 1;
    const bottom = Math.min(top + TILE, height);
    steps.fill(0);
    let count = 0;
    // Every fourth row tells the noise as well as all of them.
    for (let y = top; y < bottom; y += 4) {
      for (let x = left, at = y * width + left; x < right; x++, at++) {
        const step = Math.abs((data[at + 1] ?? 0) - (data[at] ?? 0));
        steps[step] = (steps[step] ?? 0) + 1;
        count++;
      }
    }
    let step = 0;
    for (let below = steps[0] ?? 0; below * 2 < count; below += steps[step] ?? 0) step++;
    thresholds[tile] = Math.max(FAINTEST, OVER_NOISE * step);
  }
  return thresholds;
}
