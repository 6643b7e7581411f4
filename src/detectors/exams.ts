/**
 * Whose studies a file is about, and which: what tells people and studies apart, so that they can be counted. It is
 * shown to nobody, and is gone with the page.
 */

/** As a file names somebody, written so that two spellings of one name are equal; empty what it does not say. */
export interface Person {
  /** Its words in capitals and in alphabetical order. */
  name: string;
  /** `YYYYMMDD` */
  birthDate: string;
  id: string;
}

export interface Exams {
  /** Those with a name or a number. */
  people: readonly Person[];
  /** Study Instance UIDs. */
  studies: readonly string[];
  /** There may be more of both: not everything was looked into. */
  isPart?: true;
}

/** No more than this is kept of people, and of studies. */
export const MOST_EXAMS = 300;

/** `Doe^Jane`, `DOE, JANE` and `jane  doe` are one name; of several spellings the first counts (PS3.5 6.2.1). */
export function folded(name: string): string {
  const spelling = name.split('=').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  const words = spelling
    .normalize('NFKC')
    .toUpperCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).sort().join(' ');
}

/** All of them together, each once. `isPart` says that some were not looked into. */
export function joined(all: readonly Exams[], isPart = false): Exams {
  const people = new Map<string, Person>();
  const studies = new Set<string>();
  for (const exams of all) {
    for (const person of exams.people) people.set(JSON.stringify(person), person);
    for (const study of exams.studies) studies.add(study);
  }
  const isCut =
    isPart || all.some((exams) => exams.isPart) || Math.max(people.size, studies.size) > MOST_EXAMS;
  return {
    people: [...people.values()].slice(0, MOST_EXAMS),
    studies: [...studies].slice(0, MOST_EXAMS),
    ...(isCut && { isPart: true }),
  };
}

/** How many people these seem to be. */
export function countPeople(people: readonly Person[]): number {
  let groups: Person[][] = [];
  for (const person of people) {
    const same = groups.filter((group) => group.some((other) => seemOne(person, other)));
    groups = [...groups.filter((group) => !same.includes(group)), [person, ...same.flat()]];
  }
  return groups.length;
}

/**
 * Two of name, date of birth and number agree: names are mistyped and changed, and every hospital has numbers of its
 * own. Where there is less to compare, all of it agrees; a date of birth alone is many people's.
 */
function seemOne(one: Person, other: Person): boolean {
  const known = (['name', 'birthDate', 'id'] as const).filter((part) => one[part] && other[part]);
  const agree = known.filter((part) => one[part] === other[part]);
  return agree.length >= 2 || (agree.length === known.length && agree.some((part) => part !== 'birthDate'));
}
