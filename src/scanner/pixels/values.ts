/** Pixels of what we decode ourselves instead of the browser. */
import type { Pixels } from '../../types.ts';
import { type Keep, readBack } from './read-back.ts';
import type { Size } from './size.ts';

/** The value that is black and the one that is white: the first may be the greater. */
export type Range = readonly [black: number, white: number];

/** What a decoder gives: some values a pixel, row by row. */
export interface Values extends Size {
  values: ArrayLike<number>;
  /** 1 is grey, 3 are red, green and blue, 4 with alpha. */
  channels: 1 | 3 | 4;
  range: Range;
}

/** Values as a browser would show them, kept like any other picture. */
export async function pixelsOf(decoded: Values, keep: Keep): Promise<Pixels> {
  const bitmap = await createImageBitmap(new ImageData(toBytes(decoded), decoded.width, decoded.height));
  try {
    return readBack(bitmap, keep);
  } finally {
    bitmap.close();
  }
}

/** RGBA of eight bits a channel; opaque where there is no alpha. */
export function toBytes({ values, channels, range, width, height }: Values): Uint8ClampedArray<ArrayBuffer> {
  const [black, white] = range;
  const scale = white === black ? 0 : 255 / (white - black);
  const data = new Uint8ClampedArray(width * height * 4);
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let to = 0, at = 0; to < data.length; to += 4, at += channels) {
    data[to] = ((values[at] ?? 0) - black) * scale;
    data[to + 1] = ((values[at + green] ?? 0) - black) * scale;
    data[to + 2] = ((values[at + blue] ?? 0) - black) * scale;
    data[to + 3] = channels === 4 ? (values[at + 3] ?? 0) : 255;
  }
  return data;
}

/** From the lowest value to the highest, whatever is no number left out. */
export function rangeOf(values: ArrayLike<number>): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
