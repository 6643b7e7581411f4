/** People's names in print: after a label anything like one, alone only what hardly can be anything else. */
import { couldIdentify, worthOf } from '../../dicom/judge.ts';
import { isMonth } from './dates.ts';
import { easternNames, HAN_WORDS } from './eastern-names.ts';
import { isEasternName, isGivenName, isShortName, mayBeGivenName } from './given-names.ts';
import {
  type Beside,
  isCaseless,
  lettersIn,
  longOf,
  looksLikeName,
  type Part,
  partsOf,
  SMALL,
  TITLES,
  withLetters,
} from './name-parts.ts';
import { nameRun } from './name-runs.ts';
import { isAlsoAWord, isNearNoName, isNoName, isOfDevices, isPlaceName, withoutPhrases } from './no-names.ts';
import type { Span } from './rows.ts';
import { fold } from './spelling.ts';

const LETTER = "[\\p{L}\\p{M}'’-]";
/** Titles that only people have, in front of a name. */
const ADDRESSED =
  /(?<!\p{L})(?:M(?:r|rs|s|iss|str)|M(?:R|RS|S|ISS|STR)|Herrn?|HERRN?|Frau|FRAU|Mme|Mlle|MME|Madame|MADAME|Monsieur|MONSIEUR|S(?:ra|eñora?|ignora?|ig|ig\.ra)|SRA|Panie?|PANI|[Пп]ан|[Пп]ані)\.? +((?:\p{Lu}\.? +){0,2}\p{Lu}[\p{L}'’-]{1,30}(?: +\p{Lu}[\p{L}'’-]{1,30}){0,2})/gu;
