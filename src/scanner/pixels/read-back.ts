import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';

/** What we keep of a picture, in pixels: the picture of a full-HD screen stays whole. */
const MOST_KEPT = 2 ** 21;
/** Long pictures are looked at in squares along them, whose sides shall not shrink below this, up to a limit. */
const SHORTEST = 480;
const MOST_KEPT_LONG = 2 ** 23;
const MOST_KEPT_FOR_PRINT = 9_000_000;
/** Rows of the result that are made at a time: few enough to stay in the processor's cache. */
const STRIP = 64;

/** How often a picture of this size is halved before it is kept. */
export type Keep = (width: number, height: number) => number;

/** As often as it takes until it is small enough to look at: 2 megapixels, long ones 8. */
export function halvingsFor(width: number, height: number): number {
  const shorter = Math.min(width, height);
  let halvings = 0;
  const isTooLarge = () => {
    const kept = (width >> halvings) * (height >> halvings);
    return kept > MOST_KEPT_LONG || (kept > MOST_KEPT && shorter >> (halvings + 1) >= SHORTEST);
  };
  while (isTooLarge()) halvings++;
  return halvings;
}

/** As often as it takes until small print can just be read of it: an A4 page at 300 dots an inch stays whole. */
export function halvingsForPrint(width: number, height: number): number {
  let halvings = 0;
  while ((width >> halvings) * (height >> halvings) > MOST_KEPT_FOR_PRINT) halvings++;
  return halvings;
}

/**
 * The pixels of what the browser decoded, on white, and halved until they are small enough.
 *
 * Browsers halve faster than we can, and exactly: in the middle between four pixels their bilinear filter is the
 * plain average, rounded down. Strip by strip: beside the picture as the browser holds it, there is never more
 * than a strip of each size and what is kept.
 */
export function readBack(picture: ImageBitmap, keep: Keep): Pixels {
  const halvings = keep(picture.width, picture.height);
  const width = picture.width >> halvings;
  const height = picture.height >> halvings;
  const strip = Math.min(STRIP, height);
  // From the largest strip to that of the result; a picture that stays whole is drawn as it is.
  const steps = Array.from({ length: Math.max(halvings, 1) }, (_, i) => {
    const scale = 2 ** (Math.max(halvings, 1) - 1 - i);
    return canvas(width * scale, strip * scale);
  });
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += strip) {
    const rows = Math.min(strip, height - y);
    let source: CanvasImageSource = picture;
    let [top, scale] = [y << halvings, 2 ** halvings];
    for (const context of steps) {
      const target = Math.max(scale / 2, 1);
      const from = [0, top, width * scale, rows * scale] as const;
      context.fillRect(0, 0, width * target, rows * target);
      context.drawImage(source, ...from, 0, 0, width * target, rows * target);
      source = context.canvas;
      top = 0;
      scale = target;
    }
    const last = steps.at(-1)?.getImageData(0, 0, width, rows);
    if (last) data.set(last.data, y * width * 4);
  }
  return { width, height, data };
}

function canvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new Stop('too-large');
  context.fillStyle = 'white';
  context.imageSmoothingQuality = 'low';
  return context;
}
