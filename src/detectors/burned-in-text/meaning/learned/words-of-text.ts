/**
 * What a text is known by: which words it has, how they begin and end, which follow each other and which signs stand behind
 * them; of Chinese and Japanese, which signs stand beside each other.
 */
import { featureOf } from './linear.ts';

/** Kinds of features. */
const [WHOLE, BEGINNING, END, PAIR, BEFORE_SIGN, ASIAN, IN_TITLE] = [1, 2, 3, 4, 5, 6, 7];
/** Letters of beginnings and ends. */
const [SHORTEST, LONGEST_BEGINNING, LONGEST_END] = [3, 7, 5];
/** Letters by which two words beside each other are told. */
const OF_PAIR = 5;
/** Lines in which the title of a paper stands, and signs by which a word in it is told. */
const [TITLE_LINES, OF_TITLE, OF_ASIAN_TITLE] = [3, 6, 2];
/** Chinese and Japanese signs beside each other. */
const MOST_ASIAN = 3;
const HAN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々';
const TOKEN = new RegExp(
  `([${HAN}]+)|((?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+)|[^\\s\\p{L}\\p{M}\\p{N}]`,
  'gu',
);

/** Accents of Latin, Greek and Cyrillic, vowels and stretched lines of Arabic: written or not. */
const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g;
/** And, with, for, the: written with the word in Arabic. */
const JOINED = /^[وف]?[بكل]?(?:ال|لل)?(?=\p{sc=Arabic}{3})/u;

export function wordsOfText(text: string): Set<number> {
  const found = new Set<number>();
  for (const [line, words] of plain(text).split('\n').entries()) addLine(found, words, line < TITLE_LINES);
  return found;
}

function addLine(found: Set<number>, line: string, isTitle: boolean): void {
  let before = '';
  for (const [token, asian, word] of line.matchAll(TOKEN)) {
    if (asian) {
      addAsian(found, asian, MOST_ASIAN, ASIAN);
      if (isTitle) addAsian(found, asian, OF_ASIAN_TITLE, IN_TITLE);
    } else if (word) {
      addWord(found, word);
      const [joined = ''] = JOINED.exec(word) ?? [];
      if (joined) addWord(found, word.slice(joined.length));
      if (before) found.add(featureOf(PAIR, `${before.slice(0, OF_PAIR)} ${word.slice(0, OF_PAIR)}`));
      if (isTitle) found.add(featureOf(IN_TITLE, word.slice(0, OF_TITLE)));
    } else found.add(featureOf(BEFORE_SIGN, `${before.slice(-SHORTEST)}${token}`));
    before = word ?? '';
  }
}

/** Lower case, without accents; a zero for every digit. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/\p{Nd}/gu, '0');
}

function addWord(found: Set<number>, word: string): void {
  found.add(featureOf(WHOLE, word));
  for (let length = SHORTEST; length < word.length; length++) {
    if (length <= LONGEST_BEGINNING) found.add(featureOf(BEGINNING, word.slice(0, length)));
    if (length <= LONGEST_END) found.add(featureOf(END, word.slice(-length)));
  }
}

function addAsian(found: Set<number>, signs: string, most: number, kind: number): void {
  for (let start = 0; start < signs.length; start++) {
    for (let length = 1; length <= most && start + length <= signs.length; length++)
      found.add(featureOf(kind, signs.slice(start, start + length)));
  }
}
