/** How many people the files are about, and how many of their studies: three hundred slices are one exam. */
import { countPeople, joined } from '../detectors/exams.ts';
import type { Words } from '../messages.ts';
import type { FileReport } from '../types.ts';

export interface Counted {
  people: number;
  studies: number;
  /** There may be more of both. */
  isPart: boolean;
}

/** @param medical the files of the batch in which something medical was found */
export function countExams(medical: readonly FileReport[]): Counted {
  const all = medical.map(({ exams }) => exams ?? { people: [], studies: [] });
  const { people, studies, isPart = false } = joined(all);
  const count = countPeople(people);
  // Of files that name nobody we do not know that they are the same person's.
  const isUnknown = count === 1 && all.some((exams) => exams.people.length === 0);
  return { people: isUnknown ? 0 : count, studies: studies.length, isPart };
}

/** "3", or "at least 3" */
export function atLeast(count: number, isPart: boolean): Words | string {
  return isPart ? { key: 'warn_atLeast', values: [String(count)] } : String(count);
}
