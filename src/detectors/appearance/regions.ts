/** Where in a picture a scan may be: a screenshot shows one in a pane, a photo shows a film on a window. */
import type { Box } from '../../scanner/pixels/shrink.ts';

/** Of the picture's sides, so that every crop holds a bit more than a third of it and they overlap. */
const PART = 0.6;
/** The corners and the middle, as shares of what is left over. */
const PLACES: readonly [x: number, y: number][] = [
  [0, 0],
  [1, 0],
  [0.5, 0.5],
  [0, 1],
  [1, 1],
];
/** Crops of smaller pictures show nothing new. In pixels. */
const SMALLEST = 100;

export const wholeOf = (picture: { width: number; height: number }): Box => ({
  x: 0,
  y: 0,
  width: picture.width,
  height: picture.height,
});

/** @returns overlapping parts of a picture that is worth a closer look, none of one that is too small */
export function partsOf({ width, height }: { width: number; height: number }): Box[] {
  if (Math.min(width, height) < SMALLEST) return [];
  return PLACES.map(([x, y]) => ({
    x: x * (1 - PART) * width,
    y: y * (1 - PART) * height,
    width: PART * width,
    height: PART * height,
  }));
}
