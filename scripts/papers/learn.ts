/** Logistic regression: which features speak for something, and which against it. */
import { type Packed, shareOf } from '../../src/detectors/burned-in-text/meaning/learned/linear.ts';

export interface Example {
  features: ReadonlySet<number>;
  /** Whether it is what is looked for. */
  is: boolean;
}

const ROUNDS = 200;
/** How fast it learns at first; of it nothing is left at the end. */
const RATE = 0.5;
/** Adam (Kingma & Ba 2015). */
const [FIRST, SECOND, TINY] = [0.9, 0.999, 1e-8];
/** Of a signed byte. */
const MOST = 127;

/** How it is learned. */
export interface Ways {
  /** How much large weights cost, half of their squares; at least 0. */
  ridge: number;
  /** Fewer features than these do not count for more each. */
  least: number;
  /** What fewer examples have tells more of them than of what they are. */
  examples: number;
}

export function learn(examples: readonly Example[], { ridge, least, examples: enough }: Ways): Packed {
  const known = featuresIn(examples, enough);
  const places = new Map(known.map((feature, place) => [feature, place]));
  const inRows = examples.map(({ features, is }) => ({
    at: Int32Array.from([...features].flatMap((feature) => places.get(feature) ?? [])),
    is: is ? 1 : 0,
    share: shareOf(features.size, least),
  }));
  const weights = new Float64Array(known.length);
  const [means, squares, slopes] = [weights.slice(), weights.slice(), weights.slice()];
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < weights.length; i++) slopes[i] = ridge * (weights[i] ?? 0);
    for (const { at, is, share } of inRows) {
      let sum = 0;
      for (const i of at) sum += weights[i] ?? 0;
      const error = (1 / (1 + Math.exp(-sum * share)) - is) * share;
      for (const i of at) slopes[i] = (slopes[i] ?? 0) + error;
    }
    const rate = RATE * (1 - (round - 1) / ROUNDS);
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i] ?? 0;
      const mean = FIRST * (means[i] ?? 0) + (1 - FIRST) * slope;
      const square = SECOND * (squares[i] ?? 0) + (1 - SECOND) * slope * slope;
      [means[i], squares[i]] = [mean, square];
      const step = mean / (1 - FIRST ** round) / (Math.sqrt(square / (1 - SECOND ** round)) + TINY);
      weights[i] = (weights[i] ?? 0) - rate * step;
    }
  }
  return packed(known, weights);
}

/** Those of enough examples, from the lowest. */
function featuresIn(examples: readonly Example[], enough: number): number[] {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].flatMap(([feature, count]) => (count >= enough ? [feature] : [])).sort((a, b) => a - b);
}

function packed(features: readonly number[], weights: Float64Array): Packed {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST;
  const [steps, bytes]: [number[], number[]] = [[], []];
  let before = 0;
  for (const [place, feature] of features.entries()) {
    const byte = Math.round((weights[place] ?? 0) / scale);
    if (byte === 0) continue;
    for (let step = feature - before; ; step >>= 7) {
      steps.push(step < 0x80 ? step : (step & 0x7f) | 0x80);
      if (step < 0x80) break;
    }
    bytes.push(byte);
    before = feature;
  }
  return { scale, steps: base64(Uint8Array.from(steps)), weights: base64(Int8Array.from(bytes)) };
}

function base64(bytes: Uint8Array | Int8Array): string {
  return Buffer.from(bytes.buffer).toString('base64');
}
