/** Printed lines as text that patterns can be looked for in, with the way back to the place on the picture. */
import type { Place } from '../../../types.ts';
import type { PrintedLine, PrintedWord } from '../printed.ts';
import { skeleton } from './spelling.ts';

/** Part of a row's text. */
export interface Span {
  start: number;
  end: number;
}

export interface Token extends Span {
  text: string;
  /** Its skeleton. */
  bones: string;
}

export interface Row {
  text: string;
  tokens: readonly Token[];
  place: Place;
  /** The words and where each starts in `text`. */
  words: readonly { word: PrintedWord; start: number }[];
}

/** Words below this are what a reader makes of texture; but not in a line that was read well. */
const LEAST_CONFIDENCE = 30;
const LEAST_IN_SOUND_LINE = 5;
const SOUND = 55;
/** It makes no days of it: small print of dots is read right with less. */
const LEAST_OF_DAYS = 8;
const DAY = /^\P{N}?(?:\d{1,4}([-./])\d\d\1\d{2,4}|\d\d-\p{L}{3}-\d{4})\P{N}?$/u;
/** More than any picture for people holds. */
const MOST_ROWS = 400;
const MOST_TEXT = 20_000;
const LONGEST_WORD = 120;
/** Longer than any line of print that details of people stand in. */
const LONGEST_ROW = 500;
const MOST_WORDS = 120;

const HAN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々';
const ENDS_HAN = new RegExp(`[${HAN}]$`, 'u');
const STARTS_HAN = new RegExp(`^[${HAN}]`, 'u');
const LETTERS = `(?:(?![${HAN}])[\\p{L}\\p{N}\\p{M}])+`;
/** One sign of Chinese or Japanese, or a word with what may stand inside it: `Pat.-Nr`, `12:30`, `DOE^JANE`. */
const TOKEN = new RegExp(`[${HAN}]|${LETTERS}(?:(?:['’^@_.+-]|(?<=\\d)[/,:](?=\\d))${LETTERS})*`, 'gu');

/**
 * At most 400 rows and 20,000 characters: what is beyond is not looked at.
 * @param doubted words that nobody would believe as well
 */
export function rowsOf(lines: readonly PrintedLine[], doubted = false): Row[] {
  const rows: Row[] = [];
  const bones: Bones = new Map();
  let length = 0;
  for (const line of lines.slice(0, MOST_ROWS)) {
    const row = rowOf(line, doubted, bones);
    if (!row) continue;
    length += row.text.length;
    if (length > MOST_TEXT) break;
    rows.push(row);
  }
  return rows;
}

/** The skeletons of words that were met: most come again. */
type Bones = Map<string, string>;

function rowOf({ words, place }: PrintedLine, doubted: boolean, bones: Bones): Row | undefined {
  const kept: { word: PrintedWord; start: number }[] = [];
  let [text, before] = ['', ''];
  const isSound = meanConfidence(words) >= SOUND;
  for (const word of words.slice(0, MOST_WORDS)) {
    if (text.length > LONGEST_ROW) break;
    const written = word.text.normalize('NFKC').trim().slice(0, LONGEST_WORD);
    const least = isSound ? LEAST_IN_SOUND_LINE : DAY.test(written) ? LEAST_OF_DAYS : LEAST_CONFIDENCE;
    if ((!doubted && word.confidence < least) || written === '') continue;
    if (text !== '' && !(ENDS_HAN.test(before) && STARTS_HAN.test(written))) text += ' ';
    kept.push({ word, start: text.length });
    text += written;
    before = written;
  }
  if (text === '') return undefined;
  return { text, tokens: tokensOf(text, bones), place, words: kept };
}

function tokensOf(text: string, met: Bones): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => {
    const bones = met.get(found) ?? skeleton(found);
    met.set(found, bones);
    return { text: found, bones, start: index, end: index + found.length };
  });
}

/** The words that a span touches. */
function wordsIn(
  { words, text }: Row,
  { start, end }: Span,
): { word: PrintedWord; from: number; to: number }[] {
  return words.flatMap((one, i) => {
    const until = (words[i + 1]?.start ?? text.length + 1) - 1;
    const length = Math.max(1, until - one.start);
    const from = Math.max(0, start - one.start) / length;
    const to = Math.min(1, (end - one.start) / length);
    return from < to ? [{ word: one.word, from, to }] : [];
  });
}

/** Around part of a row; inside a word by the share of its letters. */
export function placeOf(row: Row, span: Span): Place {
  const parts = wordsIn(row, span).map(({ word: { place }, from, to }) => ({
    ...place,
    x: place.x + place.width * from,
    width: place.width * (to - from),
  }));
  return parts.length > 0 ? around(parts) : row.place;
}

/** The least place that holds all of them. */
export function around(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  return {
    picture: places[0]?.picture ?? 0,
    x,
    y,
    width: Math.max(...places.map((place) => place.x + place.width)) - x,
    height: Math.max(...places.map((place) => place.y + place.height)) - y,
  };
}

/** Of a row's height: a gap between what stands side by side by chance, if not as wide as between columns. */
const WIDE_GAP = 0.9;

/** The parts of a row between wide gaps. */
export function partsOfRow({ words, text }: Row): Span[] {
  const parts: Span[] = [];
  for (const [i, { word, start }] of words.entries()) {
    const before = words[i - 1]?.word.place;
    const gap = before ? word.place.x - before.x - before.width : 0;
    const end = (words[i + 1]?.start ?? text.length + 1) - 1;
    const last = parts.at(-1);
    // Shares of two sides: a picture is not much wider than high.
    if (last && gap <= WIDE_GAP * word.place.height) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** How sure the reader was of a part, 0 to 100. */
export function confidenceOf(row: Row, span: Span): number {
  return meanConfidence(wordsIn(row, span).map(({ word }) => word));
}

/** Of all letters. */
function meanConfidence(words: readonly PrintedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / (letters || 1);
}

/** Do two rows stand at the same height? */
export function isBeside(a: Place, b: Place): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return a.picture === b.picture && shared > 0.5 * Math.min(a.height, b.height);
}

/** Rows at the same height together, from the left; the bands from the top. */
export function bandsOf(rows: readonly Row[]): Row[][] {
  const bands: Row[][] = [];
  const sorted = [...rows].sort((a, b) => a.place.picture - b.place.picture || a.place.y - b.place.y);
  for (const row of sorted) {
    const band = bands.findLast(([first]) => first !== undefined && isBeside(first.place, row.place));
    if (band) band.push(row);
    else bands.push([row]);
  }
  for (const band of bands) band.sort((a, b) => a.place.x - b.place.x);
  return bands;
}
