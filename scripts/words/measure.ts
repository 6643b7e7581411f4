/** The English words, measured: how many, how long the longest sentence, how hard to read. */
import { countWords, gradeOf, sentencesIn } from '../../tests/unit/readability.ts';
import { ABOVE, GROUPS, type Group, LABEL_WORDS } from './groups.ts';

export type Messages = Readonly<Record<string, { message: string }>>;

export interface Measured {
  key: string;
  group: Group;
  words: number;
  /** Words in the longest sentence. */
  longest: number;
  /** To one decimal; absent for labels and for names. */
  grade?: number;
}

export function measure(english: Messages): Measured[] {
  return Object.entries(english).flatMap(([key, { message }]) => {
    const group = GROUPS.find(({ keys }) => keys.test(key));
    return group ? [measured(key, message, group)] : [];
  });
}

/** What is above a ceiling and not known to be, or known to be above one and not: each with what to do. */
export function problemsOf(all: readonly Measured[], above = ABOVE): string[] {
  const known = new Set(Object.keys(above));
  const high = all.filter(isAbove);
  const stale = [...known].filter((key) => !high.some((one) => one.key === key));
  return [
    ...high.filter(({ key }) => !known.has(key)).map(instruction),
    ...stale.map((key) => `${key} is above no ceiling any more. Take it out of scripts/words/groups.ts.`),
  ];
}

function isAbove({ group, longest, grade }: Measured): boolean {
  return longest > group.words || (grade ?? 0) > (group.grade ?? Number.POSITIVE_INFINITY);
}

function measured(key: string, message: string, group: Group): Measured {
  const words = countWords(message);
  const longest = Math.max(0, ...sentencesIn(message).map(countWords));
  const isGraded = group.grade !== undefined && words > LABEL_WORDS;
  return { key, group, words, longest, ...(isGraded && { grade: Math.round(gradeOf(message) * 10) / 10 }) };
}

function instruction({ key, group, longest, grade }: Measured): string {
  const limit = `${group.words} words a sentence${group.grade === undefined ? '' : `, grade ${group.grade}`}`;
  return `Say ${key} more simply: ${longest} words a sentence, grade ${grade ?? '–'}; at most ${limit}.`;
}
