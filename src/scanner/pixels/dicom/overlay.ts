/** Overlays (PS3.3 C.9.2): one bit a pixel, often what the machine or a person wrote on the picture. */
import type { Size } from '../size.ts';
import type { Header } from './header.ts';

/**
 * Draws them in white.
 * @param rgba of one frame, drawn on
 * @param index of the frame in the file
 */
export async function drawOverlays(
  header: Header,
  index: number,
  { width, height }: Size,
  rgba: Uint8ClampedArray,
): Promise<void> {
  for (const group of header.overlays) {
    const rows = header.numberOf(`${group}0010`) ?? 0;
    const columns = header.numberOf(`${group}0011`) ?? 0;
    const [top = 1, left = 1] = header.numbersOf(`${group}0050`);
    const data = await header.bytesOf(`${group}3000`);
    if (!data || !(rows > 0 && columns > 0)) continue;
    const frames = Math.max(header.numberOf(`${group}0015`) ?? 1, 1);
    const first = Math.min(index, frames - 1) * rows * columns;
    for (let y = Math.max(1 - top, 0); y < rows && y + top - 1 < height; y++) {
      for (let x = Math.max(1 - left, 0); x < columns && x + left - 1 < width; x++) {
        const bit = first + y * columns + x;
        if (((data[bit >> 3] ?? 0) >> (bit & 7)) & 1) {
          rgba.fill(255, ((y + top - 1) * width + x + left - 1) * 4, ((y + top - 1) * width + x + left) * 4);
        }
      }
    }
  }
}
