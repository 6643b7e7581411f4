/** Draws a sheet of a file's frames, one after the other: no more than one is held beside the sheet. In the worker. */
import { type Cover, coverUp } from '../copies/cover.ts';
import { cornerOf, sheetFor } from '../copies/sheet.ts';
import { Stop } from '../detectors/errors.ts';
import type { Pixels } from '../types.ts';

/**
 * @param load the frame with this number, from 0, and how many there are
 * @returns nothing where the file holds no picture
 * @throws {Stop} as `load`
 */
export async function drawSheet(
  load: (frame: number) => Promise<{ pixels: Pixels; frames: number } | undefined>,
  covers: readonly Cover[],
): Promise<OffscreenCanvasRenderingContext2D | undefined> {
  const first = await load(0);
  if (!first) return undefined;
  const sheet = sheetFor(first.frames, first.pixels.width, first.pixels.height);
  const context = new OffscreenCanvas(sheet.width, sheet.height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new Stop('too-large');
  context.imageSmoothingQuality = 'high';
  for (const [number, frame] of sheet.frames.entries()) {
    const pixels = number === 0 ? first.pixels : (await load(frame))?.pixels;
    if (!pixels) throw new Stop('unreadable');
    coverUp(pixels, covers);
    const { width, height, data } = pixels;
    const own = data as Uint8ClampedArray<ArrayBuffer>;
    const bitmap = await createImageBitmap(new ImageData(own, width, height));
    const { x, y } = cornerOf(sheet, number);
    context.drawImage(bitmap, x, y, sheet.cell.width, sheet.cell.height);
    bitmap.close();
  }
  return context;
}
