/** Where on a page something is drawn. */

import type { Pixels } from '../../types.ts';
import type { Box } from '../pixels/shrink.ts';

/** Of 255: what is as light as this is paper, also where a scanner or packing with loss left a shade. */
const PAPER = 245;

/** @returns the smallest box of pixels that holds all that is not paper; nothing where the page is blank */
export function drawnBox({ width, height, data }: Pixels): Box | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if ((data[at] ?? 0) >= PAPER && (data[at + 1] ?? 0) >= PAPER && (data[at + 2] ?? 0) >= PAPER) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * With half of the paper around it: print that fills a picture to its edges looks like a heart trace to the network, and
 * a trace with all of its paper like print. Measured on made pages and published traces.
 */
export function withMargins(box: Box, { width, height }: Pick<Pixels, 'width' | 'height'>): Box {
  const [x, y] = [Math.floor(box.x / 2), Math.floor(box.y / 2)];
  const [right, bottom] = [
    Math.ceil((box.x + box.width + width) / 2),
    Math.ceil((box.y + box.height + height) / 2),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

export function cropped({ width, data }: Pixels, box: Box): Pixels {
  const rows = new Uint8ClampedArray(box.width * box.height * 4);
  for (let y = 0; y < box.height; y++) {
    const start = 4 * ((box.y + y) * width + box.x);
    rows.set(data.subarray(start, start + 4 * box.width), 4 * y * box.width);
  }
  return { width: box.width, height: box.height, data: rows };
}
