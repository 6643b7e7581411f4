/** Where print may be: rows of pieces that look like letters, found in milliseconds. */
import type { Grey } from '../../../types.ts';
import { type Component, componentsOf } from './components.ts';
import { halved } from './grey.ts';
import { DARK, inksOf, LIGHT } from './ink.ts';
import { likenessOf, type Row, rowOf, slopeOf } from './looks.ts';
import { heightOf, rowsOf, widthOf } from './rows.ts';

/** A row of letters, in pixels of the picture. */
export interface Band {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How high its letters are, in pixels: between a small one and a capital. */
  letter: number;
  /** How many letters it seems to have. */
  letters: number;
  /** How far the row falls for each pixel to the right. */
  slope: number;
  /** Light on dark. */
  light: boolean;
  /** How much it looks like print: 0 rather so, above 1 hardly texture any more. */
  likeness: number;
}

/** Letters on a picture at its own size; lower ones cannot be read. In pixels. */
const LOWEST = 5;
const HIGHEST = 22;
/** On a picture at a half, a quarter and so on: the small letters of a row whose capitals are too high on the larger. */
const LOWEST_HALVED = 7;
const MOST_HALVINGS = 4;
const SMALLEST = 32;
/** Pieces in a row that is completed to a longer one. */
const SHORT = 4;
/** A page is less, texture is more; print in the midst of it is not found. */
const MOST_LETTERS = 30_000;
const MOST_BANDS = 600;
const LEAST_LIKE = 0;
/** Nothing looks more like print than what looks so much like it. */
const SURE = 6;
/** Of the letters' height: what hides letters between two parts of a line, and how far its parts stand from one level. */
const HIDDEN = 3.5;
const LEVEL = 0.15;
/** In pixels. */
const SHELF = 64;

export interface FoundBands {
  /** At most 600, that do not lie over each other, from the top. */
  bands: Band[];
  /** There was too much that looks like letters, and it was not looked through. */
  isCut: boolean;
}

/** @param closely looks twice: print over lines and anatomy is found as well, in three times the time */
export function findBands(picture: Grey, closely = true): FoundBands {
  const bands: Band[] = [];
  let isCut = false;
  let level = picture;
  for (let halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
    if (Math.min(level.width, level.height) < (halvings ? SMALLEST : 1)) break;
    const lowest = halvings ? LOWEST_HALVED : LOWEST;
    for (const ink of inksOf(level, closely)) {
      const found = bandsOn(level, ink, lowest);
      bands.push(...found.bands.map((band) => enlarged(band, 2 ** halvings, picture)));
      isCut ||= found.isCut;
    }
    if (halvings < MOST_HALVINGS) level = halved(level);
  }
  return { bands: apart(bands).toSorted((a, b) => a.y - b.y || a.x - b.x), isCut };
}

function bandsOn(level: Grey, ink: Uint8Array, lowest: number): FoundBands {
  const pieces = componentsOf(ink, level.width, lowest, HIGHEST);
  if (!pieces) return { bands: [], isCut: true };
  const letters = pieces.filter(mayBeLetters);
  let isCut = false;
  const bands = [LIGHT, DARK].flatMap((kind) => {
    const likely = letters.filter((piece) => piece.kind === kind);
    if (likely.length > MOST_LETTERS) {
      isCut = true;
      return [];
    }
    const rows = rowsOf(likely).map(rowOf);
    const likeness = new Map(rows.map((row) => [row, likenessOf(row, ink, kind, level)]));
    return rows.flatMap((row) => {
      const like = likeness.get(row) ?? 0;
      if (like < LEAST_LIKE) return [];
      return { ...bandOf(completed(row, rows, likeness)), light: kind === LIGHT, likeness: like };
    });
  });
  return { bands, isCut };
}

/** A row with the short ones beside it, which alone show too little: a colon and a digit, an initial. */
function completed(row: Row, rows: readonly Row[], likeness: ReadonlyMap<Row, number>): Row {
  let whole = row;
  for (const other of rows) {
    if (other.pieces.length > SHORT || (likeness.get(other) ?? 0) >= LEAST_LIKE) continue;
    if (areOneLine(whole, other)) whole = rowOf([...whole.pieces, ...other.pieces]);
  }
  return whole;
}

