/** Days as print shows them. */
import type { Span } from './rows.ts';
import { distance, fold } from './spelling.ts';

export interface FoundDate extends Span {
  year: number;
  month: number;
  day: number;
  /** `03/04/1976` may be either. */
  swapped?: true;
  /** The century is a guess. */
  shortYear?: true;
}

/** Beginnings of the names of months, January first: en de es fr pt it, pl, uk, ru. */
const MONTHS: readonly string[] = [
  'jan ene gen sty січ янв',
  'feb fev fe6 lut лют фев',
  'mar mrz maer бер мар',
  'apr abr avr kwi кві апр',
  'may mai maj mag тра мая май',
  'jun juin giu cze чер июн',
  'jul juil lug lip лип июл',
  'aug ago aou aout sie сер авг',
  'sep set wrz вер сен',
  'oct okt out ott paz жов окт',
  'nov lis лис ноя',
  'dec dez dic des gru гру дек',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** First years of the Japanese eras, less one. */
const ERAS: Record<string, number> = {
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};
const YEAR = '(?:18[89]\\d|19\\d\\d|20[0-4]\\d)';
/** With sixes or eights for zeros that have a stroke; only where the month is a word. */
const MISREAD_YEAR = `(?:${YEAR}|2[068][0-468]\\d)`;
const NUMBER = '\\d{1,2}';
const WORD = '(\\p{L}{3,12})\\.?';

const ERA =
  /(大正|昭和|平成|令和|(?<!\p{L})[TSHR]) ?(\d{1,2}|元) ?[年.\-/] ?(\d{1,2}) ?[月.\-/] ?(\d{1,2})(?!\d)/gu;

type Read = (groups: string[]) => Omit<FoundDate, keyof Span> | undefined;

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`(?<!\\d)(${YEAR})(\\d\\d)(\\d\\d)(?!\\d)`, 'g'), ([y, m, d]) => day(y, m, d)],
  [
    new RegExp(`(?<![\\d.])(${YEAR}) ?([-./]) ?(${NUMBER}) ?\\2 ?(${NUMBER})(?![\\d])`, 'g'),
    ([y, , m, d]) => day(y, m, d),
  ],
  [
    new RegExp(`(?<![\\d.])(${NUMBER}) ?([-./,]) ?(${NUMBER}) ?\\2 ?(${YEAR}|\\d\\d)(?!\\d|[.:,]\\d)`, 'g'),
    ([a, , b, y]) => eitherOrder(a, b, y),
  ],
  // Both lost.
  [new RegExp(`(?<![\\d.])(\\d\\d)(\\d\\d)(${YEAR})(?![\\d.])`, 'g'), ([a, b, y]) => eitherOrder(a, b, y)],
  // One of the two signs between misread, or lost.
  ...['[-./,]{1,2} ?(\\d\\d) ?[-./,:]{1,2}', ':(\\d\\d)[-./]'].map((rest): readonly [RegExp, Read] => [
    new RegExp(`(?<![\\d.,]|\\d:)(\\d\\d)${rest} ?(${YEAR})(?!\\d|[.:,]\\d)`, 'g'),
    ([a, b, y]) => eitherOrder(a, b, y),
  ]),
  [
    new RegExp(`(?<![\\d.])(${YEAR})[-./:]{1,2}(\\d\\d)[-./]{1,2}(\\d\\d)(?!\\d)`, 'g'),
    ([y, m, d]) => day(y, m, d),
  ],
  [
    new RegExp(
      `(?<![\\d.,])(\\d\\d)(?:[-./]?(?=\\d\\d[-./])|[-./])(\\d\\d)[-./]?(${YEAR})(?!\\d|[.:,]\\d)`,
      'g',
    ),
    ([a, b, y]) => eitherOrder(a, b, y),
  ],
  [new RegExp(`(?<![\\d.])(\\d\\d) (\\d\\d) (${YEAR})(?![\\d.])`, 'g'), ([a, b, y]) => eitherOrder(a, b, y)],
  [
    new RegExp(
      `(?<![\\d.])(${NUMBER})(?:st|nd|rd|th|er|º)?[ .\\-/]{0,2}(?:de |of )?${WORD}[ .,\\-—/]{0,3}(?:de )?(${MISREAD_YEAR}|\\d\\d)(?![\\d:])`,
      'giu',
    ),
    ([d, name, y]) => day(y, monthOf(name), d),
  ],
  [
    new RegExp(
      `(?<!\\p{L})${WORD}[ .\\-]{0,2}(${NUMBER})(?:st|nd|rd|th)?[ ,.:;>»\\-]{1,3}(${MISREAD_YEAR})(?!\\d)`,
      'giu',
    ),
    ([name, d, y]) => day(y, monthOf(name), d),
  ],
  [
    new RegExp(`(?<!\\d)(${YEAR})[ .\\-/]{0,2}${WORD}[ .\\-/]{0,2}(${NUMBER})(?!\\d)`, 'gu'),
    ([y, name, d]) => day(y, monthOf(name), d),
  ],
  [new RegExp(`(${YEAR}) ?年 ?(${NUMBER}) ?月 ?(${NUMBER}) ?日?`, 'g'), ([y, m, d]) => day(y, m, d)],
  [
    ERA,
    ([era = '', n, m, d]) => {
      const first = ERAS[era];
      return first === undefined ? undefined : day(String(first + (n === '元' ? 1 : Number(n))), m, d);
    },
  ],
];
/** Days that there are not, one of their digits misread: zeros with a stroke most of all. The year is what counts. */
const NO_DAYS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`(?<![\\d.,/-])\\d\\d([-./])\\d\\d\\1(${YEAR})(?![\\d]|[-./]\\d)`, 'g'),
    ([, y]) => day(y, '1', '1'),
  ],
  [
    new RegExp(`(?<![\\d.,/-])(${YEAR})([-./])\\d\\d\\2\\d\\d(?![\\d]|[-./]\\d)`, 'g'),
    ([y]) => day(y, '1', '1'),
  ],
  [
    new RegExp(`(?<!\\d)\\d\\d[ .—-]{1,2}${WORD}[ .—-]{1,2}(${MISREAD_YEAR})(?!\\d)`, 'gu'),
    ([name, y]) => day(y, monthOf(name), '1'),
  ],
  // `105.1953`, alone: one of the signs was lost, and a digit with it.
  [new RegExp(`(?<=^\\P{N}{0,2})\\d{3}[-./](${YEAR})(?=\\P{N}{0,2}$)`, 'gu'), ([y]) => day(y, '1', '1')],
  // `2818` is 2018: a zero with a stroke was read as an eight.
  [/(?<![\d.,/-])28([0-4]\d)([-./])\d\d\2\d\d(?!\d|[-./]\d)/g, ([y]) => day(`20${y}`, '1', '1')],
  [/(?<![\d.,/-])\d\d([-./])\d\d\1(?:28)([0-4]\d)(?!\d|[-./]\d)/g, ([, y]) => day(`20${y}`, '1', '1')],
];
/** Letters that stand for digits, in a word that is a date or number otherwise. */
const DIGITS: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  i: '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  r: '7',
  é: '6',
  É: '6',
};
const NUMERIC =
  /(?<![\p{L}\p{N}])[\dOoQDlI|!iSsBZzréÉ]{1,8}(?:[./\-,:][\dOoQDlI|!iSsBZzréÉ]{1,8}){0,3}(?![\p{L}\p{N}])/gu;

