/** Text as the file's character sets spell it (PS3.3 C.12.1.1.2, PS3.5 6.1 and annexes H to K). */

/** Defined terms of Specific Character Set, without `ISO_IR `, as the labels of the Encoding Standard. */
const SINGLE_CODES: Record<string, string> = {
  '100': 'iso-8859-1',
  '101': 'iso-8859-2',
  '109': 'iso-8859-3',
  '110': 'iso-8859-4',
  '144': 'iso-8859-5',
  '127': 'iso-8859-6',
  '126': 'iso-8859-7',
  '138': 'iso-8859-8',
  '148': 'windows-1254',
  '203': 'iso-8859-15',
  '166': 'windows-874',
  '13': 'shift_jis',
  '192': 'utf-8',
  '58': 'gbk',
  '87': 'euc-jp',
  '149': 'euc-kr',
  '159': 'euc-jp',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

/** Escapes that change what bytes above 127 mean (PS3.3 tables C.12-3 and C.12-4), after the escape byte. */
const HIGH_ESCAPES: Record<string, string> = {
  '-A': 'iso-8859-1',
  '-B': 'iso-8859-2',
  '-C': 'iso-8859-3',
  '-D': 'iso-8859-4',
  '-L': 'iso-8859-5',
  '-G': 'iso-8859-6',
  '-F': 'iso-8859-7',
  '-H': 'iso-8859-8',
  '-M': 'windows-1254',
  '-b': 'iso-8859-15',
  '-T': 'windows-874',
  ')I': 'shift_jis',
  '$)C': 'euc-kr',
  '$)A': 'gbk',
};

/** Escapes to two-byte codes below 128: EUC-JP has the same ones with the high bits set, after this prefix. */
const JAPANESE_ESCAPES: Record<string, number[]> = { $B: [], '$@': [], '$(D': [0x8f] };

const ESCAPE = 0x1b;
/** `ESC`, intermediate bytes, a final byte (ISO 2022). */
const ESCAPE_SEQUENCE = /^[\x20-\x2f]{0,3}[\x30-\x7e]/;

const decoders = new Map<string, TextDecoder>();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function plain(bytes: Uint8Array, label: string): string {
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}

/** Undeclared letters are most often UTF-8, else Western European. */
function undeclared(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return plain(bytes, 'windows-1252');
  }
}

function labelOf(charset: string): string | undefined {
  return charset
    .split('\\')
    .map((term) => SINGLE_CODES[term.trim().replace(/^ISO[_ ]?(2022[_ ])?IR[_ ]?/i, '')])
    .find((label) => label !== undefined);
}

/** From 7-bit pairs to EUC-JP. */
function japanese(bytes: Uint8Array, prefix: number[]): string {
  const euc: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    euc.push(...prefix, (bytes[at] ?? 0) | 0x80, (bytes[at + 1] ?? 0) | 0x80);
  }
  return plain(Uint8Array.from(euc), 'euc-jp');
}

/** Codes switched by escape sequences. A set for high bytes stays until the next one; low bytes are ASCII. */
function switched(bytes: Uint8Array, first: (bytes: Uint8Array) => string): string {
  let decode = first;
  let high = first;
  let text = '';
  let start = 0;
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, start)) {
    text += decode(bytes.subarray(start, at));
    const code = ESCAPE_SEQUENCE.exec(String.fromCharCode(...bytes.subarray(at + 1, at + 5)))?.[0] ?? '';
    const [label, prefix] = [HIGH_ESCAPES[code], JAPANESE_ESCAPES[code]];
    if (label) high = (part) => plain(part, label);
    decode = prefix ? (part) => japanese(part, prefix) : high;
    start = at + 1 + code.length;
  }
  return text + decode(bytes.subarray(start));
}

/**
 * @param charset value of Specific Character Set (0008,0005), backslashes between its terms
 * @returns the text; what the set cannot spell becomes a replacement character
 */
export function decodeText(bytes: Uint8Array, charset = ''): string {
  const label = labelOf(charset);
  const decode = label ? (part: Uint8Array) => plain(part, label) : undeclared;
  return bytes.includes(ESCAPE) ? switched(bytes, decode) : decode(bytes);
}
