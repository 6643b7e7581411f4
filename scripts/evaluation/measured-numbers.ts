/** The numbers behind the settings page's words: `models/appearance/measured.json`. */
import { isMedical } from './classes.ts';
import type { MeasuredRow } from './measured.ts';
import type { Share } from './share.ts';
import { asked, noted } from './tables.ts';

type Counted = Pick<Share, 'hits' | 'n'>;

export interface Sides {
  medical: Counted;
  ordinary: Counted;
}

/** The halves of `crossed` in training/figures.json: the points of one half of the sources, tried on the other. */
export type Halves = readonly { 'medical, unseen sources': Counted; 'ordinary, unseen sources': Counted }[];

/** Balanced, with points that were chosen on other pictures. */
export function crossedSides(halves: Halves): Sides {
  return {
    medical: sumOf(halves.map((half) => half['medical, unseen sources'])),
    ordinary: sumOf(halves.map((half) => half['ordinary, unseen sources'])),
  };
}

/**
 * Real pictures of sources that training never saw: only they are as strange to the model as yours. Its points were
 * chosen on these pictures, so of balanced what is worse counts: this run, or `crossed`.
 */
export function measuredNumbers(rows: readonly MeasuredRow[], model: string, crossed: Sides) {
  const unseen = rows.filter(({ origin }) => origin === 'other source');
  const sides = (count: (rows: readonly MeasuredRow[]) => Share): Sides => ({
    medical: plainCount(count(unseen.filter((row) => isMedical(row.class) === true))),
    ordinary: plainCount(count(unseen.filter((row) => isMedical(row.class) === false))),
  });
  const balanced = sides((own) => asked(own, 'balanced'));
  const worse = {
    medical: lower(balanced.medical, crossed.medical),
    ordinary: higher(balanced.ordinary, crossed.ordinary),
  };
  return {
    model,
    tried: { medical: balanced.medical.n, ordinary: balanced.ordinary.n },
    asked: {
      relaxed: sides((own) => asked(own, 'relaxed')),
      balanced: worse,
      strict: sides((own) => asked(own, 'strict')),
    },
    viewers: plainCount(asked(rows.filter(isViewer), 'balanced')),
    noted: sides(noted),
  };
}

/** Photos and screenshots of scans: real and made, since nearly all are made. */
export const isViewer = (row: MeasuredRow): boolean => row.class === 'viewer';

const plainCount = ({ hits, n }: Share): Counted => ({ hits, n });

function sumOf(counts: readonly Counted[]): Counted {
  const sum = (of: keyof Counted) => counts.reduce((all, count) => all + count[of], 0);
  return { hits: sum('hits'), n: sum('n') };
}

const rate = ({ hits, n }: Counted): number => (n === 0 ? 0 : hits / n);
const lower = (a: Counted, b: Counted): Counted => (b.n === 0 || rate(a) <= rate(b) ? a : b);
const higher = (a: Counted, b: Counted): Counted => (b.n === 0 || rate(a) >= rate(b) ? a : b);