/** The text with `O` for zero and its like put right where numbers stand; of the same length. */
export function withDigits(text: string): string {
  return text.replace(NUMERIC, (word) =>
    word.replace(/\D/g, '').length * 2 >= word.replace(/[./\-,:]/g, '').length
      ? word.replace(/[^\d./\-,:]/g, (letter) => DIGITS[letter] ?? letter)
      : word,
  );
}

/** Every day a text names, in its order; of overlapping ones the first form that fits. */
export function datesIn(text: string): FoundDate[] {
  return daysIn(text, FORMS);
}

/** The like of days that there are not, for where days are expected: only the year of them is known. */
export function misreadDaysIn(text: string): FoundDate[] {
  return daysIn(text, NO_DAYS);
}

function daysIn(text: string, forms: typeof FORMS): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const plain = withDigits(text);
  const found: FoundDate[] = [];
  for (const [pattern, read] of forms) {
    // The letters of eras are none that stand for digits.
    for (const match of (pattern === ERA ? text : plain).matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match.slice(1));
      if (date) found.push({ start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Does the later one of two days come at least so many years after the other? */
export function yearsBetween(a: FoundDate, b: FoundDate): number {
  return b.year - a.year + (b.month - a.month) / 12;
}

/** Is it the short name of a month? */
export function isMonth(word: string): boolean {
  return MONTH_OF.has(fold(word));
}

/** `Oet` for October. */
function nearMonth(word: string): number | undefined {
  const at = 'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .findIndex((name) => distance(name, word) === 1);
  return at < 0 ? undefined : at + 1;
}

function monthOf(name = ''): string {
  const word = fold(name);
  const known = MONTH_OF.get(word.slice(0, 4)) ?? MONTH_OF.get(word.slice(0, 3));
  const month = known ?? (word.length === 3 ? nearMonth(word) : undefined);
  return month === undefined ? '' : String(month);
}

function day(y = '', m = '', d = ''): Omit<FoundDate, keyof Span> | undefined {
  const [month, number] = [Number(m), Number(d)];
  if (y === '' || m === '' || month < 1 || month > 12 || number < 1 || number > 31) return undefined;
  if (number > new Date(Date.UTC(2024, month, 0)).getUTCDate()) return undefined;
  const short = y.length === 2;
  const read = y.replace(/^2[068](?=\d\d$)/, '20').replace(/^20[68]/, '200');
  const year = short ? Number(y) + (Number(y) > 35 ? 1900 : 2000) : Number(read);
  return { year, month, day: number, ...(short && { shortYear: true }) };
}

function eitherOrder(a = '', b = '', y = ''): Omit<FoundDate, keyof Span> | undefined {
  const [dayFirst, monthFirst] = [day(y, b, a), day(y, a, b)];
  if (dayFirst && monthFirst && a !== b) return { ...dayFirst, swapped: true };
  return dayFirst ?? monthFirst;
}
