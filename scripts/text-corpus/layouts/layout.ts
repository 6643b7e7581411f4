/** What every layout gets and gives. */

import type { Ground, Pictures } from '../grounds.ts';
import type { Exam, Person } from '../people.ts';
import type { Random } from '../random.ts';
import { FONTS, type Font, type Lettering, type Sheet } from '../sheet.ts';

export interface Given {
  random: Random;
  pictures: Pictures;
  person: Person;
  exam: Exam;
  /** Whether anything of the person may stand on it. */
  identifying: boolean;
}

export type Polarity = 'light on dark' | 'dark on light' | 'no text';

export interface Made {
  sheet: Sheet;
  background: Ground;
  polarity: Polarity;
  /** Of most of its text; 0 without any. */
  size: number;
  font: Font | 'none';
}

export type Layout = (given: Given) => Promise<Made>;

const SIZES = { 9: 6, 10: 8, 11: 10, 12: 16, 14: 16, 16: 14, 18: 12, 24: 10, 32: 8 };
const FONT_SHARES: Record<Font, number> = {
  ...{ sans: 36, serif: 8, mono: 12, narrow: 10 },
  ...{ 'dots 5x7': 12, 'dots 7x9': 14, 'dots 7x9 bold': 8 },
};
/** Sizes to which dots can be enlarged. */
const DOT_SIZES: Partial<Record<Font, readonly number[]>> = {
  'dots 5x7': [9, 18, 18],
  'dots 7x9': [12, 12, 24],
  'dots 7x9 bold': [12, 12, 24],
};
const LIGHT_INKS = ['#ffffff', '#ffffff', '#ffffff', '#e0e0e0', '#ffff66', '#80ff80', '#80e8ff', '#ffc04d'];
const DARK_INKS = ['#000000', '#000000', '#202020', '#101a4d'];

/** The letters of overlays. Only fonts with outlines know all of Latin's and other scripts' letters. */
export function letteringOf(random: Random, dark: boolean, { script }: Person, most = 32): Lettering {
  const drawn: Font = random.weighted(FONT_SHARES);
  const font = script !== 'latin' && drawn.startsWith('dots') ? 'sans' : drawn;
  const sizes = DOT_SIZES[font];
  const size = sizes ? random.pick(sizes) : Number(random.weighted(SIZES));
  return {
    font,
    size: size > most ? (sizes?.[0] ?? most) : size,
    color: random.pick(dark ? LIGHT_INKS : DARK_INKS),
    ...(random.chance(0.2) && !sizes && { bold: true }),
    ...(random.chance(0.3) && !sizes && { outline: dark ? '#000' : '#fff' }),
  };
}

/** The letters of pages: outlines, dark, as large as people set them. */
export function pageLettering(random: Random): Lettering {
  const font = random.pick(FONTS.filter((name) => !name.startsWith('dots')));
  const size = Number(random.weighted({ 10: 6, 11: 10, 12: 20, 14: 28, 16: 20, 18: 10, 24: 6 }));
  return { font, size, color: random.pick(['#000000', '#1a1a1a', '#333333']) };
}

export const madeOf = (
  sheet: Sheet,
  background: Ground,
  dark: boolean,
  { size, font }: Pick<Lettering, 'size' | 'font'>,
): Made => ({ sheet, background, polarity: dark ? 'light on dark' : 'dark on light', size, font });
