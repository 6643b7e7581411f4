/** Does a picture file look like what it was made of? */
import { COVER_COLOUR } from '../copies/cover.ts';

/**
 * The least peak signal-to-noise ratio, in decibels: 34 is what we promise (docs/copies.md), and other decoders than the
 * browser's give a little less.
 */
const LEAST = 36;
/** Rows that are compared at a time: few enough that the picture is not held once more. */
const STRIP = 64;
const [RED, GREEN, BLUE] = COVER_COLOUR;

/** The boxes are left out: nobody wants to see through them. */
export async function looksLike(file: Blob, drawn: OffscreenCanvasRenderingContext2D): Promise<boolean> {
  const { width, height } = drawn.canvas;
  const strip = new OffscreenCanvas(width, STRIP).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!strip || !picture) return false;
  let [sum, count] = [0, 0];
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    strip.drawImage(picture, 0, -top);
    const seen = strip.getImageData(0, 0, width, rows).data;
    const meant = drawn.getImageData(0, top, width, rows).data;
    for (let at = 0; at < seen.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [meant[at], meant[at + 1], meant[at + 2]];
      if (red === RED && green === GREEN && blue === BLUE) continue;
      sum += (red - (seen[at] ?? 0)) ** 2;
      sum += (green - (seen[at + 1] ?? 0)) ** 2;
      sum += (blue - (seen[at + 2] ?? 0)) ** 2;
      count += 3;
    }
    // They would be held until somebody tidies up.
    for (const { buffer } of [seen, meant]) buffer.transfer(0);
  }
  picture.close();
  return sum <= (255 ** 2 * count) / 10 ** (LEAST / 10);
}
