/**
 * A small copy of a picture for the warning, with the printed details covered: what the person is shown must not be
 * readable over their shoulder, and what leaves the worker holds no pixel of it. Made in the worker.
 */
import { coverOf, coverUp } from '../copies/cover.ts';
import { pictureShown, placedIn } from '../explanation/marks.ts';
import type { Preview } from '../messages.ts';
import type { Finding, Pixels, Place } from '../types.ts';
import { shrink } from './pixels/shrink.ts';

/** Pixels. */
const [WIDEST, HIGHEST] = [480, 320];
const QUALITY = 0.85;

/**
 * @param pixels the file's pictures
 * @returns nothing where no place was found, or no picture can be made
 */
export async function previewOf(
  findings: readonly Finding[],
  pixels: () => Promise<readonly Pixels[]>,
): Promise<Preview | undefined> {
  const shown = pictureShown(findings);
  if (shown === undefined) return undefined;
  try {
    const picture = (await pixels())[shown];
    // What is printed on one frame may stand on the others too, where it was not found.
    const places = placedIn(findings).map(({ place }) => place);
    return picture && (await encode(coveredCopy(picture, places)));
  } catch {
    // The words say the same without it.
    return undefined;
  }
}

/** The picture at most 480 pixels wide and 320 high, with every place under a plain box. */
export function coveredCopy(picture: Pixels, places: readonly Place[]): Pixels {
  const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height);
  const width = Math.max(Math.round(picture.width * scale), 1);
  const height = Math.max(Math.round(picture.height * scale), 1);
  const planes = shrink(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, width, height);
  const area = width * height;
  const data = new Uint8ClampedArray(area * 4).fill(255);
  for (let i = 0; i < area; i++) {
    for (const plane of [0, 1, 2]) data[4 * i + plane] = planes[plane * area + i] ?? 0;
  }
  const copy = { width, height, data };
  coverUp(
    copy,
    places.map((place) => coverOf(place, copy)),
  );
  return copy;
}

async function encode({ width, height, data }: Pixels): Promise<Preview | undefined> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return { picture: await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), width, height };
}
