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
  // One read a pixel: red is its lowest byte, as every processor that browsers run on counts them.
  const whole = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);
  const columns = spans(box.x, box.width, width, pixels.width);
  const scale = (width / box.width) * (height / box.height);
  const planes = new Float32Array(3 * width * height);
  const line = new Float64Array(3 * width);
  const sums = new Float64Array(3 * width);
  let summed = -1;
  let row = 0;
  for (const { first, last, head, tail } of spans(box.y, box.height, height, pixels.height)) {
    sums.fill(0);
    for (let y = first; y <= last; y++) {
      // Where two areas share a row of pixels, it has just been summed.
      if (y !== summed) sumRow(whole, y * pixels.width, columns, line);
      summed = y;
      const weight = scale * (y === first ? head : y === last ? tail : 1);
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (line[i] ?? 0) * weight;
    }
    for (const plane of [0, 1, 2])
      planes.set(sums.subarray(plane * width, (plane + 1) * width), (plane * height + row) * width);
    row++;
  }
  return planes;
}

/** The pixels that an area reaches over on one axis, and how much of the first and the last lies in it. */
interface Span {
  first: number;
  last: number;
  head: number;
  tail: number;
}

function spans(from: number, length: number, count: number, limit: number): Span[] {
  return Array.from({ length: count }, (_, i) => {
    const start = from + (length * i) / count;
    const end = Math.min(from + (length * (i + 1)) / count, limit);
    const first = Math.min(Math.floor(start), limit - 1);
    const last = Math.max(Math.ceil(end) - 1, first);
    return { first, last, head: Math.min(end, first + 1) - start, tail: end - last };
  });
}

/** Sums one row of pixels into reds, then greens, then blues, a number for each span. */
function sumRow(pixels: Uint32Array, row: number, columns: readonly Span[], line: Float64Array): void {
  let to = 0;
  for (const { first, last, head, tail } of columns) {
    let pixel = pixels[row + first] ?? 0;
    let red = (pixel & 0xff) * head;
    let green = ((pixel >>> 8) & 0xff) * head;
    let blue = ((pixel >>> 16) & 0xff) * head;
    for (let at = row + first + 1; at < row + last; at++) {
      pixel = pixels[at] ?? 0;
      red += pixel & 0xff;
      green += (pixel >>> 8) & 0xff;
      blue += (pixel >>> 16) & 0xff;
    }
    if (last > first) {
      pixel = pixels[row + last] ?? 0;
      red += (pixel & 0xff) * tail;
      green += ((pixel >>> 8) & 0xff) * tail;
      blue += ((pixel >>> 16) & 0xff) * tail;
    }
    line[to] = red;
    line[to + columns.length] = green;
    line[to + 2 * columns.length] = blue;
    to++;
  }
}
