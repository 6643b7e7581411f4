/** Tesseract's language data as we ship it: without the word lists, which names and numbers are not in anyway. */
import { gunzipSync } from 'node:zlib';

/** Where the lists stand among the parts of a file (tesseract, src/ccutil/tessdatamanager.h). */
const WORD_LISTS: readonly number[] = [18, 19, 20];
/** A part that is not there. */
const ABSENT = -1n;

/**
 * A file of language data begins with the number of its parts (32 bits, little endian) and the place of each
 * (64 bits, -1 where it is absent); the parts follow in the order of their places.
 * @param gz as `@tesseract.js-data` holds it
 * @returns unpacked, the word lists left out
 * @throws {Error} it is not such a file
 */
export function withoutWordLists(gz: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = gunzipSync(gz);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < 4 ? 0 : view.getInt32(0, true);
  const head = 4 + 8 * count;
  if (count < 1 || head > bytes.length) throw new Error('Not language data');
  const places = Array.from({ length: count }, (_, part) => view.getBigInt64(4 + 8 * part, true));
  const starts = places.filter((place) => place !== ABSENT).map(Number);
  if (starts.some((start) => start < head || start > bytes.length)) throw new Error('Language data cut off');
  const ends = [...starts, bytes.length].toSorted((a, b) => a - b);

  const parts: Uint8Array[] = [];
  const header = new DataView(new ArrayBuffer(head));
  header.setInt32(0, count, true);
  let at = head;
  for (const [part, place] of places.entries()) {
    const kept = place !== ABSENT && !WORD_LISTS.includes(part);
    header.setBigInt64(4 + 8 * part, kept ? BigInt(at) : ABSENT, true);
    if (!kept) continue;
    const start = Number(place);
    const content = bytes.subarray(start, ends[ends.lastIndexOf(start) + 1]);
    parts.push(content);
    at += content.length;
  }
  const stripped = new Uint8Array(at);
  stripped.set(new Uint8Array(header.buffer));
  let to = head;
  for (const content of parts) {
    stripped.set(content, to);
    to += content.length;
  }
  return stripped;
}
