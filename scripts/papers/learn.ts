/** Logistic regression: which features speak for something, and which against it. */
import { BITS, type Packed, shareOf } from '../../src/detectors/burned-in-text/meaning/learned/linear.ts';

export interface Example {
  features: ReadonlySet<number>;
  /** Whether it is what is looked for. */
  is: boolean;
}

const SIZE = 2 ** BITS;
const ROUNDS = 200;
/** How fast it learns at first; of it nothing is left at the end. */
const RATE = 0.5;
/** Adam (Kingma & Ba 2015). */
const [FIRST, SECOND, TINY] = [0.9, 0.999, 1e-8];
/** Of a signed byte. */
const MOST = 127;

/**
 * @param ridge how much large weights cost, half of their squares; at least 0
 * @param least fewer features than these do not count for more each
 */
export function learn(examples: readonly Example[], ridge: number, least: number): Packed {
  const inRows = examples.map(({ features, is }) => ({
    features: Int32Array.from(features),
    is: is ? 1 : 0,
    share: shareOf(features.size, least),
  }));
  const weights = new Float64Array(SIZE);
  const [means, squares, slopes] = [weights.slice(), weights.slice(), weights.slice()];
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < SIZE; i++) slopes[i] = ridge * (weights[i] ?? 0);
    for (const { features, is, share } of inRows) {
      let sum = 0;
      for (const i of features) sum += weights[i] ?? 0;
      const error = (1 / (1 + Math.exp(-sum * share)) - is) * share;
      for (const i of features) slopes[i] = (slopes[i] ?? 0) + error;
    }
    const rate = RATE * (1 - (round - 1) / ROUNDS);
    for (let i = 0; i < SIZE; i++) {
      const slope = slopes[i] ?? 0;
      const mean = FIRST * (means[i] ?? 0) + (1 - FIRST) * slope;
      const square = SECOND * (squares[i] ?? 0) + (1 - SECOND) * slope * slope;
      [means[i], squares[i]] = [mean, square];
      const step = mean / (1 - FIRST ** round) / (Math.sqrt(square / (1 - SECOND ** round)) + TINY);
      weights[i] = (weights[i] ?? 0) - rate * step;
    }
  }
  return packed(weights);
}

function packed(weights: Float64Array): Packed {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, weights: Buffer.from(bytes.buffer).toString('base64') };
}
