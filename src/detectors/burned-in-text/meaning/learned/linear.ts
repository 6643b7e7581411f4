/** Linear models over features that are numbers: the hashing trick (Weinberger et al. 2009) and logistic regression. */

/** Bits of a feature's number. */
export const BITS = 17;
const MASK = 2 ** BITS - 1;
/** FNV-1a (Fowler, Noll, Vo). */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

/** A feature by its kind, at least 0 and less than 256, and what it says. */
export function featureOf(kind: number, said: string): number {
  let hash = Math.imul(BASIS ^ kind, PRIME);
  for (let i = 0; i < said.length; i++) hash = Math.imul(hash ^ said.charCodeAt(i), PRIME);
  return (hash ^ (hash >>> 15)) & MASK;
}

/** As it lies in `models/papers`: one signed byte a feature, times `scale`. */
export interface Packed {
  scale: number;
  /** Base64. */
  weights: string;
}

/**
 * @param least fewer features than these do not count for more each
 * @returns the logarithm of the odds that something is what the model was taught, by its features
 */
export function modelOf(packed: Packed, least: number): (features: ReadonlySet<number>) => number {
  let weights: Int8Array | undefined;
  return (features) => {
    weights ??= Int8Array.from(atob(packed.weights), (byte) => byte.charCodeAt(0));
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    return sum * packed.scale * shareOf(features.size, least);
  };
}

/** What each of so many features counts. */
export function shareOf(count: number, least: number): number {
  return 1 / Math.sqrt(Math.max(least, count));
}
