/** Chance that is the same for the same seed, on every machine. */

export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends possible. */
  between(low: number, high: number): number;
  pick<T>(of: readonly T[]): T;
  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  chance(share: number): boolean;
  digits(count: number): string;
}

/** Rounds after which nothing of how similar two seeds are is left. */
const MIXING_ROUNDS = 16;

/**
 * Chris Doty-Humphrey's "small fast counting" generator with 32-bit words (public domain).
 * @param stream numbers of another stream have nothing to do with these
 */
export function randomOf(seed: number, stream = 0): Random {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1];

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  for (let round = 0; round < MIXING_ROUNDS; round++) next();

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  function pick<T>(of: readonly T[]): T {
    if (of.length === 0) throw new Error('Nothing to pick from.');
    return of[between(0, of.length - 1)] as T;
  }

  function weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const keys = Object.keys(weights) as K[];
    let left = next() * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
    for (const key of keys) {
      left -= weights[key] ?? 0;
      if (left < 0) return key;
    }
    return pick(keys);
  }

  return {
    next,
    between,
    pick,
    weighted,
    chance: (share) => next() < share,
    digits: (count) => Array.from({ length: count }, (_, at) => between(at === 0 ? 1 : 0, 9)).join(''),
  };
}
