/** A band cut out for reading: straight, dark on light, its letters as high as the reader was taught. */
import type { Grey, ReadWord } from '../../../types.ts';
import type { Band } from './bands.ts';
import { componentsOf } from './components.ts';
import { isDoubled, softened } from './grey.ts';
import { resampled, type Strip, type Tones } from './resample.ts';
import { clearZeros } from './zeros.ts';

/** How a band is cut; each way helps where another fails. */
export interface Way {
  /** How high its letters become, in pixels: between small ones and capitals. */
  letter: number;
  /** How often it is softened before, against noise. */
  soften: number;
  /** Up to which share of the contrast a tone is ground, against lines and anatomy behind the letters. */
  blank: number;
  /** For letters with a line around them: what is outside of it becomes ground, however light or dark it is. */
  outlined?: true;
  /** The other way around: the band was found by the lines around its letters. */
  turned?: true;
}

export interface Line {
  picture: Grey;
  strip: Strip;
  scale: number;
}

/** The reader's limits, in pixels. */
const TALLEST = 64;
const WIDEST = 4_000;
/** Of the letters' height: room around them. */
const ROOM = { over: 0.4, beside: 0.8 };
/** How high letters of single pixels are at most, in pixels. */
const SMALL = 10;
/** How often letters of dots of two by two pixels are softened, so that their strokes become smooth. */
const DOUBLED = 2;
/** Of the pixels from the inkiest: what counts as ink, and what as ground, from the other end. */
const INKIEST = 0.03;
const GROUND = 0.4;
/** Of the letters' height: how wide a line between letters is at most, and the side of a label at the line's ends. */
const WIDEST_BAR = 0.35;
const WIDEST_EDGE = 1.6;
/**
 * Of the pixels: fewer of them outside, or fewer letters left, say that there is no line around the letters. The insides
 * of letters without one are a third of that.
 */
const OUTSIDE = 0.08;
const INSIDE = 0.06;
/** Darker is ink, on a line that is dark on light. */
export const INK = 128;

/** Letters drawn with dots: of two by two pixels, or so small that they may be of single ones. */
export function isOfDots(picture: Grey, { letter, x, y, width, height }: Band): boolean {
  return letter <= SMALL || isDoubled(part(picture, x, y, width, height));
}

/** @returns nothing where the letters are not as the way is meant for */
export function cutLine(picture: Grey, band: Band, way: Way): Line | undefined {
  const fall = Math.abs(band.slope) * band.width;
  const height = Math.max(band.height - fall, band.letter);
  const over = ROOM.over * band.letter;
  const beside = ROOM.beside * band.letter;
  const strip = {
    x: band.x - beside,
    y: (band.slope < 0 ? band.y + band.height - height : band.y) - over - band.slope * beside,
    width: band.width + 2 * beside,
    height: height + 2 * over,
    slope: band.slope,
  };
  const scale = Math.min(way.letter / band.letter, TALLEST / strip.height, WIDEST / strip.width);
  const edge = 8;
  const x = Math.max(0, Math.floor(strip.x) - edge);
  const y = Math.max(0, Math.floor(Math.min(strip.y, strip.y + strip.slope * strip.width)) - edge);
  let from = part(
    picture,
    x,
    y,
    Math.ceil(strip.width) + 2 * edge,
    Math.ceil(strip.height + fall) + 2 * edge,
  );
  const soften = isDoubled(from) ? DOUBLED : way.soften;
  const light = band.light !== (way.turned === true);
  const { ground, ink } = tonesOf(from.data, light, way.outlined ? INKIEST : GROUND);
  clearZeros(from, (ground + ink) / 2, light);
  for (let i = 0; i < soften; i++) from = softened(from);
  const at = { ...strip, x: strip.x - x, y: strip.y - y };
  const line = asInk(resampled(from, at, scale), light, way);
  if (way.outlined && !clearOutside(line)) return undefined;
  clearBars(line, scale * band.letter);
  return { picture: line, strip, scale };
}

function part(picture: Grey, x: number, y: number, width: number, height: number): Grey {
  const right = Math.min(x + width, picture.width);
  const bottom = Math.min(y + height, picture.height);
  const cut = { width: right - x, height: bottom - y, data: new Uint8Array((right - x) * (bottom - y)) };
  for (let row = 0; row < cut.height; row++) {
    const start = (y + row) * picture.width + x;
    cut.data.set(picture.data.subarray(start, start + cut.width), row * cut.width);
  }
  return cut;
}

/** The ground white, the ink black. */
function asInk({ width, height, data }: Tones, light: boolean, { blank, outlined }: Way): Grey {
  const tones = new Uint8ClampedArray(data);
  const { ground, ink } = tonesOf(tones, light, outlined ? INKIEST : GROUND);
  const times = 255 / ((ground - ink) * (1 - blank) || 1);
  return {
    width,
    height,
    data: new Uint8Array(new Uint8ClampedArray(data.map((tone) => (tone - ink) * times)).buffer),
  };
}

/** @param below the share of the pixels that are surely ground */
function tonesOf(tones: Uint8Array | Uint8ClampedArray, light: boolean, below: number) {
  return {
    ground: toneAt(tones, light ? below : 1 - below),
    ink: toneAt(tones, light ? 1 - INKIEST : INKIEST),
  };
}

/** Makes ground of what goes through the line from above to below: the side of a frame or of the label it stands on. */
function clearBars({ width, height, data }: Grey, letter: number): void {
  const ink = data.map((tone) => (tone < INK ? 1 : 0));
  for (const { left, right } of componentsOf(ink, width, height, height) ?? []) {
    const isAtEnd = left === 0 || right === width - 1;
    if (right - left >= (isAtEnd ? WIDEST_EDGE : WIDEST_BAR) * letter) continue;
    for (let row = 0; row < data.length; row += width) data.fill(255, row + left, row + right + 1);
  }
}

/**
 * Makes ground of all ink that hangs together with a side of the line.
 * @returns whether that was a good part of it, and letters are left
 */
function clearOutside({ width, height, data }: Grey): boolean {
  const waiting: number[] = [];
  let cleared = 0;
  const clear = (at: number) => {
    const isInk = (data[at] ?? 255) < INK;
    if (!isInk) return;
    data[at] = 255;
    cleared++;
    waiting.push(at);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) clear(y * width + x);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) clear(y * width + x);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    if (x > 0) clear(at - 1);
    if (x < width - 1) clear(at + 1);
    clear(at - width);
    clear(at + width);
  }
  const left = data.reduce((count, tone) => (tone < INK ? count + 1 : count), 0);
  return cleared > OUTSIDE * data.length && left > INSIDE * data.length;
}

/** The tone that this share of the pixels are darker than. */
function toneAt(pixels: Uint8Array | Uint8ClampedArray, share: number): number {
  const counts = new Int32Array(256);
  for (const tone of pixels) counts[tone] = (counts[tone] ?? 0) + 1;
  let tone = 0;
  for (let darker = counts[0] ?? 0; darker <= share * pixels.length && tone < 255; tone++) {
    darker += counts[tone + 1] ?? 0;
  }
  return tone;
}

/** Where a word of a line stands on the picture, in its pixels. */
export function boxOf({ strip, scale }: Line, word: ReadWord) {
  const x = strip.x + word.x / scale;
  const width = word.width / scale;
  const falls = [0, width].map((across) => strip.slope * (x - strip.x + across));
  const y = strip.y + word.y / scale + Math.min(...falls);
  return { x, y, width, height: word.height / scale + Math.abs(strip.slope) * width };
}
