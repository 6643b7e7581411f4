/**
 * The one place that turns a person's detail into something that may be shown. Enough stays for the person to
 * recognise their own detail, never enough for somebody looking over their shoulder to read it.
 */

const HIDDEN = '…';
/** No mask needs to look further into a value than this many UTF-16 units from either end. */
const LOOK = 256;
/** A "character" of more units than this is stacked marks, not writing. */
const LONGEST_GRAPHEME = 16;
/** A text or number this short would be given away by two of its characters. */
const SHORTEST_SHOWN = 5;
/** Control characters and direction overrides could garble the list a value is shown in. */
const UNSHOWABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Each of these characters stands for itself; segmenting is dear, and most values are made of them. */
const PLAIN = /^[ -~]*$/;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The value's characters as a reader counts them: an emoji with its modifiers is one. */
function graphemes(value: string): string[] {
  if (PLAIN.test(value)) return [...value];
  return Array.from(segmenter.segment(value), (part) => part.segment).filter(
    (grapheme) => grapheme.length <= LONGEST_GRAPHEME,
  );
}

function initial(word: string): string {
  const [first, second] = graphemes(word.slice(0, LOOK));
  return first !== undefined && second !== undefined ? first + HIDDEN : HIDDEN;
}

/**
 * Initials. A DICOM person name (PS3.5 6.2.1: `Family^Given^…`, further spellings after `=`) becomes given name
 * first, as people write it; any other text keeps the order of its first four words.
 * @returns `J… D…` for `Doe^Jane` and for `Jane Doe`; a word of one character is hidden altogether
 */
export function maskName(value: string): string {
  const spelling = value
    .slice(0, LOOK)
    .replace(UNSHOWABLE, ' ')
    .split('=')
    .find((part) => /[^\s^]/.test(part));
  if (spelling === undefined) return HIDDEN;
  const [family, given] = spelling.split('^');
  const words = spelling.includes('^') ? [given, family] : spelling.split(/[\s,;]+/).slice(0, 4);
  const masked = words.flatMap((word) => (word?.trim() ? [initial(word.trim())] : []));
  return masked.length > 0 ? masked.join(' ') : HIDDEN;
}

/**
 * The year alone, whatever the order of day, month and year.
 * @returns `…1976` for `19760412`, `1976:04:12` and `12.04.1976`; `…` for a time, or a year that stands alone
 */
export function maskDate(value: string): string {
  const text = value.slice(0, LOOK);
  const year =
    /(?<!\d)((?:18|19|20)\d\d)(?:\d{4}(?!\d)|\d{10}|(?!\d))|(?<!\d)\d{4}((?:18|19|20)\d\d)(?!\d)/.exec(text);
  const digits = year?.[1] ?? year?.[2];
  return digits === undefined || text.trim() === digits ? HIDDEN : HIDDEN + digits;
}

/** @returns the last two characters, `…42`; nothing of a number shorter than five characters */
export function maskNumber(value: string): string {
  const characters = graphemes(value.replace(UNSHOWABLE, '').trim().slice(-LOOK));
  return characters.length < SHORTEST_SHOWN ? HIDDEN : HIDDEN + characters.slice(-2).join('');
}

/** @returns the first two characters, `Ch…`; nothing of a text shorter than five characters */
export function maskText(value: string): string {
  const characters = graphemes(value.slice(0, LOOK).replace(UNSHOWABLE, ' ').trim());
  return characters.length < SHORTEST_SHOWN ? HIDDEN : characters.slice(0, 2).join('').trimEnd() + HIDDEN;
}
