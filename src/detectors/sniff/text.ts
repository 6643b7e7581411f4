import { legacyEncodingOf } from './legacy.ts';

/** Of a text that is damaged, so much must stand before the damage: many other files begin with a few words; bytes. */
const ENOUGH = 128;

/**
 * The head as text, or of a text that goes over into something else (a download with a hole in it, zeros to its end)
 * what stands before that.
 * @returns `undefined` where the bytes are no text
 */
export function textOf(bytes: Uint8Array): { text: string; isDamaged: boolean } | undefined {
  const whole = decodeText(bytes);
  if (whole !== undefined) return { text: whole, isDamaged: false };
  const end = bytes.findIndex(isInNoText);
  const start = end < ENOUGH ? undefined : decodeText(bytes.subarray(0, end));
  return start === undefined ? undefined : { text: start, isDamaged: true };
}

/**
 * The head as text: UTF-8, UTF-16 where a byte order mark or the zeros of ASCII letters tell, or an older encoding. A
 * character that the end of the head cuts in two is left out.
 * @returns `undefined` where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const label = utf16Label(bytes);
  if (!label && bytes.includes(0)) return undefined;
  const text =
    decode(bytes, label ?? 'utf-8') ??
    decode(bytes, legacyEncodingOf(bytes)) ??
    decode(bytes, 'windows-1252');
  if (text === undefined || text.length === 0) return undefined;
  return controls(text) === 0 ? text : undefined;
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a && !b && c && !d)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (!a && b && !c && d)) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    // As a stream, so that a character cut at the end is held back instead of being an error.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** As `controls`, of a byte. */
function isInNoText(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1c && byte < 0x20);
}

/** Control characters that no text file holds: all but tab, line ends, form feed, escape and HL7's framing. */
function controls(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.match(/[\x00-\x08\x0e-\x1a\x1d-\x1f\ufffe\uffff]/g)?.length ?? 0;
}