function areOneLine(row: Row, other: Row): boolean {
  const lower = Math.min(row.bottom - row.top, other.bottom - other.top) + 1;
  const overlap = Math.min(row.bottom, other.bottom) - Math.max(row.top, other.top) + 1;
  const gap = Math.max(row.left, other.left) - Math.min(row.right, other.right);
  const uneven = Math.max(row.letter, other.letter) / Math.min(row.letter, other.letter);
  return overlap >= 0.7 * lower && gap <= 2.6 * row.letter && gap > 0 && uneven <= 1.8;
}

/** No frame, no line, no speck; letters grown together are longer than one. */
function mayBeLetters(piece: Component): boolean {
  const width = widthOf(piece);
  const height = heightOf(piece);
  const filled = piece.ink / (width * height);
  return width <= 40 * height && filled >= 0.12 && (filled <= 0.85 || width <= 0.6 * height);
}

function bandOf(row: Row): Omit<Band, 'light' | 'likeness'> {
  return {
    x: row.left,
    y: row.top,
    width: row.right - row.left + 1,
    height: row.bottom - row.top + 1,
    letter: row.letter,
    letters: row.letters,
    slope: slopeOf(row, 'bottom'),
  };
}

function enlarged(band: Band, times: number, { width, height }: Grey): Band {
  const x = band.x * times;
  const y = band.y * times;
  return {
    ...band,
    x,
    y,
    width: Math.min(band.width * times, width - x),
    height: Math.min(band.height * times, height - y),
    letter: band.letter * times,
  };
}

/** Parts of a row that were found at different sizes become one; of other bands over each other the longest stays. */
function apart(bands: readonly Band[]): Band[] {
  const kept: Band[] = [];
  // Where in `kept` to look for bands at a height: a wall of text has thousands.
  const shelves = new Map<number, Set<number>>();
  const shelvesOf = ({ y, height }: Band) =>
    Array.from({ length: Math.floor((y + height) / SHELF) - Math.floor(y / SHELF) + 1 }, (_, i) => {
      const shelf = Math.floor(y / SHELF) + i;
      const there = shelves.get(shelf) ?? new Set();
      shelves.set(shelf, there);
      return there;
    });
  const put = (band: Band, index: number) => {
    kept[index] = band;
    for (const shelf of shelvesOf(band)) shelf.add(index);
  };
  for (const band of bands.toSorted((a, b) => evidenceOf(b) - evidenceOf(a))) {
    const near = new Set(shelvesOf(band).flatMap((shelf) => [...shelf]));
    let free = kept.length < MOST_BANDS;
    for (const index of near) {
      const other = kept[index];
      if (!other) continue;
      if (isSameLine(other, band)) put(joined(other, band), index);
      else if (!liesOver(other, band)) continue;
      free = false;
      break;
    }
    if (free) put(band, kept.length);
  }
  return kept;
}

/** Many letters that look like print; texture may have more of them. */
function evidenceOf({ letters, likeness }: Band): number {
  return letters * Math.min(likeness, SURE);
}

function isSameLine(a: Band, b: Band): boolean {
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const uneven = Math.max(a.letter, b.letter) / Math.min(a.letter, b.letter);
  const feet = Math.abs(a.y + a.height - b.y - b.height);
  const level = a.slope === 0 && b.slope === 0 && feet <= LEVEL * a.letter && uneven <= 1.3;
  return (
    a.light === b.light &&
    uneven <= 1.6 &&
    down >= 0.6 * Math.min(a.height, b.height) &&
    Math.max(a.height, b.height) <= 1.8 * Math.min(a.height, b.height) &&
    gap <= (level ? HIDDEN : 2.2) * a.letter
  );
}

function joined(a: Band, b: Band): Band {
  const x = Math.min(a.x, b.x);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  if (width === a.width) return a;
  const y = Math.min(a.y, b.y);
  const height = Math.max(a.y + a.height, b.y + b.height) - y;
  return { ...a, x, y, width, height, letters: Math.round((a.letters * width) / a.width) };
}

function liesOver(a: Band, b: Band): boolean {
  return shared(a, b) > 0.4 * Math.min(areaOf(a), areaOf(b));
}

const areaOf = ({ width, height }: Band): number => width * height;

function shared(a: Band, b: Band): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(across, 0) * Math.max(down, 0);
}
