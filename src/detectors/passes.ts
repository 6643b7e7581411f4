/** The order in which a batch is examined: every file goes through a pass before the next one begins. */

/** `quick` reads a few bytes, `looking` needs the picture, `reading` the words in it. */
export type Pass = 'quick' | 'looking' | 'reading';

const ORDER: readonly Pass[] = ['quick', 'looking', 'reading'];

export function passesAfter(pass: Pass): Pass[] {
  return ORDER.slice(ORDER.indexOf(pass) + 1);
}
