/** What the file itself holds of a person, found again in print: where both agree there is next to no doubt. */
import type { Finding } from '../../../types.ts';
import { worthOf } from '../../dicom/judge.ts';
import { maskDate, maskName, maskNumber } from '../../mask.ts';
import type { KnownDetail } from '../printed.ts';
import { datesIn } from './dates.ts';
import { type Letters, lettersOf, spanOf } from './letters.ts';
import { nearName } from './near-name.ts';
import { isAlsoAWord, isNoName } from './no-names.ts';
import { around, placeOf, type Row, type Span } from './rows.ts';
import { distance, findNear, fold, skeleton } from './spelling.ts';

export type Printed = Pick<Finding, 'group' | 'label' | 'identifying' | 'shown' | 'place'>;

/** More than any header has. */
const MOST_KNOWN = 40;
/** Letters of a name from which one, and two, misread ones are forgiven. */
const ONE_WRONG = 6;
const TWO_WRONG = 10;
/** A name of one word, found alone, is at least so long and no word of anything else. */
const LONE_WORD = 6;
const LEAST_DIGITS = 5;

/** @param all with what else was read of the same print, which is not to be believed but where it says what is known */
export function crossCheck(
  rows: readonly Row[],
  known: readonly KnownDetail[],
  all: readonly Row[] = rows,
): Printed[] {
  const lines = rows.map(lettersOf);
  const allLines = all === rows ? lines : all.map(lettersOf);
  return known.slice(0, MOST_KNOWN).flatMap((detail) => {
    if (detail.is === 'date') return datePrinted([...rows, ...all], detail);
    return detail.is === 'name'
      ? namePrinted(lines, allLines, detail)
      : numberPrinted([...lines, ...allLines], detail);
  });
}

interface Spelling {
  words: string[];
  /** The family name and the given name, or what stands first and last. */
  parts: [string, string];
}

/** The spellings of a name: `Yamada^Tarou=山田^太郎` is two. */
function spellingsOf(name: string): Spelling[] {
  return name
    .slice(0, 256)
    .split('=')
    .filter((spelling) => spelling.trim() !== '' && worthOf(spelling.trim(), 'PN', true) === 'real')
    .map((spelling) => {
      const parts = spelling.includes('^') ? spelling.split('^').slice(0, 3) : [spelling];
      const words = parts.flatMap((part) => part.split(/[\s,;.]+/)).filter((word) => fold(word).length > 0);
      const [family = '', given = ''] = parts.length > 1 ? parts : [words[0], words.slice(1).at(-1)];
      return { words, parts: [family, given] as [string, string] };
    })
    .filter(({ words }) => words.length > 0);
}

function namePrinted(lines: readonly Letters[], all: readonly Letters[], { value }: KnownDetail): Printed[] {
  for (const { words, parts } of spellingsOf(value)) {
    const place =
      together(lines, words) ??
      apart(lines, words) ??
      alone(lines, words) ??
      (isCommon(words) ? undefined : nearName(all, parts));
    if (place) {
      const found = { group: 'who', label: 'found_nameAlsoPrinted', identifying: true } as const;
      return [{ ...found, shown: maskName(value), place }];
    }
  }
  return [];
}

function forgiven(length: number): number {
  return length >= TWO_WRONG ? 2 : length >= ONE_WRONG ? 1 : 0;
}

/** Does the word mean nothing but a person? */
function isTelling(word: string): boolean {
  return fold(word).length > 2 && !isNoName(word) && !isAlsoAWord(word);
}

/** Is every word of the name a word of scanners too? */
function isCommon(words: readonly string[]): boolean {
  return words.every((word) => isNoName(word) || isAlsoAWord(word));
}

/** Two words of the name one behind the other, in either order, joined or not. */
function together(lines: readonly Letters[], words: readonly string[]): Printed['place'] {
  const bones = words.map(skeleton);
  const [family = '', given = ''] = bones;
  const isHan = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u.test(bones.join(''));
  if (bones.length === 1 && !(isHan && family.length > 1)) return undefined;
  const pairs = isHan
    ? [bones.join('')]
    : [family + given, given + family, bones.join(''), given + bones.slice(2).join('') + family];
  for (const pattern of new Set(pairs)) {
    const wrong = isHan ? 0 : forgiven(pattern.length);
    if (pattern.length < (isHan ? 2 : 4)) continue;
    for (const line of lines) {
      const found = findNear(line.text, pattern, wrong);
      // A short name inside another word is none.
      const whole =
        found &&
        (isHan || pattern.length >= TWO_WRONG || (line.starts.has(found.start) && line.ends.has(found.end)));
      if (!found || !whole) continue;
      const span = spanOf(line, found);
      // `LEFT HAND` is a hand, `HAND^LEFT` somebody.
      const asName = /[\^,]/.test(line.row.text.slice(span.start, span.end));
      if (isHan || asName || !isCommon(words)) return placeOf(line.row, span);
    }
  }
  return undefined;
}

