/** What a value is worth: somebody's detail, a placeholder that stands for none, or a code that only links. */

/** `nothing`: a placeholder. `link`: a code that leads to a person only with a list kept elsewhere. */
export type Worth = 'nothing' | 'link' | 'real';

/** Words that anonymising tools and tired clerks write. */
const PLACEHOLDERS = new Set(
  `ANON BLANK CLEARED DELETED DUMMY EMPTY HIDDEN INCONNU MASKED NIL NONAME NONE NULL REDACTED REMOVED SCRUBBED UNBEKANNT
  UNDEFINED UNK UNKNOWN UNNAMED UNSPECIFIED WITHHELD НЕИЗВЕСТНО`.split(/\s+/),
);
const PLACEHOLDER_STEMS = /^(AN[OÓ]N[IÍY]M|АНОНИМ|DE?IDENTIF|PSEUDON)/;
/** These say nothing either. */
const FILLERS = new Set('FIRST FIRSTNAME ID LAST LASTNAME NAME PATIENT PERSON SUBJECT VALUE'.split(' '));
const PHRASES = new Set([
  'DE IDENTIFIED',
  'N A',
  'NA',
  'NO NAME',
  'NO VALUE',
  'NOT APPLICABLE',
  'NOT AVAILABLE',
  'NOT KNOWN',
  'NOT PROVIDED',
  'NOT SPECIFIED',
]);
/** No day at all, and the days that computers count from. */
const NO_DAYS = new Set(
  '00000000 00010101 16000101 16010101 18000101 18991230 18991231 19000101 19700101 99991231'.split(' '),
);
/** `0`, `XXXX`, `000Y`, `00:00:00.0`, `----` */
const NO_VALUE = /^[0X]*$|^0+[DWMY]$/;
const ONE_CHARACTER = /^(.)\1{3,}$/u;

const UID = /^\d+(\.\d+){5,}$/;
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f-]{16,}$/i;
const BASE64 = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]{20,}={0,2}$/;

function isPlaceholder(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return false;
  if (PHRASES.has(words.join(' '))) return true;
  return words.every(
    (word) =>
      PLACEHOLDERS.has(word) || FILLERS.has(word) || PLACEHOLDER_STEMS.test(word) || /^X+$/.test(word),
  );
}

function isCode(text: string): boolean {
  const bare = text.replace(/[\^=\s]+$/, '');
  return UID.test(bare) || HEX.test(bare) || BASE64.test(bare);
}

/**
 * @param text trimmed, not empty
 * @param vr value representation (PS3.5 6.2)
 * @param identifies whether a real value would name a person or find the person's record
 */
export function worthOf(text: string, vr: string, identifies: boolean): Worth {
  if (vr === 'DA' || vr === 'DT')
    return NO_DAYS.has(text.replace(/\D/g, '').slice(0, 8)) ? 'nothing' : 'real';
  const upper = text.toUpperCase();
  const core = upper.replace(/[^\p{L}\p{N}]/gu, '');
  if (NO_VALUE.test(core) || ONE_CHARACTER.test(core)) return 'nothing';
  // A numbered placeholder is a name no more, but as a record's number it still leads somewhere.
  if (isPlaceholder(text)) return vr !== 'PN' && /\d{3}/.test(text) ? 'link' : 'nothing';
  return identifies && isCode(text) ? 'link' : 'real';
}

/** Nobody is named or found by less than two letters, one word sign of Chinese, Japanese or Korean, or three digits. */
export function couldIdentify(text: string): boolean {
  const core = text.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '');
  return core.length >= 3 || /\p{L}{2}|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(core);
}

/** `Family^Given` (PS3.5 6.2.1.2), as it turns up in data of no declared kind. */
export function hasNameForm(text: string): boolean {
  return /^[\p{L}\p{M}'’. -]{2,}\^[\p{L}\p{M}'’. ^=-]{2,}$/u.test(text);
}

/** @returns the words of a person's name in capitals; none where it is too short to be told from other words */
export function wordsOfName(name: string): string[] {
  const [family = '', given = ''] = (name.split('=')[0] ?? '').split('^');
  const words = wordsOf(`${family} ${given}`).filter((word) => word.length > 1);
  return words.length > 1 ? words : [];
}

/** @returns the words of a text in capitals, without digits and signs */
export function wordsOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}
