import type { Grey, Pixels } from '../../types.ts';

/** Of 255, between the channels of a pixel: more is colour, not grey. And brighter than this is a page. */
const COLOURED = 48;
const BRIGHT = 200;
/** A scan in grey with print in colour has at most this share of coloured pixels, and of bright ones; a page has more. */
const MOST_COLOURED = 0.1;
const MOST_BRIGHT = 0.5;
/** So many rows and columns apart, pixels tell that as well as all of them. */
const APART = 5;

/**
 * The brightness of each pixel (ITU-R BT.601), rounded. Of a scan in grey with print in colour over it, the brightest
 * channel: green or yellow letters then stand out from grey as white ones do.
 */
export function greyOf(pixels: Pixels): Grey {
  const { width, height, data } = pixels;
  const grey = new Uint8Array(width * height);
  if (isScanInGrey(pixels)) {
    for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
      grey[i] = Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
  } else {
    for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
      grey[i] = Math.round(
        0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0),
      );
    }
  }
  return { width, height, data: grey };
}

function isScanInGrey({ width, height, data }: Pixels): boolean {
  let coloured = 0;
  let bright = 0;
  let count = 0;
  for (let y = 0; y < height; y += APART) {
    for (let x = 0, at = 4 * y * width; x < width; x += APART, at += 4 * APART) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      const most = Math.max(red, green, blue);
      const least = Math.min(red, green, blue);
      if (most - least > COLOURED) coloured++;
      if (least > BRIGHT) bright++;
      count++;
    }
  }
  return coloured <= MOST_COLOURED * count && bright <= MOST_BRIGHT * count;
}
