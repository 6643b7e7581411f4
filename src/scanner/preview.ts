/**
 * A small copy of a picture for the warning, with the printed details covered: what the person is shown must not be
 * readable over their shoulder, and what leaves the worker holds no pixel of it. Made in the worker.
 */
import { pictureShown, placedIn } from '../explanation/marks.ts';
import type { Preview } from '../messages.ts';
import type { Finding, Pixels, Place } from '../types.ts';
import { shrink } from './pixels/shrink.ts';

/** Pixels. */
const [WIDEST, HIGHEST] = [480, 320];
/** A grey that stands out from black, white and what is between them in a scan, bluish. */
const COVER = [0x5f, 0x7d, 0x8c] as const;
/** Print may stick out of the place it was found at, by a share of its height. */
const MARGIN = 0.15;
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
  for (const place of places) cover({ width, height, data }, place);
  return { width, height, data };
}

function cover({ width, height, data }: Pixels, place: Place): void {
  const margin = 1 + MARGIN * place.height * height;
  const right = Math.min(Math.ceil((place.x + place.width) * width + margin), width);
  const bottom = Math.min(Math.ceil((place.y + place.height) * height + margin), height);
  for (let y = Math.max(Math.floor(place.y * height - margin), 0); y < bottom; y++) {
    for (let x = Math.max(Math.floor(place.x * width - margin), 0); x < right; x++) {
      data.set(COVER, 4 * (y * width + x));
    }
  }
}

async function encode({ width, height, data }: Pixels): Promise<Preview | undefined> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return { picture: await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), width, height };
}
