/** A share of some pictures, and how far to trust it. */

export interface Share {
  hits: number;
  n: number;
  /** The 95 % interval of Wilson, 0 to 1. */
  low: number;
  high: number;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

export function shareOf(hits: number, n: number): Share {
  if (n === 0) return { hits, n, low: 0, high: 1 };
  const p = hits / n;
  const middle = p + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const whole = 1 + (Z * Z) / n;
  return {
    hits,
    n,
    low: hits === 0 ? 0 : (middle - reach) / whole,
    high: hits === n ? 1 : (middle + reach) / whole,
  };
}

/** `96.2 % (95.1 to 97.0)`; small shares get another digit. */
export function shown({ hits, n, low, high }: Share): string {
  if (n === 0) return '';
  const digits = high < 0.1 ? 2 : 1;
  const percent = (share: number) => (100 * share).toFixed(digits);
  return `${percent(hits / n)} % (${percent(low)} to ${percent(high)})`;
}
