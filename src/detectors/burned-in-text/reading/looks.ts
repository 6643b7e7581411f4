/** What tells a row of letters from texture. */
import type { Grey } from '../../../types.ts';
import type { Component } from './components.ts';
import { heightOf, widthOf } from './rows.ts';
import { tonesOf } from './tones.ts';

/** A row of pieces on its picture; the sides are its outermost pixels. */
export interface Row {
  pieces: readonly Component[];
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** The median height of its pieces. */
  letter: number;
  /** How many letters it seems to hold: those of small print grow together. */
  letters: number;
}

/** Less is no word. */
const LEAST_LETTERS = 3;
/** Of a row's pixels that are ink: fewer are scratches, more are areas. */
const EMPTIEST = 0.12;
const FULLEST = 0.7;
/** Rows of fewer pieces are taken to be level. */
const FEW = 5;
const STEEPEST = 0.35;

/**
 * How much each look speaks for print: a logistic regression on rows of print of 9 to 32 pixels over scans and flat
 * grounds, and on rows found in photos and textures without print.
 */
const WEIGHTS: Record<keyof Looks, number> = {
  pieces: 2.64,
  letters: 1.27,
  line: -15.06,
  lines: -9.83,
  heights: -3.75,
  beside: -4.19,
  inky: -2.02,
  ground: -4.72,
  stroke: -5.15,
  strokes: 1.06,
  two: 6.86,
  contrast: 0.92,
  letter: -2.21,
};
const BIAS = -4.12;

export function rowOf(pieces: readonly Component[]): Row {
  return {
    pieces,
    left: Math.min(...pieces.map(({ left }) => left)),
    top: Math.min(...pieces.map(({ top }) => top)),
    right: Math.max(...pieces.map(({ right }) => right)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
    letter: medianOf(pieces.map(heightOf)),
    letters: pieces.reduce((sum, piece) => sum + lettersIn(piece), 0),
  };
}

function lettersIn(piece: Component): number {
  return Math.max(1, Math.round(widthOf(piece) / (0.75 * heightOf(piece))));
}

/** How far the heads or the feet of the pieces fall for each pixel to the right; 0 where there are few. */
export function slopeOf({ pieces }: Row, edge: 'top' | 'bottom'): number {
  const half = pieces.length >> 1;
  if (pieces.length < FEW) return 0;
  const slopes = pieces.slice(half).flatMap((piece, i) => {
    const other = pieces[i];
    const across = other ? middleOf(piece) - middleOf(other) : 0;
    return other && across > 0 ? (piece[edge] - other[edge]) / across : [];
  });
  const slope = medianOf(slopes);
  return Math.abs(slope) <= STEEPEST ? slope : 0;
}

/**
 * @returns how much the row looks like print, on the picture it was found on: above 0 rather than not. At 0.35, 98 of
 * 100 rows of print stay, and of 600 photos and textures 39 have any row.
 */
export function likenessOf(row: Row, ink: Uint8Array, kind: number, picture: Grey): number {
  const looks = looksOf(row, ink, kind, picture);
  if (!looks) return Number.NEGATIVE_INFINITY;
  const names = Object.keys(WEIGHTS) as (keyof Looks)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * looks[name], BIAS);
}

/** Lengths are shares of a letter's height, tones shares of the contrast. */
interface Looks {
  /** How many there are, as logarithms. */
  pieces: number;
  letters: number;
  /** How far heads or feet stand from one line, whichever stand better; and both together. */
  line: number;
  lines: number;
  /** How far the pieces' heights spread. */
  heights: number;
  /** The share of ink in the rows of pixels above and below, where lines of text keep their distance. */
  beside: number;
  /** How far what is around the row lies from its ground, towards its ink or away from it. */
  inky: number;
  /** How far the ground spreads. */
  ground: number;
  /** How wide strokes are on average, and how far they spread. */
  stroke: number;
  strokes: number;
  /** How well two tones explain the row: 1 where there are no others. */
  two: number;
  /** Logarithms of grey levels and of pixels. */
  contrast: number;
  letter: number;
}

/** Nothing where the row is plainly no print, which saves the looking. */
function looksOf(row: Row, ink: Uint8Array, kind: number, picture: Grey): Looks | undefined {
  const { pieces, letter, letters } = row;
  if (letters < LEAST_LETTERS || row.right - row.left < letter) return;
  const [feet = 0, heads = 0] = (['bottom', 'top'] as const).map((edge) => strayOf(row, edge) / letter);
  if (Math.min(feet, heads) > 0.3) return;
  const tones = tonesOf(row, ink, kind, picture);
  if (tones.filled < EMPTIEST || tones.filled > FULLEST || tones.contrast < 1) return;
  return {
    pieces: Math.log(pieces.length),
    letters: Math.log(letters),
    line: Math.min(feet, heads),
    lines: feet + heads,
    heights: spreadOf(pieces.map(heightOf)) / letter,
    beside: beside(row, -2, ink, kind, picture) + beside(row, 2, ink, kind, picture),
    inky: Math.min(Math.abs(tones.inky), 1),
    ground: Math.min(tones.groundSpread / tones.contrast, 1.5),
    stroke: tones.stroke / letter,
    strokes: Math.min(tones.strokeSpread / tones.stroke, 2),
    two: tones.two,
    contrast: Math.log(tones.contrast),
    letter: Math.log(letter),
  };
}

/** How far the heads or the feet of the pieces stand from one line on average, in pixels; strays count half a letter. */
function strayOf(row: Row, edge: 'top' | 'bottom'): number {
  const slope = slopeOf(row, edge);
  const levels = row.pieces.map((piece) => piece[edge] - slope * middleOf(piece));
  const level = medianOf(levels);
  return (
    levels.reduce((sum, one) => sum + Math.min(Math.abs(one - level), row.letter / 2), 0) / levels.length
  );
}

/** Of the pixels so far above the row, or below it: the share that is ink. */
function beside(row: Row, far: number, ink: Uint8Array, kind: number, { width, height }: Grey): number {
  const y = far < 0 ? row.top + far : row.bottom + far;
  if (y < 0 || y >= height) return 0;
  let count = 0;
  for (let at = y * width + row.left; at <= y * width + row.right; at++) if (ink[at] === kind) count++;
  return count / (row.right - row.left + 1);
}

const middleOf = ({ left, right }: Component): number => (left + right) / 2;

export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The standard deviation. */
function spreadOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
}
