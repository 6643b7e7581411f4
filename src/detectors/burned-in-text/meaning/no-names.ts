/** Tells names from the words that stand capitalised on medical pictures, viewers, films and screens. */

import {
  COMMON,
  COMPUTING,
  GREETINGS,
  ILLNESSES,
  NOBODYS,
  NOBODYS_PHRASES,
  PHRASES,
  PLACES,
  PROGRAMS,
  SMALL_WORDS,
} from './everyday-words.ts';
import { isGivenName } from './given-names.ts';
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
import { fold, NearIndex, phrasesIn, skeleton } from './spelling.ts';

const NAME_WORDS = new Set(NAMES.split(' '));
const BOTH_WORDS = new Set(BOTH.trim().split(/\s+/));
const PLACE_WORDS = new Set(PLACES.trim().split(/\s+/));
const wordsOf = (lists: readonly string[]): string[] =>
  lists.flatMap((words) => words.trim().split(/\s+/)).filter((word) => !BOTH_WORDS.has(word));
/** Of devices: they are known where they were misread, too. */
const DEVICE_WORDS = wordsOf([TECHNIQUE, ANATOMY, MACHINES, SCREENS, HOSPITAL, CALENDAR, MORE]);
const OTHER_WORDS = wordsOf([GREETINGS, SMALL_WORDS, COMMON, PROGRAMS, COMPUTING, ILLNESSES, PLACES]);
const OF_DEVICES = setWithBones(DEVICE_WORDS);
const OF_NOBODY = setWithBones([...DEVICE_WORDS, ...wordsOf([NOBODYS])]);
const SURE = setWithBones([...DEVICE_WORDS, ...wordsOf([NOBODYS]), ...OTHER_WORDS]);
/** From this length look-alike letters are forgiven: `Ali` is not `all`. */
const LOOK_ALIKE_FROM = 4;
/** From this length a misread letter is forgiven: shorter ones have names for neighbours. */
const NEAR_FROM = 7;
const INDEX = new NearIndex(
  DEVICE_WORDS.map((word) => [skeleton(word), true] as const),
  NEAR_FROM,
);
/** For words that stand beside others of the kind. */
const WIDE_INDEX = new NearIndex(
  DEVICE_WORDS.map((word) => [skeleton(word), true] as const),
  5,
);
/** Endings of nouns and adjectives, in words of six letters and more. */
const ENDINGS =
  /^.{3,}(?:graph(?:y|ie|ia|ic|er)|gra(?:m|mm|mma|fia|fie|fi)|scop(?:y|ie|ia|ic)|tion|tionen|tions|ology|logie|logia|osis|itis|ectomy|plasty|metry|metrie|itat|ness|pathy|pathie|megaly|plegia|lithiasis|ectasia|ectasis|ular|erior|ized|ised|able|ible|ical|ание|ение|ность|ция|ция|графия|графія|скопия|скопія|ування)$/;

/** Tumours. */
const GROWTHS =
  /^(?:carcin|lymph|aden|melan|sarc|osteosarc|chondrosarc|liposarc|myel|h[ae]?emat|fibr|lip|mening|angi|h[ae]*mangi|neur|terat|blast|neuroblast|glioblast|granul|glauc|schwann|gli|oste|chondr|enchondr|papill|astrocyt|thym|hepat|semin|my|cholesteat)i?omas?$/;

function setWithBones(words: readonly string[]): { words: Set<string>; bones: Set<string> } {
  return { words: new Set(words), bones: new Set(words.map(skeleton)) };
}

/**
 * Is the word one that names nobody?
 * @param vouched a title, or somebody's sex, age or day of birth stands beside it: families are called like cities,
 * feasts and much else
 */
export function isNoName(word: string, vouched = false): boolean {
  return isAmong(vouched ? OF_NOBODY : SURE, word);
}

/** Is it a word of devices, or of what they show? No other ends what stands behind the label of a name. */
export function isOfDevices(word: string): boolean {
  return isAmong(OF_DEVICES, word);
}

function isAmong(known: ReturnType<typeof setWithBones>, word: string): boolean {
  const plain = fold(word);
  if (BOTH_WORDS.has(plain) || NAME_WORDS.has(plain) || isGivenName(word)) return false;
  if (known.words.has(plain) || ENDINGS.test(plain) || GROWTHS.test(plain)) return true;
  const bones = skeleton(word);
  return bones.length >= LOOK_ALIKE_FROM && (known.bones.has(bones) || INDEX.near(bones) !== undefined);
}

/** Could it be such a word with a letter misread? */
export function isNearNoName(word: string, vouched = false): boolean {
  const isName = isAlsoAWord(word) || NAME_WORDS.has(fold(word));
  return isNoName(word, vouched) || (!isName && WIDE_INDEX.near(skeleton(word)) !== undefined);
}

/** Is it a name and something else too? */
export function isAlsoAWord(word: string): boolean {
  return BOTH_WORDS.has(fold(word));
}

/** Is it the name of a country, a state or a city? */
export function isPlaceName(word: string): boolean {
  return PLACE_WORDS.has(fold(word));
}

/** Skeletons of two words side by side, without the blank. */
const NOBODYS_BONES = new Set(phrasesIn(NOBODYS_PHRASES));
const PHRASE_BONES = new Set([...phrasesIn(PHRASES), ...NOBODYS_BONES]);
const NEIGHBOURS = /(?<!\p{L})(?=(\p{L}{1,14}) {1,2}(\p{L}{1,12})(?!\p{L}))/gu;

/** The text with blanks of our own for words that are no name side by side; of the same length. */
export function withoutPhrases(text: string, vouched: boolean): string {
  const phrases = vouched ? NOBODYS_BONES : PHRASE_BONES;
  let plain = text;
  for (const { 1: first = '', 2: second = '', index } of text.matchAll(NEIGHBOURS)) {
    if (!phrases.has(skeleton(first) + skeleton(second))) continue;
    const end = text.indexOf(second, index + first.length) + second.length;
    plain = plain.slice(0, index) + '|'.repeat(end - index) + plain.slice(end);
  }
  return plain;
}
