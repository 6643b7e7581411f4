/** Looks at squares through the model: once, and where that leaves doubt once more in a mirror. */
import type { Context } from '../../types.ts';
import { LABELS, SIDE } from './labels.ts';

type Classify = Context['classify'];
/** Red, green and blue planes of `SIDE` × `SIDE`, each value 0 to 255. */
export type Square = Float32Array;
/** Probabilities in the order of `LABELS`. */
export type Scores = Float32Array;

/** One look at each square. */
export async function scoresOf(squares: readonly Square[], classify: Classify): Promise<Scores[]> {
  if (squares.length === 0) return [];
  const floats = 3 * SIDE * SIDE;
  const all = new Float32Array(squares.length * floats);
  for (const [index, square] of squares.entries()) all.set(square, index * floats);
  const scores = await classify(all);
  return squares.map((_, index) => scores.subarray(index * LABELS.length, (index + 1) * LABELS.length));
}

/**
 * The mean of a look at each square and one at its mirror image. What lies left and right sways the network, and makes
 * no scan of a picture: with as many ordinary ones asked about, the mean finds more scans (training/MODEL_CARD.md).
 * @param once what one look gave, where that is known
 */
export async function scoresOfBoth(
  squares: readonly Square[],
  classify: Classify,
  once?: readonly Scores[],
): Promise<Scores[]> {
  const plain = once ?? (await scoresOf(squares, classify));
  const mirrored = await scoresOf(squares.map(mirror), classify);
  return plain.map((scores, index) => mean(scores, mirrored[index] ?? scores));
}

function mirror(square: Square): Square {
  const mirrored = square.slice();
  for (let at = 0; at < mirrored.length; at += SIDE) mirrored.subarray(at, at + SIDE).reverse();
  return mirrored;
}

/** Least that a probability counts: one that came out as nothing must not silence the other look. */
const FLOOR = 1e-9;

/** Probabilities from the mean of the logits behind both looks. */
function mean(one: Scores, other: Scores): Scores {
  const together = one.map((score, index) => Math.sqrt((score + FLOOR) * ((other[index] ?? 0) + FLOOR)));
  const sum = together.reduce((total, score) => total + score, 0);
  return together.map((score) => score / sum);
}
