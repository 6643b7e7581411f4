/**
 * Pictures that are written into a text as `data:` addresses (RFC 2397), as browsers and mail programs write them
 * into what one copies. They come with no file, and are one all the same.
 *
 * The text is read once from its beginning to its end, whatever is in it; nothing is decoded before it is needed.
 */
import { isCleared } from './cleared.ts';

/** A picture in a text, still encoded. */
export interface Inlaid {
  /** MIME type; empty where the address gives none. */
  type: string;
  decode(): Uint8Array<ArrayBuffer>;
}

/** An address that takes longer to come to its data is none. */
const LONGEST_HEAD = 200;
const HEAD = /^([\w.+-]+\/[\w.+-]+)?((?:;[^;"'<>\s]*)*)$/;

/** All that no detector can clear by its type. */
export function findInlaid(text: string): Inlaid[] {
  const found: Inlaid[] = [];
  const seen = new Set<string>();
  const start = /data:/gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = match.index + match[0].length;
    const comma = text.slice(from, from + LONGEST_HEAD).indexOf(',');
    const head = comma < 0 ? null : HEAD.exec(text.slice(from, from + comma));
    if (!head) continue;
    const [, type = '', parameters = ''] = head;
    const isBase64 = /;base64$/i.test(parameters);
    if (type === '' ? !isBase64 : isCleared({ name: '', type: type.toLowerCase(), size: 1 })) continue;
    const isQuoted = /["']/.test(text[match.index - 1] ?? '');
    const end = endOf(text, from + comma + 1, isQuoted, isBase64);
    start.lastIndex = end;
    const data = text.slice(from + comma + 1, end);
    // The same picture stands in several of the texts that one drag carries.
    if (data === '' || seen.has(data)) continue;
    seen.add(data);
    found.push({ type: type.toLowerCase(), decode: () => (isBase64 ? fromBase64(data) : fromPercent(data)) });
  }
  return found;
}

/** Where an address ends; in quotes it may be broken into lines. */
function endOf(text: string, from: number, isQuoted: boolean, isBase64: boolean): number {
  const data = isBase64
    ? isQuoted
      ? /[\w+/=%&#;\s-]*/y
      : /[\w+/=%#-]*/y
    : isQuoted
      ? /[^"']*/y
      : /[^\s"'<>)&]*/y;
  data.lastIndex = from;
  data.exec(text);
  return data.lastIndex;
}

/** As leniently as browsers, and more so: what is no base64 is left out. */
function fromBase64(data: string): Uint8Array<ArrayBuffer> {
  const letters = withoutEscapes(data).replace(/[^A-Za-z0-9+/]/g, '');
  // A single letter at the end is less than a byte.
  return toBytes(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
}

function fromPercent(data: string): Uint8Array<ArrayBuffer> {
  return toBytes(withoutEscapes(data));
}

/** Undoes the escapes of HTML that stand for single characters (`&#10;`), and those of addresses (`%2B`). */
function withoutEscapes(data: string): string {
  return data
    .replace(/&#(?:x([\da-f]{1,4})|(\d{1,5}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** One byte a character, as `atob` gives them. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
