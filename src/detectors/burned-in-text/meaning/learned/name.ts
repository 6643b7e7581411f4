/** Whose paper it is: the words most likely to be the patient's name, by a linear model (training/papers). */
import packed from '../../../../../models/papers/name.json' with { type: 'json' };
import { TITLES } from '../name-parts.ts';
import { analyteIn } from '../results.ts';
import type { Row } from '../rows.ts';
import { fold } from '../spelling.ts';
import { isNoPatient, type NameAlone } from '../whose.ts';
import { modelOf } from './linear.ts';
import { type KnownWord, wordsOfNames } from './words-of-names.ts';

/** From these odds the likeliest word of a paper is part of a name, and the likeliest of those that stand elsewhere. */
const [FIRST, SECOND] = [-2, -1];
/** Below these it is none in a label, nor where a doctor, a hospital or a value of the blood stands. */
const BELIEVED = 1;
/** Beside it, words are part of it from so much less. */
const LESS = 5;
/** Between two words of one name, and behind a word of one or two letters. */
const [BETWEEN, BEHIND_SHORT] = [/^[\s,'’^·・-]{0,3}$/, /^\.\s?$/];
/** Between two others of them, however unlikely: `de`, `bin`. */
const SHORT = 4;

/** Words of a name before and behind its likeliest one; signs of Chinese and Japanese. */
const [FAR_WORDS, FAR_SIGNS] = [6, 6];

const oddsOf = modelOf(packed, 1);

/** The likeliest first; a second one where somebody else is named too, who may be the patient. */
export function likeliestNames(rows: readonly Row[]): NameAlone[] {
  const words = wordsOfNames(rows).map((word) => ({ ...word, odds: oddsOf(word.features) }));
  const first = likeliestIn(words, FIRST);
  if (!first) return [];
  const second = likeliestIn(
    words.filter(
      ({ row, token }) => row !== first.row || token.end <= first.start || token.start >= first.end,
    ),
    SECOND,
  );
  return second ? [first, second] : [first];
}

function likeliestIn(words: readonly Judged[], least: number): NameAlone | undefined {
  const seed = words
    .filter((word) => word.odds >= least && mayBeName(word))
    .sort((a, b) => b.odds - a.odds)
    .find((word) => word.odds > BELIEVED || !isSomethingElse(word));
  if (!seed) return undefined;
  const far = isAsian(seed) ? FAR_SIGNS : FAR_WORDS;
  const around = words.filter(({ row, at }) => row === seed.row && Math.abs(at - seed.at) <= far);
  const enough = seed.odds - LESS;
  const [first, last] = [endOf(seed, around, -1, enough), endOf(seed, around, 1, enough)];
  return { row: seed.row, start: first.token.start, end: last.token.end };
}

type Judged = KnownWord & { odds: number };

function isSomethingElse({ row, token, isLabel }: KnownWord): boolean {
  return isLabel || isNoPatient(row, token) || analyteIn(row.text) !== undefined;
}

/** A letter alone is no name, nor is a title; a sign of Chinese is. */
function mayBeName(word: KnownWord): boolean {
  const { text } = word.token;
  return isAsian(word) || (text.length > 1 && !TITLES.has(fold(text)));
}

function isAsian({ token }: KnownWord): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(token.text);
}

/** The last word of a name in one direction from one of its words. */
function endOf(name: Judged, words: readonly Judged[], step: 1 | -1, least: number): Judged {
  const at = words.indexOf(name);
  const [next, behind] = [words[at + step], words[at + 2 * step]];
  if (!next || !touch(name, next)) return name;
  if (next.odds > least) return endOf(next, words, step, least);
  const isBetween = next.token.text.length < SHORT && behind && touch(next, behind) && behind.odds > least;
  return isBetween ? endOf(behind, words, step, least) : name;
}

function touch(a: KnownWord, b: KnownWord): boolean {
  const [first, second] = a.at < b.at ? [a, b] : [b, a];
  if (second.at - first.at !== 1) return false;
  const between = a.row.text.slice(first.token.end, second.token.start);
  return BETWEEN.test(between) || (first.token.text.length < 3 && BEHIND_SHORT.test(between));
}
