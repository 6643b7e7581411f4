/** Where in a picture a scan may be: a screenshot shows one in a pane, a photo shows a film on a window. */
import type { Box } from '../../scanner/pixels/shrink.ts';

interface Size {
  width: number;
  height: number;
}

/** Of the picture's sides, for overlapping parts: each holds a bit more than a third of it. */
const PART = 0.6;
/** The corners and the middle, as shares of what is left over. */
const PLACES: readonly [x: number, y: number][] = [
  [0, 0],
  [1, 0],
  [0.5, 0.5],
  [0, 1],
  [1, 1],
];
/** Parts of smaller pictures show nothing new. In pixels. */
const SMALLEST = 100;
/** A picture whose sides differ by more is squashed too much to be judged as a whole: phones' screenshots. */
const LONG = 1.5;
const MOST_SQUARES = 6;

export const wholeOf = ({ width, height }: Size): Box => ({ x: 0, y: 0, width, height });

export function isLong({ width, height }: Size): boolean {
  return Math.max(width, height) > LONG * Math.min(width, height);
}

/**
 * @returns overlapping parts that are worth a closer look: of a long picture squares along it, at most six, else the
 * corners and the middle; none of a picture that is too small
 */
export function partsOf({ width, height }: Size): Box[] {
  const side = Math.min(width, height);
  if (side < SMALLEST) return [];
  if (isLong({ width, height })) {
    const rest = Math.max(width, height) - side;
    const steps = Math.min(Math.ceil(rest / side) + 1, MOST_SQUARES) - 1;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const at = (step * rest) / steps;
      return { x: width > height ? at : 0, y: width > height ? 0 : at, width: side, height: side };
    });
  }
  return PLACES.map(([x, y]) => ({
    x: x * (1 - PART) * width,
    y: y * (1 - PART) * height,
    width: PART * width,
    height: PART * height,
  }));
}
