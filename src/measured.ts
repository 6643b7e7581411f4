/**
 * What the look of a picture reached in our tests, in round numbers for people: `models/appearance/measured.json`,
 * which `npm run accuracy` writes with docs/accuracy.md.
 */
import measured from '../models/appearance/measured.json' with { type: 'json' };
import type { Sensitivity } from './types.ts';

/** How many of them. */
export interface Count {
  hits: number;
  n: number;
}

/** "About 1 in 500", or fewer than that where our tests met hardly any. */
export interface OneIn {
  fewer: boolean;
  one: number;
}

/** Who meets 0, 1 or 2 among many can rule out that more than so many were to be expected (Poisson, 95 %). */
const AT_MOST = [3, 4.74, 6.3] as const;

/** Pictures that were tried, of either side. */
export const tried: { medical: number; ordinary: number } = measured.tried;

/** What one sensitivity asks about. */
export function askedAt(sensitivity: Sensitivity): { ofHundred: number; ordinary: OneIn } {
  const { medical, ordinary } = measured.asked[sensitivity];
  return { ofHundred: ofHundred(medical), ordinary: oneIn(ordinary) };
}

/** The ordinary pictures that balanced does not ask about, but shows the small note for. */
export const notedAtBalanced: OneIn = oneIn(measured.noted.ordinary);

/** Photos and screenshots of scans that balanced asks about: hardly any are among the pictures above. */
export const viewersOfHundred: number = ofHundred(measured.viewers);

/** Rounded down: nobody shall trust in more than there was. */
export function ofHundred({ hits, n }: Count): number {
  return n === 0 ? 0 : Math.floor((100 * hits) / n);
}

/** Down to one digit that is not 0: the more often, the worse. One or two pictures are too few to say how often it is, only how seldom. */
export function oneIn({ hits, n }: Count): OneIn {
  const expected = AT_MOST[hits];
  if (expected !== undefined) return { fewer: true, one: toOneDigit(n / expected) };
  return { fewer: false, one: toOneDigit(n / hits) };
}

function toOneDigit(value: number): number {
  if (value < 1) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * Math.floor(value / unit);
}
