/**
 * Does a text speak of one person's care, whatever it is called and in whatever language? A linear model says so by words and
 * parts of words, which was taught with papers that were written for it (training/papers).
 */
import packed from '../../../../../models/papers/care.json' with { type: 'json' };
import type { Row } from '../rows.ts';
import { modelOf } from './linear.ts';
import { wordsOfText } from './words-of-text.ts';

/** Characters looked at together: about as many as the longest papers have that it was taught with. */
export const WINDOW = 3_000;
/** Of shorter texts one word must not decide. */
export const LEAST_FEATURES = 150;
/** From these odds a text is somebody's care. */
export const SURE = 1.4;

const oddsOf = modelOf(packed, LEAST_FEATURES);

/** A text with so many features, below these odds, is nobody's care, whatever else speaks for it. */
const [LONG, UNLIKELY] = [250, -0.5];

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
  const text = rows.map((row) => row.text).join('\n');
  return Array.from({ length: Math.max(1, Math.ceil(text.length / WINDOW)) }, (_, i) =>
    wordsOfText(text.slice(i * WINDOW, (i + 1) * WINDOW)),
  );
}
