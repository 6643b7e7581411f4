/** The words of print as parts of names: cut out, put right where they were misread, and judged by their letters. */
import { isGivenName, isShortName } from './given-names.ts';
import { isNoName } from './no-names.ts';
import type { Span } from './rows.ts';
import { fold } from './spelling.ts';

/** Words of names that may stand in small letters, and no name by themselves: `de los Santos`, `San Marco`. */
export const SMALL: ReadonlySet<string> = new Set(
  'mc mac de del della di da do dos das van von der den la las le los el al bin ben ibn abu y e und san santa santo sao st zu du'.split(
    ' ',
  ),
);
/** Titles before and after names, and what stands for the name of a newborn. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss herr frau m mme mlle sr sra srta sig dott dr med prof jr sr ii iii iv pan pani пан пані г-н г-жа md do ' +
    'phd rn baby babyboy babygirl boy girl infant newborn'
  ).split(' '),
);
/** What readers make of the `^` of `DOE^JANE`, and of the comma of `DOE, Jane`. */
const MISREAD_CARET = /(?<=\p{Lu}{2}) ?["“”„~»›>*^] ?(?=\p{Lu}{2})/gu;
const SLASHED = /(?<!\p{L})(\p{Lu}{4,})\/(\p{Lu}{4,})(?!\p{L})/gu;
const MISREAD_COMMA = /(?<=\p{Lu}{3})[:;»›>](?= \p{Lu}{3})/gu;
/** Capitals that look like their small letters, at the head of a name: `Hannah whitaker`, `chen, Yuki`. */
const SMALL_CAPITAL =
  /(?<=(?:^|[^\p{L}])\p{Lu}\p{Ll}{2,} )[cksvwxz](?=\p{Ll}{5,})|(?<=^\P{L}{0,3})[cksvwxz](?=\p{Ll}{2,}, \p{Lu}\p{Ll})/gu;
/** `Underwood, lan` */
const SMALL_L = /(?<!\p{L})l(?=\p{Ll}{2,})(\p{Ll}+)/gu;
/** Of scripts without capitals. */
const CASELESS =
  /^[\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Thai}]{2,}$/u;

/**
 * Misread digits inside a word of letters put right, `l` and `I` by the case around, and the sign between the parts of a
 * name; of the same length.
 */
export function withLetters(text: string, vouched = false): string {
  const parted = text
    .replace(MISREAD_COMMA, ',')
    .replace(SLASHED, (all, a: string, b: string) =>
      isNoName(a, vouched) || isNoName(b, vouched) ? all : `${a}^${b}`,
    );
  const marked = parted.replace(MISREAD_CARET, (sign) => '^'.repeat(sign.length));
  const raised = marked
    .replace(SMALL_CAPITAL, (letter) => letter.toUpperCase())
    .replace(SMALL_L, (word, rest: string) => (isGivenName(`I${rest}`) ? `I${rest}` : word));
  return raised.replace(/[\p{L}\d|]{3,}/gu, (word) => {
    const letters = word.replace(/[\d|]/g, '');
    if (/^l[bcdfghjkmnpqrstvwxz]\p{Ll}/u.test(word)) return `I${word.slice(1)}`;
    if (letters.length * 3 < word.length * 2) return word;
    const capitals = /^\p{Lu}+$/u.test(letters.replaceAll('l', ''));
    const fixed = word.replace(/[0158|]/g, (sign) => ({ '0': 'O', '5': 'S', '8': 'B' })[sign] ?? 'I');
    if (capitals && letters.replaceAll('l', '').length > 1) return fixed.replaceAll('l', 'I');
    return (
      fixed.charAt(0) +
      fixed
        .slice(1)
        .replace(/(?<=\p{Ll})[IOSB](?=\p{Ll}|$)/gu, (sign) => (sign === 'I' ? 'l' : sign.toLowerCase()))
    );
  });
}

/** Could a person be called so, going by the letters alone? */
export function looksLikeName(word: string): boolean {
  const plain = fold(word).replace(/[|!$]/g, '');
  if (plain.length < 2 || /\d/.test(plain) || /(.)\1\1/.test(plain)) return false;
  if (!/^\p{Lu}/u.test(word)) return false;
  // Capitals inside a word: `McDonald` and `O'Neil`, not `aXbY`.
  if (
    !/^(?:\p{Lu}[\p{Ll}\p{M}]*|\p{Lu}+|\p{Lu}\p{Ll}+\p{Lu}[\p{Ll}\p{M}]+)$/u.test(
      word.replace(/['’.-]/g, ''),
    ) &&
    !/['’-]\p{Lu}/u.test(word)
  )
    return false;
  if (!/^[a-z]+$/.test(plain)) return true;
  return /[aeiouy]/.test(plain) && !/[bcdfghjklmnpqrstvwxz]{6}/.test(plain) && !/[aeiou]{5}/.test(plain);
}

/** Is it a word of a script without capitals, as every name of it is? */
export function isCaseless(word: string): boolean {
  return CASELESS.test(word);
}

/** What stands beside a bare name and makes it likelier. */
export interface Beside {
  /** A date, a sex, an age or a number stands in the same line of print. */
  companion: boolean;
  /** Somebody's sex, age or day of birth stands there, or right above or below. */
  person: boolean;
  /** So it does, whatever picture it is; or a label says whose name it is. */
  vouched: boolean;
  /** A sex or an age stands in the same line of print. */
  described: boolean;
  /** The picture is one of medicine's beyond doubt. */
  onScan: boolean;
  /** How sure the reader was of a part of the text, 0 to 100. */
  confidence(span: Span): number;
}

export interface Part extends Span {
  word: string;
}

export function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*\.?/gu), ({ 0: word, index }) => ({
    word: word.replace(/[.'’-]+$/, ''),
    start: index,
    end: index + word.length,
  }));
}

/** Those that make a name: no titles, no initials, no `de` and `van` before another. */
export function longOf(parts: readonly Part[]): Part[] {
  return parts.filter(({ word }, i) => {
    if (word.length < 2 || TITLES.has(fold(word))) return false;
    if (!SMALL.has(fold(word))) return true;
    // `Ben Wagner`, not `Omar ben Ali`; `Do, Hoa`.
    const isAtEnd = i === 0 || i === parts.length - 1;
    return (isAtEnd && isGivenName(word)) || (parts.length === 1 && isShortName(word));
  });
}

export function lettersIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { word }) => sum + fold(word).length, 0);
}
