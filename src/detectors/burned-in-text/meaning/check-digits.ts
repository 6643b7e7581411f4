/** National numbers that carry their own proof: a check digit, or a form that nothing else has. */
import type { Span } from './rows.ts';

interface NationalNumber {
  /** Country or system. */
  of: string;
  pattern: RegExp;
  /** @param core letters and digits alone, in capitals */
  isValid(core: string): boolean;
}

const MOST = 20;
/** Italian codice fiscale: values of characters on odd places. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function digits(core: string): number[] {
  return Array.from(core, Number);
}

function weighted(core: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(core[i]), 0);
}

function luhn(core: string): boolean {
  const sum = digits(core)
    .reverse()
    .reduce((all, digit, i) => all + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** Brazil: two digits, each by weights that fall to 2. */
function cpf(core: string): boolean {
  const digit = (length: number) => {
    const rest =
      (weighted(
        core,
        Array.from({ length }, (_, i) => length + 1 - i),
      ) *
        10) %
      11;
    return rest === 10 ? 0 : rest;
  };
  return digit(9) === Number(core[9]) && digit(10) === Number(core[10]);
}

function codiceFiscale(core: string): boolean {
  const sum = Array.from(core.slice(0, 15)).reduce((all, sign, i) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return all + (i % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === core[15];
}

function nhs(core: string): boolean {
  const check = 11 - (weighted(core, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(core[9]);
}

function spanish(core: string): boolean {
  const number = Number(core.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === core.at(-1);
}

function french(core: string): boolean {
  const number = BigInt(core.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return core.length === 13 || 97n - (number % 97n) === BigInt(core.slice(13));
}

function snils(core: string): boolean {
  const sum = weighted(core, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(core.slice(9));
}

function chinese(core: string): boolean {
  const sum = weighted(core, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === core[17];
}

function myNumber(core: string): boolean {
  const rest = weighted(core, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(core[11]);
}

/** German health insurance number: Luhn over the letter's two digits and the rest. */
function kvnr(core: string): boolean {
  const letter = String(core.charCodeAt(0) - 64).padStart(2, '0');
  const sum = digits(letter + core.slice(1, 9)).reduce((all, digit, i) => {
    const product = digit * (1 + (i % 2));
    return all + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === Number(core[9]);
}

function ean13(core: string): boolean {
  return weighted(core, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function belgian(core: string): boolean {
  const [body, check] = [core.slice(0, 9), Number(core.slice(9))];
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check;
}

const NUMBERS = (
  [
    { of: 'cn', pattern: /\d{17}[\dXx]/g, isValid: chinese },
    {
      of: 'fr',
      pattern: /[12] ?\d\d ?(?:0[1-9]|1[0-2]) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?\d\d)/g,
      isValid: french,
    },
    { of: 'it', pattern: /[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]/gi, isValid: codiceFiscale },
    { of: 'ch', pattern: /756\.?\d{4}\.?\d{4}\.?\d\d/g, isValid: ean13 },
    { of: 'br', pattern: /\d{3}\.\d{3}\.\d{3}-\d\d/g, isValid: cpf },
    { of: 'be', pattern: /\d\d\.\d\d\.\d\d-\d{3}\.\d\d/g, isValid: belgian },
    { of: 'ru', pattern: /\d{3}-\d{3}-\d{3}[- ]\d\d/g, isValid: snils },
    { of: 'jp', pattern: /\d{4}[ -]?\d{4}[ -]?\d{4}/g, isValid: myNumber },
    { of: 'se', pattern: /(?:19|20)?(\d{6}[-+]\d{4})/g, isValid: (core) => luhn(core.slice(-10)) },
    {
      of: 'pl',
      pattern: /\d{11}/g,
      isValid: (core) => weighted(core, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    },
    { of: 'uk', pattern: /\d{3}[ -]?\d{3}[ -]?\d{4}/g, isValid: nhs },
    {
      of: 'ua',
      pattern: /\d{10}/g,
      isValid: (core) =>
        (((weighted(core, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === Number(core[9]),
    },
    { of: 'de', pattern: /[A-Z]\d{9}/g, isValid: kvnr },
    { of: 'us', pattern: /(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}/g, isValid: () => true },
    {
      of: 'nl',
      pattern: /\d{9}/g,
      isValid: (core) => weighted(core, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    },
    { of: 'es', pattern: /(?:\d{8}|[XYZ]-?\d{7})-?[A-Z]/g, isValid: spanish },
  ] satisfies NationalNumber[]
).map((number) => ({
  ...number,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:${number.pattern.source})(?![\\p{L}\\p{N}])`,
    `${number.pattern.flags}u`,
  ),
}));

/** National numbers in a text whose check digits are right. */
export function nationalNumbersIn(text: string): (Span & { of: string })[] {
  const found: (Span & { of: string })[] = [];
  for (const { of, pattern, isValid } of NUMBERS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.length >= MOST || found.some((other) => start < other.end && other.start < end)) continue;
      const core = match[0].toUpperCase().replace(/[^\dA-Z]/g, '');
      // All digits the same passes most sums and is nobody's.
      if (!/^(.)\1*$/.test(core.slice(0, 9)) && isValid(core)) found.push({ of, start, end });
    }
  }
  return found;
}
