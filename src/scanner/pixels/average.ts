/** Down-scaling by plain averages, so that every browser comes to the same pixels. */
import type { Pixels } from '../../types.ts';

/** A part of a picture, in its pixels; the corners may lie between pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A part of a picture at another size. Every pixel is the average of the area it covers, weighed by how much of
 * each pixel lies in it; where the part is enlarged, of the few pixels it touches.
 * @param box lies inside the picture and is not empty
 * @returns three planes, red, green and blue, of `width` × `height` floats from 0 to 255
 */
export function shrink(pixels: Pixels, box: Box, width: number, height: number): Float32Array {
  const { data } = pixels;
  const plane = width * height;
  const planes = new Float32Array(3 * plane);
  const columns = spans(box.x, box.width, width, pixels.width);
  const rows = spans(box.y, box.height, height, pixels.height);
  const line = new Float64Array(3 * width);
  let known = -1;
  for (let row = 0; row < height; row++) {
    const { first, last, head, tail } = rows[row] ?? NOTHING;
    for (let y = first; y <= last; y++) {
      // Where areas meet inside a row of pixels, that row has just been summed.
      if (y !== known) sumRow(data, y * pixels.width, columns, line);
      known = y;
      const weight = y === first ? head : y === last ? tail : 1;
      for (let x = 0, to = row * width; x < width; x++, to++) {
        planes[to] = (planes[to] ?? 0) + (line[3 * x] ?? 0) * weight;
        planes[to + plane] = (planes[to + plane] ?? 0) + (line[3 * x + 1] ?? 0) * weight;
        planes[to + 2 * plane] = (planes[to + 2 * plane] ?? 0) + (line[3 * x + 2] ?? 0) * weight;
      }
    }
  }
  const area = (box.width / width) * (box.height / height);
  return planes.map((sum) => sum / area);
}

/** The pixels that an area reaches over on one axis, and how much of the first and the last lies in it. */
interface Span {
  first: number;
  last: number;
  head: number;
  tail: number;
}

const NOTHING: Span = { first: 0, last: -1, head: 0, tail: 0 };

function spans(from: number, length: number, count: number, limit: number): Span[] {
  return Array.from({ length: count }, (_, i) => {
    const start = from + (length * i) / count;
    const end = Math.min(from + (length * (i + 1)) / count, limit);
    const first = Math.min(Math.floor(start), limit - 1);
    const last = Math.max(Math.ceil(end) - 1, first);
    return { first, last, head: Math.min(end, first + 1) - start, tail: end - last };
  });
}

function sumRow(data: Uint8ClampedArray, row: number, columns: readonly Span[], line: Float64Array): void {
  let to = 0;
  for (const { first, last, head, tail } of columns) {
    let at = 4 * (row + first);
    let red = (data[at] ?? 0) * head;
    let green = (data[at + 1] ?? 0) * head;
    let blue = (data[at + 2] ?? 0) * head;
    const end = 4 * (row + last);
    for (at += 4; at < end; at += 4) {
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
    if (last > first) {
      red += (data[at] ?? 0) * tail;
      green += (data[at + 1] ?? 0) * tail;
      blue += (data[at + 2] ?? 0) * tail;
    }
    line[to++] = red;
    line[to++] = green;
    line[to++] = blue;
  }
}
