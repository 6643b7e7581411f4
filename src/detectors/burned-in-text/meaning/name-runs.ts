/** Names as words side by side: two to four capitalised ones of which none is a word of scanners, viewers or bodies. */
import { isMonth } from './dates.ts';
import { isEasternName, isGivenName, isShortName, mayBeGivenName } from './given-names.ts';
import {
  type Beside,
  lettersIn,
  longOf,
  looksLikeName,
  type Part,
  partsOf,
  SMALL,
  TITLES,
} from './name-parts.ts';
import { isAlsoAWord, isNearNoName, isNoName } from './no-names.ts';
import type { Span } from './rows.ts';
import { fold } from './spelling.ts';

/** Fathers' names, as Ukrainian and Russian have them. */
const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|ична|инична|ович[аі]|евич[аі])$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?$/i;
const LEAST_SURE = 40;
const SURE_IF_SHORT = 72;
/** Letters: a run with fewer is read surely, or is none. */
const SHORT = 9;
const LEAST_LETTERS = 6;

export function nameRun(text: string, beside: Beside): Span | undefined {
  const isNone = (word: string) => isNoName(word, beside.vouched);
  const parts = partsOf(text).filter((part) => !isOfDate(part, text));
  const runs: Part[][] = [[]];
  for (const [i, part] of parts.entries()) {
    const gap = text.slice(parts[i - 1]?.end ?? part.start, part.start);
    // `DOE JANE CHEST PA` ends with the name.
    const isApart = isNone(part.word) || isNone(parts[i - 1]?.word ?? '');
    if (!/^[ .]{0,3}$/.test(gap) || isApart) runs.push([]);
    runs.at(-1)?.push(part);
  }
  const others = parts.filter(({ word }) => word.length > 2 && !TITLES.has(fold(word)));
  const isMixed = others.some(({ word }) => isNone(word));
  // Beside words of technique only what a date, a sex or a given name vouches for.
  return runs
    .filter(
      (run) => !isMixed || beside.companion || (beside.onScan && run.some(({ word }) => isGivenName(word))),
    )
    .map((run) => nameIn(run, beside))
    .find((span) => span !== undefined);
}

/** A month or a weekday is no word beside the name, also where the day itself was misread. `JAN 62Y` is a man. */
function isOfDate({ word, start, end }: Part, text: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (isMonth(word.replace(/-$/, ''))) return /\d[-./]$/.test(before) || /^[-./]?\d/.test(after);
  return WEEKDAY.test(word) && (/[\d|] ?$/.test(before) || /^ ?[\d|]/.test(after));
}

/** `HRYTSENKO NADIIA CF) 07/06/2022`: what is left of a bracketed sex ends the name. */
function withoutRemains(run: readonly Part[]): Part[] {
  const isRemains = ({ word }: Part) =>
    word.length === 2 &&
    !looksLikeName(word) &&
    !isShortName(word) &&
    !TITLES.has(fold(word)) &&
    !SMALL.has(fold(word));
  const last = run.findLastIndex((part) => !isRemains(part));
  return run.slice(0, last + 1);
}

function nameIn(all: readonly Part[], beside: Beside): Span | undefined {
  const run = withoutRemains(all);
  const kept = run.filter(({ word }, i) => !TITLES.has(fold(word)) || (i > 0 && word.length === 1));
  const long = longOf(kept);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || long.length === 0 || long.length > 4 || kept.length > 6) return undefined;
  const { vouched } = beside;
  if (long.some(({ word }) => isNoName(word, vouched) || !(looksLikeName(word) || isShortName(word))))
    return undefined;
  // `Merry Christmas`: one word may be a name, hardly all of them.
  if (long.length > 1 && long.every(({ word }) => isNoName(word))) return undefined;
  const isGiven = long.some(({ word }) => isGivenName(word));
  // `Dosc Rcport`: one word may look like another, hardly all of them.
  if (!isGiven && long.every(({ word }) => isNearNoName(word, vouched))) return undefined;
  if (kept.some(({ word }) => /^\p{Ll}/u.test(word) && !SMALL.has(fold(word)))) return undefined;
  const isEnough = long.length > 1 ? areNames(long, beside) : isWithInitials(kept, long, beside);
  if (!isEnough) return undefined;
  const span = { start: first.start, end: last.end };
  const least = !beside.companion && lettersIn(long) < SHORT ? SURE_IF_SHORT : LEAST_SURE;
  return beside.confidence(span) >= least ? span : undefined;
}

/** `Doe J.` beside a date; `Иванов И. И.` alone as well. */
function isWithInitials(
  kept: readonly Part[],
  long: readonly Part[],
  { companion, person, onScan }: Beside,
): boolean {
  const [name] = long;
  const isOfFamilies = kept.some(({ word }) => SMALL.has(fold(word)));
  if (!name || (isAlsoAWord(name.word) && !isOfFamilies)) return false;
  if (PATRONYMIC.test(name.word)) return name.word.length >= LEAST_LETTERS;
  // `A screenshot`
  const initials = kept.filter(
    ({ word, start, end }, i) => word.length === 1 && (i > 0 || word !== 'A' || end - start > 1),
  );
  const dotted = initials.filter(({ start, end }) => end - start === 2);
  if (companion || person) return initials.length > 0 && name.word.length >= (onScan ? 3 : LEAST_LETTERS);
  return onScan && dotted.length === 2 && name.word.length > 3;
}

function areNames(long: readonly Part[], { companion, person, vouched, onScan }: Beside): boolean {
  const words = long.map(({ word }) => word);
  const letters = lettersIn(long);
  const short = words.filter((word) => word.length < 3);
  const isGiven = words.some(isGivenName);
  const isCertain = words.some((word) => isGivenName(word) || !isAlsoAWord(word));
  // `Frank Page`
  if (!isCertain) return vouched && words.some(mayBeGivenName) && !words.every(isMonth);
  // `Li Na`, `Kim Su`, `Lee Amy`
  const isEastern = words.some(isEasternName);
  if (letters < LEAST_LETTERS || short.length === words.length) {
    if (!onScan || letters < 4 || !(short.every(isShortName) || (isGiven && companion))) return false;
    if (letters < 5 || short.length === words.length) return isEastern && person;
    return isEastern ? companion || person || isGiven : isGiven;
  }
  if (companion || short.length === 0) return true;
  // `AF FORTAELE` was a view.
  return onScan && short.every(isShortName) && (isGiven || (words.length > 2 && isEastern));
}
