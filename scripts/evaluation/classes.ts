/** What a data set's classes are to the model: the kinds of `models/appearance/labels.json`. */
import { LABELS } from '../../src/detectors/appearance/labels.ts';
import classes from './classes.json' with { type: 'json' };

const CALLED = new Map(Object.entries(classes.called));
const LEFT_OUT = new Map(Object.entries(classes.leftOut));
const MEDICAL = new Map(LABELS.map(({ id, medical }) => [id, medical]));

/** The kind's id, or the class itself where the model has no such kind. */
export function kindOf(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return CALLED.get(plain) ?? plain;
}

/** @returns `undefined` where the model has no such kind: such pictures are told of, and counted with neither */
export function isMedical(kind: string): boolean | undefined {
  return MEDICAL.get(kind);
}

/** Why pictures of this class are not looked at; `undefined` when they are. */
export function whyLeftOut(kind: string): string | undefined {
  return LEFT_OUT.get(kind);
}