/** `MR DIXON` may be how water and fat were told apart. */
const ALSO_TECHNIQUE = /^M[RS](?!\p{L})/u;
/** How a newborn is called before it has a name. */
const NEWBORN =
  /(?<!\p{L})(?:(?:BABY|Baby)(?: (?:BOY|GIRL|OF|[AB]|Boy|Girl|of))?|B\/[OG]) +(\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)|(\p{Lu}[\p{L}'’-]{2,30}),? (?:BABY|Baby)(?: (?:BOY|GIRL|[AB]|Boy|Girl))?(?!\p{L})/gu;
/** `DOE^JANE` */
const CARET =
  /(?<![\p{L}^*])\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?[\^*]{1,3}\p{Lu}[\p{L}'’-]{0,40}(?:[\^* ]{1,2}\p{L}[\p{L}.'’-]{0,30}){0,3}/gu;
const CARET_FIRST = new RegExp(`^[^\\p{L}]{0,3}${CARET.source}`, 'u');
/** `DOE, Jane M` */
const COMMA = new RegExp(
  `(?<![\\p{L}])((?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]el|[Dd]er|[Ll]a|[Dd]i) ){0,2}\\p{Lu}${LETTER}{1,30}(?: \\p{Lu}${LETTER}{1,30})?) ?[,;»›>] ?(\\p{Lu}${LETTER}{0,30}\\.?(?: \\p{Lu}${LETTER}{0,30}\\.?){0,2})(?![\\p{L}])`,
  'gu',
);
/** `DOE/JANE`, `DOE_JANE`, `DOE (JANE)` */
const JOINED =
  /(?<![\p{L}\p{N}_/.-])(\p{Lu}[\p{L}'’]{1,30})(?: ?[/=_] ?|[.-]| \()(\p{Lu}[\p{L}'’]{1,30})(?![\p{L}/.-]|_\p{L})/gu;
/** Who made a picture that is shown to all is told beside it. */
const CREDIT =
  /(?<!\p{L})(?:courtesy|copyright|photo(?:graph)? by|image by|authors?|radiopaedia|wikimedia|licen[cs]ed)(?!\p{L})|©/iu;

/** Letters of a name that no sign of Chinese or Japanese is in. */
const SHORTEST = 3;

/** `Patient Name:` with its colon read as a letter. */
const MISREAD_LABEL = /^[nmh]a[mn][ec][a-z]?$/;

/** A name of two letters, alone behind its colon; `LO` is a form of text in the standard's tables. */
const SHORT_BEHIND_COLON = /^\s?[.]?[:：=]\s?(?!LO)(\p{Lu}\p{L})(?=\s*(?:$|\s\P{L}))/u;

function isReal(value: string): boolean {
  return worthOf(value.trim(), 'PN', true) !== 'nothing' && couldIdentify(value);
}

/** A name at the beginning of the text after a label, or nothing. */
export function labelledName(text: string): Span | undefined {
  const han =
    /^[\s:：]*([\p{sc=Han}々]{2,5}(?:[ 　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5})?|[\p{sc=Katakana}ー]{2,8}[ 　・]?[\p{sc=Katakana}ー]{1,8}|[\p{sc=Hiragana}]{2,8}[ 　]?[\p{sc=Hiragana}]{0,8})/u.exec(
      text,
    );
  if (han) {
    const value = han[1] ?? '';
    const start = han[0].length - value.length;
    return HAN_WORDS.test(value.slice(0, 2)) && value.length > 3 ? undefined : { start, end: han[0].length };
  }
  const plain = withLetters(text, true);
  const caret = CARET_FIRST.exec(plain);
  if (caret && isReal(caret[0])) return { start: caret[0].search(/\p{L}/u), end: caret[0].length };
  const [, short = ''] = SHORT_BEHIND_COLON.exec(text) ?? [];
  if (isShortName(short)) return { start: text.indexOf(short), end: text.indexOf(short) + short.length };
  return nameOfWords(plain) ?? firstOf(commaNames(plain, VOUCHED));
}

/** What a label says is believed as what stands beside somebody's age and sex is. */
const VOUCHED: Beside = {
  companion: true,
  person: true,
  vouched: true,
  described: true,
  onScan: true,
  confidence: () => 100,
};

/** `Patient: Hand, Ruth` */
function firstOf(spans: readonly Span[]): Span | undefined {
  return spans.find(({ start }) => start <= 3);
}

function nameOfWords(plain: string): Span | undefined {
  const parts = partsOf(plain.slice(0, 80));
  // `Patient tolerated the procedure`: without a colon only a capital begins a name.
  const isMarked = /^[^\p{L}]{0,3}[:：=]/u.test(plain);
  let end = 0;
  let names = 0;
  const start = parts[0]?.start ?? 0;
  if (start > 3) return undefined;
  for (const [i, part] of parts.entries()) {
    const gap = plain.slice(parts[i - 1]?.end ?? part.start, part.start);
    if (i >= 6 || !/^[ ,.^*"“”~»›>]{0,3}$/.test(gap) || (i > 0 && /\p{Lu}{0}[|:]/u.test(gap))) break;
    const small = fold(part.word);
    const raised = part.word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const telling =
      looksLikeName(isMarked || names > 0 ? raised : part.word) || (isMarked && isCaseless(part.word));
    if (!TITLES.has(small) && !SMALL.has(small) && part.word.length > 1) {
      // `Patient: HAND RUTH`
      const next = parts[i + 1]?.word ?? '';
      const isFamily = isMarked && i === 0 && mayBeGivenName(next) && !isMonth(next);
      if (!telling || (isOfDevices(part.word) && !isFamily)) break;
      names++;
    }
    end = part.end;
  }
  const value = plain.slice(start, end);
  // `PN` and `LO` stand behind `Patient's Name` in the standard's own tables.
  const isLong = value.replace(/[^\p{L}]/gu, '').length >= SHORTEST;
  return names > 0 && isLong && isReal(value) && !MISREAD_LABEL.test(fold(value))
    ? { start, end }
    : undefined;
}

const LEAST_SURE = 40;

/** Names without a label. Only to be believed on a medical picture. */
export function bareNamesIn(text: string, beside: Beside): Span[] {
  const { vouched, described } = beside;
  const written = withLetters(text, vouched);
  const credit = described ? -1 : written.search(CREDIT);
  const whose = credit < 0 ? written : written.slice(0, credit);
  const plain = withoutPhrases(whose, vouched);
  const marked = [...caretNames(written), ...addressedNames(whose, beside)];
  if (marked.length > 0) return marked;
  const found = [...commaNames(plain, beside), ...easternNames(text.slice(0, whose.length), beside)];
  if (found.length > 0) return found.filter((span) => beside.confidence(span) >= LEAST_SURE);
  const run = nameRun(plain, beside);
  return run ? [run] : joinedNames(plain, beside);
}

/** In the form that DICOM has for names (PS3.5 6.2.1). */
function caretNames(text: string): Span[] {
  return Array.from(text.matchAll(CARET))
    .filter(
      ({ 0: found }) =>
        isReal(found.replaceAll('*', '^')) && partsOf(found).some(({ word }) => !isOfDevices(word)),
    )
    .map(spanOf);
}

function addressedNames(text: string, { companion, vouched, onScan }: Beside): Span[] {
  const titled = Array.from(text.matchAll(ADDRESSED)).filter(({ 0: found, 1: name = '' }) => {
    const isTitle = vouched || !ALSO_TECHNIQUE.test(found);
    return partsOf(name).every(
      ({ word }) =>
        word.length === 1 ||
        isShortName(word) ||
        (word.length > 2 && !isNoName(word, isTitle) && looksLikeName(word)),
    );
  });
  if (!vouched && !(onScan && companion)) return titled.map(spanOf);
  const newborn = Array.from(text.matchAll(NEWBORN)).filter(({ 1: behind, 2: before = '' }) =>
    partsOf(behind ?? before).every(
      ({ word }) => !TITLES.has(fold(word)) && !isNoName(word, vouched) && looksLikeName(word),
    ),
  );
  return [...titled, ...newborn].map(spanOf);
}

function commaNames(text: string, beside: Beside): Span[] {
  const isNone = (word: string) => isNoName(word, beside.vouched);
  return Array.from(text.matchAll(COMMA)).flatMap(({ 1: family = '', 2: given = '', 0: found, index }) => {
    const [before, behind] = [partsOf(family), partsOf(given)];
    // `CHEST PA DOE, JANE`, `DOE, JANE CHEST PA`
    const first = before.findIndex(({ word }) => !isNone(word));
    const after = behind.findIndex(({ word }, i) => i > 0 && isNone(word));
    const [head, tail] = [before.slice(Math.max(0, first)), after < 0 ? behind : behind.slice(0, after)];
    const start = index + (head[0]?.start ?? 0);
    const end = index + found.length - given.length + (tail.at(-1)?.end ?? given.length);
    const isName = isReal(text.slice(start, end)) && areNameParts(head, tail, beside);
    return isName ? [{ start, end }] : [];
  });
}

/** Fewest letters of family and given name together. */
const LEAST_LETTERS = 5;
const LEAST_BESIDE = 4;

/** Is it a family name, and a given one behind the comma? */
function areNameParts(family: readonly Part[], given: readonly Part[], beside: Beside): boolean {
  const [before, behind] = [longOf(family), longOf(given)];
  const long = [...before, ...behind];
  if (before.length === 0) return false;
  // `London, England` beside anything; `Anna, England` where nobody stands beside.
  if (long.every(({ word }) => isNoName(word))) return false;
  if (!beside.vouched && long.some(({ word }) => isPlaceName(word))) return false;
  const isOne = ({ word }: Part) =>
    !isNoName(word, beside.vouched) && (looksLikeName(word) || isShortName(word));
  const isCertain = ({ word }: Part) => isGivenName(word) || !isAlsoAWord(word);
  if (long.every(isOne) && long.some(isCertain)) {
    const isVouchedFor = beside.onScan && (beside.companion || beside.person);
    const mayBeShort = isVouchedFor || (beside.onScan && long.some(({ word }) => isEasternName(word)));
    const letters = lettersIn(isVouchedFor ? [...family, ...given] : long);
    return letters >= (mayBeShort ? LEAST_BESIDE : LEAST_LETTERS);
  }
  // `Bone, Anna`: people are called as parts of them, and as makers of scanners are.
  const [first] = behind;
  if (!first || !before.every(({ word }) => looksLikeName(word)) || !behind.every(isOne)) return false;
  if (isGivenName(first.word)) return beside.onScan;
  if (!beside.person) return false;
  return (
    mayBeGivenName(first.word) ||
    (first.word.length > 2 && isCertain(first) && !isNearNoName(first.word, beside.vouched))
  );
}

/** Two words with a sign between them that names have on some pictures only: one of them must be a given name. */
function joinedNames(text: string, { person, vouched, onScan, confidence }: Beside): Span[] {
  if (!onScan) return [];
  return Array.from(text.matchAll(JOINED))
    .filter(({ 0: found, 1: family = '', 2: given = '' }) => {
      const words = [family, given];
      const isName = (word: string) => !isNoName(word, vouched) && (looksLikeName(word) || isShortName(word));
      if (!words.every(isName)) return false;
      if (words.some(isGivenName)) return true;
      const isSigned = /[/_]/.test(found) && found === found.toUpperCase();
      return (
        person &&
        isSigned &&
        found.length > LEAST_LETTERS &&
        !words.some((word) => isNearNoName(word, vouched) || isAlsoAWord(word))
      );
    })
    .map(spanOf)
    .filter((span) => confidence(span) >= LEAST_SURE);
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.trimEnd().length };
}
