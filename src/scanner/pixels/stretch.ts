import type { Pixels } from '../../types.ts';

/** Of 12 bits in 16 the brightest are a sixteenth of white, of 14 a quarter. */
const DARK = 64;
const WHITE = 255;

/**
 * Scanners write 12 bits into 16, which browsers show as black. Such a picture is stretched to white, with the few
 * steps that are left of it; any other is given back as it is.
 */
export function stretchIfDark(pixels: Pixels): Pixels {
  const { width, height, data } = pixels;
  let brightest = 0;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 0;
    if (i % 4 !== 3 && value > brightest) brightest = value;
  }
  if (brightest === 0 || brightest >= DARK) return pixels;
  const scale = WHITE / brightest;
  return { width, height, data: data.map((value, i) => (i % 4 === 3 ? value : value * scale)) };
}
