/** Whose paper it is: the words most likely to be the patient's name, by a linear model (training/papers). */
import packed from '../../../../../models/papers/name.json' with { type: 'json' };
import type { Row } from '../rows.ts';
import { isNoPatient, type NameAlone } from '../whose.ts';
import { modelOf } from './linear.ts';
import { type KnownWord, wordsOfNames } from './words-of-names.ts';

/** From these odds the likeliest word of a paper is part of a name, and the likeliest of those that stand elsewhere. */
const [FIRST, SECOND] = [-2.5, -2];
/** Below these it is none where a doctor or a hospital stands. */
const BELIEVED = 1;
/** Beside it, words are part of it from so much less. */
const LESS = 5;
/** Between two words of one name. */
const BETWEEN = /^[\s.,'’^·・-]{0,3}$/;
/** Between two others of them, however unlikely: `de`, `bin`. */
const SHORT = 4;

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
  const [seed] = words
    .filter((word) => mayBeName(word) && (word.odds > BELIEVED || !isNoPatient(word.row, word.token)))
    .toSorted((a, b) => b.odds - a.odds);
  if (!seed || seed.odds < least) return undefined;
  const around = words.filter(({ row }) => row === seed.row);
  const enough = seed.odds - LESS;
  const [first, last] = [endOf(seed, around, -1, enough), endOf(seed, around, 1, enough)];
  return { row: seed.row, start: first.token.start, end: last.token.end };
}

type Judged = KnownWord & { odds: number };

/** A letter alone is no name, a sign of Chinese is. */
function mayBeName({ token: { text } }: KnownWord): boolean {
  return text.length > 1 || /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text);
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
  return second.at - first.at === 1 && BETWEEN.test(a.row.text.slice(first.token.end, second.token.start));
}
