/** Tells names from the words that stand capitalised on medical pictures, viewers, films and screens. */
import {
  ANATOMY,
  BOTH,
  CALENDAR,
  HOSPITAL,
  MACHINES,
  MORE,
  NAMES,
  SCREENS,
  TECHNIQUE,
} from './no-name-words.ts';
import { fold, NearIndex, skeleton } from './spelling.ts';

const NAME_WORDS = new Set(NAMES.split(' '));
const BOTH_WORDS = new Set(BOTH.trim().split(/\s+/));
const SURE_WORDS = [TECHNIQUE, ANATOMY, MACHINES, SCREENS, HOSPITAL, CALENDAR, MORE]
  .flatMap((words) => words.trim().split(/\s+/))
  .filter((word) => !BOTH_WORDS.has(word));
const SURE = new Set(SURE_WORDS);
/** From this length look-alike letters are forgiven: `Ali` is not `all`. */
const LOOK_ALIKE_FROM = 4;
/** From this length a misread letter is forgiven: shorter ones have names for neighbours. */
const NEAR_FROM = 7;
const INDEX = new NearIndex(
  SURE_WORDS.map((word) => [skeleton(word), true] as const),
  NEAR_FROM,
);
/** For words that stand beside others of the kind. */
const WIDE_INDEX = new NearIndex(
  SURE_WORDS.map((word) => [skeleton(word), true] as const),
  5,
);
/** Endings of nouns and adjectives, in words of six letters and more. */
const ENDINGS =
  /^.{3,}(?:graph(?:y|ie|ia|ic|er)|gra(?:m|mm|mma|fia|fie|fi)|scop(?:y|ie|ia|ic)|tion|tionen|tions|ology|logie|logia|osis|itis|ectomy|plasty|metry|metrie|itat|ness|ular|erior|ized|ised|able|ible|ical|ание|ение|ность|ция|ция|графия|графія|скопия|скопія|ування)$/;

/** Is the word one that names nobody? */
export function isNoName(word: string): boolean {
  const plain = fold(word);
  if (BOTH_WORDS.has(plain) || NAME_WORDS.has(plain)) return false;
  if (SURE.has(plain) || ENDINGS.test(plain)) return true;
  const bones = skeleton(word);
  return bones.length >= LOOK_ALIKE_FROM && (INDEX.exact(bones) ?? INDEX.near(bones)) !== undefined;
}

/** Could it be such a word with a letter misread? */
export function isNearNoName(word: string): boolean {
  const isName = isAlsoAWord(word) || NAME_WORDS.has(fold(word));
  return isNoName(word) || (!isName && WIDE_INDEX.near(skeleton(word)) !== undefined);
}

/** Is it a name and something else too? */
export function isAlsoAWord(word: string): boolean {
  return BOTH_WORDS.has(fold(word));
}
