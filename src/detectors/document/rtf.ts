/** The text of a rich text file (RTF 1.9.1), as far as lines and columns go: its control words are left out. */

/** Characters of text: who it is about stands at the beginning. */
const MOST = 200_000;
/** Groups in groups: no writer nests deeper. */
const DEEPEST = 200;
/** Groups that hold no text of the page, beside those marked `\*`: "may be ignored". */
const UNREAD = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object objdata themedata ' +
    'colorschememapping latentstyles datastore xmlnstbl fldinst filetbl revtbl'
  ).split(' '),
);
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  page: '\n',
  sect: '\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '–',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
/** A control word with its number, a byte in hex, a control symbol, a bracket, or text (each character is met once). */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

/** What holds within one group. */
interface Group {
  /** Its text is none of the page. */
  isUnread: boolean;
  /** Signs that stand in for a Unicode character, for older readers. */
  standIns: number;
}

export function isRtf(text: string): boolean {
  return /^[\ufeff\s]*\{\\rtf/.test(text);
}

export function textOfRtf(rtf: string): string {
  const groups: Group[] = [];
  let group: Group = { isUnread: false, standIns: 1 };
  let decode = decoderOf(1252);
  let [text, skip] = ['', 0];
  let bytes: number[] = [];
  const write = (more: string) => {
    if (bytes.length > 0) text += decode(bytes);
    bytes = [];
    if (!group.isUnread) text += more;
  };
  for (const [, word, number, hex, symbol, bracket, plain] of rtf.matchAll(TOKEN)) {
    if (text.length > MOST) break;
    if (hex !== undefined) {
      // Two bytes may be one character.
      if (skip > 0) skip--;
      else if (!group.isUnread) bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    if (bracket === '{') {
      write('');
      if (groups.length >= DEEPEST) break;
      groups.push(group);
      group = { ...group };
      skip = 0;
    } else if (bracket === '}') {
      write('');
      group = groups.pop() ?? group;
      skip = 0;
    } else if (plain !== undefined) {
      write(plain.slice(skip));
      skip = Math.max(skip - plain.length, 0);
    } else if (symbol !== undefined) {
      if (symbol === '*') group.isUnread = true;
      write(
        symbol === '~'
          ? ' '
          : symbol === '\n' || symbol === '\r'
            ? '\n'
            : /[\\{}]/.test(symbol)
              ? symbol
              : '',
      );
    } else if (word === 'u') {
      write(String.fromCharCode(Number(number ?? 0) & 0xffff));
      skip = group.standIns;
    } else if (word === 'uc') {
      group.standIns = Math.min(Math.max(Number(number ?? 1), 0), 10);
    } else if (word === 'ansicpg') {
      decode = decoderOf(Number(number));
    } else if (word !== undefined) {
      if (UNREAD.has(word)) group.isUnread = true;
      write(SIGNS[word] ?? '');
    }
  }
  write('');
  return text;
}

/** @param page of Windows, by its number */
function decoderOf(page: number): (bytes: readonly number[]) => string {
  const named: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    65001: 'utf-8',
  };
  const label = named[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(Uint8Array.from(bytes));
}
