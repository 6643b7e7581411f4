/** Which encoding of one language's letters a text has that is neither UTF-8 nor UTF-16: by the letters that come out. */

type Legacy = 'windows-1250' | 'windows-1251' | 'windows-1252' | 'gb18030' | 'shift_jis';

/** Bytes, from the first that is not ASCII. */
const SAMPLE = 16_384;
/** Of what is not ASCII, so much must fit. */
const MOST_FIT = 0.85;
/** Of the signs of the East, so many stand behind another one. */
const MOST_BESIDE = 0.4;
/** A text of them has several. */
const DIFFERENT = 2;

/** `windows-1252` unless others fit better. */
export function legacyEncodingOf(bytes: Uint8Array): Legacy {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  if (start < 0) return 'windows-1252';
  const sample = bytes.subarray(start, start + SAMPLE);
  const decoded = (label: Legacy) => new TextDecoder(label).decode(sample);
  if (isWritten(sample, JAPANESE)) return 'shift_jis';
  if (isWritten(sample, CHINESE)) return 'gb18030';
  if (isCyrillic(decoded('windows-1251'))) return 'windows-1251';
  return isPolish(decoded('windows-1250')) ? 'windows-1250' : 'windows-1252';
}

/** How frequent characters of two bytes are told. */
interface Script {
  isLead(byte: number): boolean;
  isFrequent(lead: number, trail: number): boolean;
}

/** Signs, kana and the kanji of level 1 (JIS X 0208). */
const JAPANESE: Script = {
  isLead: (byte) => byte < 0xa0 || byte > 0xdf,
  isFrequent: (lead, trail) =>
    ((lead >= 0x81 && lead <= 0x84) || (lead >= 0x88 && lead <= 0x97)) && trail >= 0x40,
};
/** Signs and the characters of level 1 (GB 2312). */
const CHINESE: Script = {
  isLead: () => true,
  isFrequent: (lead, trail) => lead >= 0xa1 && lead <= 0xd7 && !(lead > 0xa3 && lead < 0xb0) && trail >= 0xa1,
};

/** Nearly all is frequent, and stands side by side: other texts have such pairs of bytes by chance, here and there. */
function isWritten(bytes: Uint8Array, { isLead, isFrequent }: Script): boolean {
  let [signs, frequent, beside, end] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    signs++;
    if (isFrequent(lead, trail)) {
      frequent++;
      if (at === end) beside++;
    }
    if (isLead(lead)) at++;
    end = at + 1;
  }
  return signs > DIFFERENT && frequent >= MOST_FIT * signs && beside >= MOST_BESIDE * signs;
}

/** Words of nothing but Cyrillic letters, small ones before no capital. */
function isCyrillic(text: string): boolean {
  const fitting = text.match(/(?<![A-Za-z])[А-яЁёІіЇїЄєҐґ]{2,}(?![A-Za-z])/g)?.join('').length ?? 0;
  const turned = count(text, /[а-яёіїєґ][А-ЯЁІЇЄҐ]/g);
  return fitting > DIFFERENT && fitting >= MOST_FIT * strange(text) && turned < 0.05 * fitting;
}

function isPolish(text: string): boolean {
  const polish = text.match(/[ąćęłńóśźż]/gi) ?? [];
  const own = new Set(polish.map((letter) => letter.toLowerCase()).filter((letter) => letter !== 'ó'));
  return own.size >= DIFFERENT && polish.length >= MOST_FIT * strange(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters and signs beyond ASCII, without the quotes, dashes and blanks that every language has. */
function strange(text: string): number {
  return (
    count(text, /[\u0080-\uffff]/g) - count(text, /[\u00a0\u00ab\u00bb\u00b0\u00a7\u2010-\u2030\u2116]/g)
  );
}
