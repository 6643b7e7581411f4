/** The plainest look at a picture. */
import type { Pixels } from '../../types.ts';

/** Pixels looked at. */
const SAMPLES = 10_000;
/** Levels that red, green and blue may differ by in a grey that was packed with loss. */
const GREY = 24;
const LEAST_GREY = 0.93;
/** Paper and most screens are lighter, in the mean. */
const DARK = 165;
/** A screen in dark colours has hardly more tones than these; real scans had at most 0.7 of their pixels in them. */
const TONES = 6;
const MOST_FLAT = 0.95;

/** Is nearly all of it grey, no white page and no flat drawing, as scans are? */
export function isDarkAndGrey({ width, height, data }: Pixels): boolean {
  const step = Math.max(1, Math.floor((width * height) / SAMPLES));
  const tones = new Uint32Array(256);
  let [seen, grey, sum] = [0, 0, 0];
  for (let at = 0; at + 3 < data.length; at += 4 * step) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    seen++;
    if (most - least <= GREY) grey++;
    sum += most;
    tones[most] = (tones[most] ?? 0) + 1;
  }
  const flat = tones
    .toSorted((a, b) => b - a)
    .subarray(0, TONES)
    .reduce((all, count) => all + count, 0);
  return grey >= LEAST_GREY * seen && sum <= DARK * seen && flat <= MOST_FLAT * seen;
}
