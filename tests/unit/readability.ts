/** How hard a text is to read, as editors measure it. */

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

export const countWords = (text: string): number => wordsIn(text).length;

/** A full stop inside a word (`example.org`) ends nothing. */
export const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => countWords(sentence) > 0);

/** A last e is silent, but not in `table`; so are -es and -ed, but not in `pages` and `wanted`. */
const SILENT = /(?<![^aeiouy]l)(?:e|(?<![cgsxz]|[cs]h)es|(?<![dt])ed)$/;

/** Groups of vowels that are heard; numbers are read out in about two. */
function syllablesIn(word: string): number {
  if (/^\d/.test(word)) return 2;
  return Math.max(
    1,
    word
      .toLowerCase()
      .replace(SILENT, '')
      .match(/[aeiouy]+/g)?.length ?? 0,
  );
}

/** Flesch-Kincaid grade level: years at a US school. */
export function gradeOf(text: string): number {
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59;
}
