/** What is covered in a copy, and how: plain boxes, since what is only blurred can be read again. Pure. */
import { placedIn } from '../explanation/marks.ts';
import type { Finding, Pixels, Place } from '../types.ts';

/** A part of the picture under a box, in shares of its sides from the top left: 0 to 1. */
export type Cover = Omit<Place, 'picture'>;

interface Size {
  width: number;
  height: number;
}

/** A grey that stands out from black, white and what is between them in a scan, bluish: red, green and blue. */
export const COVER_COLOUR = [0x5f, 0x7d, 0x8c] as const;
/** Print may stick out of the place it was found at, by a share of its height... */
const MARGIN = 0.15;
/** ...and by what the place was rounded to: a pixel of a small copy. */
const SMALL_COPY = 480;

/** The box over a place, inside the picture. */
export function coverOf(place: Cover, { width, height }: Size): Cover {
  const rounding = Math.max(1, Math.max(width, height) / SMALL_COPY);
  const margin = rounding + MARGIN * place.height * height;
  return between(
    place.x - margin / width,
    place.y - margin / height,
    place.x + place.width + margin / width,
    place.y + place.height + margin / height,
  );
}

/**
 * The boxes over all that was found printed and leads to a person; one where they overlap. What is printed on one frame
 * may stand on the others too, where it was not found: it is covered on all.
 */
export function coversFor(findings: readonly Finding[], size: Size): Cover[] {
  let covers: Cover[] = [];
  for (const { place } of placedIn(findings)) {
    let cover = coverOf(place, size);
    for (let under = covers.filter(overlaps); under.length > 0; under = covers.filter(overlaps)) {
      covers = covers.filter((other) => !under.includes(other));
      cover = under.reduce(around, cover);
    }
    if (cover.width > 0 && cover.height > 0) covers.push(cover);

    function overlaps(other: Cover): boolean {
      return (
        cover.x < other.x + other.width &&
        other.x < cover.x + cover.width &&
        cover.y < other.y + other.height &&
        other.y < cover.y + cover.height
      );
    }
  }
  return covers.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Paints every box over the pixels themselves: nothing of what was there is left. */
export function coverUp(pixels: Pixels, covers: readonly Cover[]): void {
  eachCovered(pixels, covers, (pixel) => pixels.data.set(COVER_COLOUR, 4 * pixel));
}

/** Calls for every pixel under a box with its number, row by row from the top left; twice for one under two boxes. */
export function eachCovered(
  { width, height }: Size,
  covers: readonly Cover[],
  visit: (pixel: number) => void,
): void {
  for (const cover of covers) {
    const right = Math.min(Math.ceil((cover.x + cover.width) * width), width);
    const bottom = Math.min(Math.ceil((cover.y + cover.height) * height), height);
    for (let y = Math.max(Math.floor(cover.y * height), 0); y < bottom; y++) {
      for (let x = Math.max(Math.floor(cover.x * width), 0); x < right; x++) visit(y * width + x);
    }
  }
}

/** The box between two corners, as far as it lies in the picture. */
export function between(left: number, top: number, right: number, bottom: number): Cover {
  const share = (value: number) => Math.min(Math.max(value, 0), 1);
  const [x, y] = [share(left), share(top)];
  return { x, y, width: Math.max(share(right) - x, 0), height: Math.max(share(bottom) - y, 0) };
}

function around(one: Cover, other: Cover): Cover {
  return between(
    Math.min(one.x, other.x),
    Math.min(one.y, other.y),
    Math.max(one.x + one.width, other.x + other.width),
    Math.max(one.y + one.height, other.y + other.height),
  );
}
