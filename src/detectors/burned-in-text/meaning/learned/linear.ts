/** Linear models over features that are numbers: the hashing trick (Weinberger et al. 2009) and logistic regression. */

/** Bits of a feature's number. */
export const BITS = 20;
const MASK = 2 ** BITS - 1;
/** FNV-1a (Fowler, Noll, Vo). */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

/** A feature by its kind, at least 0 and less than 256, and what it says. */
export function featureOf(kind: number, said: string): number {
  let hash = Math.imul(BASIS ^ kind, PRIME);
  for (let i = 0; i < said.length; i++) hash = Math.imul(hash ^ said.charCodeAt(i), PRIME);
  return (hash ^ (hash >>> 15)) & MASK;
}

/** As it lies in `models/papers`: the features that count, from the lowest, and one signed byte for each, times `scale`. */
export interface Packed {
  scale: number;
  /** From one feature to the next, seven bits a byte, the lowest first; base64. */
  steps: string;
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
    weights ??= unpacked(packed);
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    return sum * packed.scale * shareOf(features.size, least);
  };
}

function unpacked({ steps, weights }: Packed): Int8Array {
  const all = new Int8Array(2 ** BITS);
  const bytes = bytesOf(steps);
  let [feature, at] = [0, 0];
  for (const weight of bytesOf(weights)) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      feature += (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    all[feature] = weight;
  }
  return all;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** What each of so many features counts. */
export function shareOf(count: number, least: number): number {
  return 1 / Math.sqrt(Math.max(least, count));
}
