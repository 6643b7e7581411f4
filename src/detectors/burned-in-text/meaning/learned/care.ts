/**
 * Does a text speak of one person's care, whatever it is called and in whatever language? A linear model says so by words and
 * parts of words, which was taught with papers that were written for it (training/papers).
 */
import packed from '../../../../../models/papers/care.json' with { type: 'json' };
import type { Row } from '../rows.ts';
import { modelOf } from './linear.ts';
import { wordsOfText } from './words-of-text.ts';

/** Characters looked at together: a paper may stand behind pages of terms. Half of them are looked at with the next ones too. */
const WINDOW = 1_000;
/** Of shorter texts one word must not decide. */
export const LEAST_FEATURES = 150;
/** From these odds a text is somebody's care, and from those where nothing in it tells of anybody. */
export const [SURE, SURE_OF_NOBODY] = [1.4, 3];

/** A text with so many features, below these odds, is nobody's care, whatever else speaks for it. */
const [LONG, UNLIKELY] = [250, -0.5];

const oddsOf = modelOf(packed, LEAST_FEATURES);

/** @returns the logarithm of the odds that it does, by the part that speaks of it most */
export function oddsOfCare(rows: readonly Row[]): number {
  return Math.max(...partsOf(rows).map(oddsOf));
}

/** Is it long enough to show that it speaks of nobody's care? */
export function isNobodysCare(rows: readonly Row[]): boolean {
  const parts = partsOf(rows);
  return parts.some(({ size }) => size >= LONG) && parts.every((part) => oddsOf(part) < UNLIKELY);
}

function partsOf(rows: readonly Row[]): Set<number>[] {
  return windowsOf(
    rows.map((row) => row.text),
    WINDOW / 2,
  ).map(wordsOfText);
}

/**
 * Lines of a text, so many characters together.
 * @param step characters from the beginning of one to that of the next
 * @returns at least one
 */
export function windowsOf(lines: readonly string[], step = WINDOW): string[] {
  const windows: string[] = [];
  let [from, length] = [0, 0];
  for (let to = 0; to < lines.length; to++) {
    length += lines[to]?.length ?? 0;
    const isLast = to === lines.length - 1;
    if (length < WINDOW && !isLast) continue;
    windows.push(lines.slice(from, to + 1).join('\n'));
    // On to where a step ends.
    for (let left = step; left > 0 && from <= to; from++) {
      left -= lines[from]?.length ?? 0;
      length -= lines[from]?.length ?? 0;
    }
  }
  return windows.length > 0 ? windows : [''];
}