/** Two words of the name in one row or in neighbouring ones, whatever stands between. */
function apart(lines: readonly Letters[], words: readonly string[]): Printed['place'] {
  const [family, given] = words;
  if (!family || !given || words.every((word) => !isTelling(word))) return undefined;
  if (skeleton(family).length < 3 || skeleton(given).length < 3) return undefined;
  for (const line of lines) {
    const first = wordIn(line, family);
    if (!first) continue;
    for (const other of lines) {
      if (!isNear(line.row, other.row)) continue;
      const second = wordIn(other, given, other === line ? first : undefined);
      if (second)
        return around([placeOf(line.row, spanOf(line, first)), placeOf(other.row, spanOf(other, second))]);
    }
  }
  return undefined;
}

/** Not more than a few lines of print apart. */
function isNear({ place: a }: Row, { place: b }: Row): boolean {
  return a.picture === b.picture && Math.abs(a.y - b.y) < 3.5 * Math.max(a.height, b.height);
}

/** The family name alone, when it is long and no other word; or with the given name's initial beside it. */
function alone(lines: readonly Letters[], words: readonly string[]): Printed['place'] {
  const [family, given = ''] = words;
  if (!family || isNoName(family)) return undefined;
  const length = skeleton(family).length;
  const initial = skeleton(given).charAt(0);
  for (const line of lines) {
    const found = wordIn(line, family);
    if (!found) continue;
    const beside = initial !== '' && hasInitial(line, found, initial);
    if ((length >= LONE_WORD && isTelling(family)) || (length >= 4 && beside))
      return placeOf(line.row, spanOf(line, found));
  }
  return undefined;
}

/** One letter that is a word of its own, before or behind. */
function hasInitial({ text, starts, ends }: Letters, { start, end }: Span, initial: string): boolean {
  const behind = text.startsWith(initial, end) && starts.has(end) && ends.has(end + 1);
  const before = text.charAt(start - 1) === initial && starts.has(start - 1) && ends.has(start);
  return behind || before;
}

/** A whole word of the row that is this one, but for a letter or two. */
function wordIn(line: Letters, word: string, not?: Span): Span | undefined {
  const bones = skeleton(word);
  const wrong = bones.length >= 9 ? 2 : bones.length >= 4 ? 1 : 0;
  const starts = [...line.starts].sort((a, b) => a - b);
  for (const [i, start] of starts.entries()) {
    // A word may have come apart in two.
    for (const end of [starts[i + 1] ?? line.text.length, starts[i + 2] ?? line.text.length]) {
      if (Math.abs(end - start - bones.length) > wrong || (not && start < not.end && not.start < end))
        continue;
      const printed = line.text.slice(start, end);
      if (printed === bones) return { start, end };
      const { start: from, end: to } = spanOf(line, { start, end });
      if (isNoName(line.row.text.slice(from, to))) continue;
      const near = wrong > 0 && findNear(printed, bones, wrong);
      if (near && near.start <= 1 && near.end >= printed.length - 1 && distance(printed, bones) <= wrong)
        return { start, end };
    }
  }
  return undefined;
}

function numberPrinted(lines: readonly Letters[], { value, label }: KnownDetail): Printed[] {
  const trimmed = fold(value).replace(/^0+(?=[^0])/, '');
  const digits = trimmed.replace(/\D/g, '').length;
  const pattern = skeleton(trimmed);
  if (pattern.length < LEAST_DIGITS || digits < 3 || new Set(pattern).size < 3) return [];
  if (worthOf(value, 'LO', true) !== 'real') return [];
  for (const line of lines) {
    const found = findNear(line.text, pattern, pattern.length >= 9 ? 1 : 0);
    if (!found) continue;
    const ends = line.ends.has(found.end);
    const starts =
      line.starts.has(found.start) ||
      /^o+$/.test(line.text.slice(startBefore(line, found.start), found.start));
    if (!(ends && starts) && pattern.length < 8) continue;
    const group = label === 'found_accessionNumber' || label === 'found_studyNumber' ? 'link' : 'who';
    const place = placeOf(line.row, spanOf(line, found));
    return [{ group, label: 'found_numberAlsoPrinted', identifying: true, shown: maskNumber(value), place }];
  }
  return [];
}

/** Where the word begins that a letter stands in. */
function startBefore({ starts }: Letters, at: number): number {
  return Math.max(0, ...[...starts].filter((start) => start <= at));
}

function datePrinted(rows: readonly Row[], { value, label }: KnownDetail): Printed[] {
  const [day] = datesIn(value.replace(/^(\d{8})\d{4,}.*$/, '$1').replaceAll(':', '.'));
  if (!day || worthOf(value, 'DA', true) === 'nothing') return [];
  for (const row of rows) {
    for (const date of datesIn(row.text)) {
      const same = date.month === day.month && date.day === day.day;
      const turned = date.swapped && date.month === day.day && date.day === day.month;
      if (
        date.year % 100 !== day.year % 100 ||
        (!date.shortYear && date.year !== day.year) ||
        !(same || turned)
      )
        continue;
      const isBirth = label === 'found_birthDate';
      return [
        {
          group: isBirth ? 'who' : 'when',
          label: 'found_dateAlsoPrinted',
          identifying: isBirth,
          shown: maskDate(value),
          place: placeOf(row, date),
        },
      ];
    }
  }
  return [];
}
