/** What the model's scores mean: `models/appearance/labels.json`, written with the weights. */
import model from '../../../models/appearance/labels.json' with { type: 'json' };
import type { Strength } from '../../types.ts';

/** Pixels of a side of the squares that the model looks at. */
export const SIDE: number = model.size;
/** Below, a picture is cleared at the first look. */
export const UNSURE: number = model.unsure;
export const LABELS: readonly { id: string; medical: boolean }[] = model.labels;

/** How one square looks. */
export interface Look {
  /** Probability, 0 to 1, that it is of any medical kind. */
  medical: number;
  /** The likeliest medical kind. */
  kind: string;
}

/** @param row probabilities in the order of `LABELS` */
export function lookOf(row: Float32Array): Look {
  const scored = LABELS.map(({ id, medical }, index) => ({ id, medical, score: row[index] ?? 0 }));
  const medical = scored.filter((label) => label.medical).toSorted((a, b) => b.score - a.score);
  return {
    medical: medical.reduce((sum, { score }) => sum + score, 0),
    kind: medical[0]?.id ?? '',
  };
}

/**
 * The operating points, measured on pictures of sources that the model never saw (docs/accuracy.md): each
 * sensitivity warns from its own, and a note is shown from `hint` on.
 * @returns `undefined` below all of them
 */
export function strengthOf(medical: number): Strength | undefined {
  const { relaxed, balanced, strict, hint } = model.thresholds;
  if (medical >= relaxed) return 'strong';
  if (medical >= balanced) return 'likely';
  if (medical < strict) return undefined;
  return medical >= hint ? 'possible' : 'hint';
}

/**
 * The same for the part of a picture that looks most medical; one of several is likelier to be so by chance.
 * @param isSquare it is one of the squares that a long picture is made of
 */
export function strengthOfPart(medical: number, isSquare: boolean): Strength | undefined {
  const { balanced, part } = model.thresholds;
  if (medical >= (isSquare ? balanced : part)) return 'likely';
  return medical >= balanced ? 'possible' : undefined;
}
