/** A part of a picture at another size, straightened. */
import type { Grey } from '../../../types.ts';

/** A part of a picture that may lean: its upper left corner, its sides, and how far it falls for each pixel to the right. */
export interface Strip {
  x: number;
  y: number;
  width: number;
  height: number;
  slope: number;
}

/** Grey levels with what lies between them. */
export interface Tones {
  width: number;
  height: number;
  data: Float32Array;
}

/** How many pixels to each side a sharp curve (Lanczos) weighs, of the coarser of the two pictures. */
const REACH = 3;

/**
 * @param scale pixels there for each pixel here
 * @returns grey levels that may lie a bit below 0 or above 255; beyond the picture its outermost pixels go on
 */
export function resampled(picture: Grey, strip: Strip, scale: number): Tones {
  const width = Math.max(1, Math.round(strip.width * scale));
  const height = Math.max(1, Math.round(strip.height * scale));
  const first = Math.floor(strip.x) - REACH * Math.ceil(Math.max(1, 1 / scale));
  const columns = Math.ceil(strip.width) + 2 * REACH * Math.ceil(Math.max(1, 1 / scale)) + 1;

  // Upright first, each column at its own height; then across.
  const upright = new Float32Array(columns * height);
  const straight = strip.slope === 0 ? weightsOf(strip.y, height, scale, 0, picture.height) : undefined;
  for (let column = 0; column < columns; column++) {
    const x = Math.min(Math.max(first + column, 0), picture.width - 1);
    const down = strip.y + strip.slope * (first + column - strip.x);
    const weights = straight ?? weightsOf(down, height, scale, 0, picture.height);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let i = y * weights.reach; i < (y + 1) * weights.reach; i++) {
        sum += (weights.weight[i] ?? 0) * (picture.data[(weights.from[i] ?? 0) * picture.width + x] ?? 0);
      }
      upright[y * columns + column] = sum;
    }
  }
  const { reach, from, weight } = weightsOf(strip.x, width, scale, first, columns);
  const data = new Float32Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      let sum = 0;
      for (let i = x * reach; i < (x + 1) * reach; i++) {
        sum += (weight[i] ?? 0) * (upright[y * columns + (from[i] ?? 0)] ?? 0);
      }
      data[to] = sum;
    }
  }
  return { width, height, data };
}

/** For each of `count` pixels there: which pixels here, `reach` of them, weigh how much. */
function weightsOf(start: number, count: number, scale: number, first: number, size: number) {
  const coarse = Math.max(1, 1 / scale);
  const reach = 2 * Math.ceil(REACH * coarse);
  const from = new Int32Array(count * reach);
  const weight = new Float32Array(count * reach);
  for (let pixel = 0; pixel < count; pixel++) {
    const middle = start + (pixel + 0.5) / scale - 0.5;
    const leftmost = Math.floor(middle) - reach / 2 + 1;
    let sum = 0;
    for (let i = 0; i < reach; i++) {
      const one = lanczos((leftmost + i - middle) / coarse);
      from[pixel * reach + i] = Math.min(Math.max(leftmost + i - first, 0), size - 1);
      weight[pixel * reach + i] = one;
      sum += one;
    }
    for (let i = pixel * reach; i < (pixel + 1) * reach; i++) weight[i] = (weight[i] ?? 0) / sum;
  }
  return { reach, from, weight };
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= REACH) return 0;
  const turn = Math.PI * x;
  return (REACH * Math.sin(turn) * Math.sin(turn / REACH)) / (turn * turn);
}
