/** What another program's text holds of a picture's gold, and how its time compares. */
import type { GoldBox } from '../text-corpus/gold.ts';
import { distanceWithin } from './edit-distance.ts';

/** One wrong letter is forgiven in so many. */
const LETTERS_AN_ERROR = 8;

/** Whether the text holds what stands in the box; blanks, accents and capitals do not count. */
export function holds(text: string, { text: gold }: Pick<GoldBox, 'text'>): boolean {
  const sought = bare(gold);
  return distanceWithin(bare(text), sought) <= Math.floor(sought.length / LETTERS_AN_ERROR);
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
