/**
 * A file that a browser wrote, without anything but the picture: browsers add profiles, dates or names of programs as
 * they like. Pure.
 */
import { ascii, bigEndian, concat, spells } from '../detectors/bytes.ts';
import { Stop } from '../detectors/errors.ts';
import type { PictureType } from './target.ts';

/** @throws {Stop} `unreadable` when it is no such file */
export function bare(file: Uint8Array, type: PictureType): Uint8Array {
  return type === 'image/png' ? barePng(file) : bareJpeg(file);
}

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';
/** The critical chunks (PNG 5.6); our pictures are opaque. */
const CHUNKS: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
/** Length and type before a chunk's data, a checksum after them. */
const AROUND_CHUNK = 8 + 4;

function barePng(file: Uint8Array): Uint8Array {
  if (!spells(file, PNG_SIGNATURE)) throw new Stop('unreadable');
  const kept = [file.subarray(0, PNG_SIGNATURE.length)];
  for (let at = PNG_SIGNATURE.length; ; ) {
    const end = at + bigEndian(file, at, 4) + AROUND_CHUNK;
    if (end > file.length) throw new Stop('unreadable');
    const type = ascii(file, at + 4, 4);
    if (CHUNKS.includes(type)) kept.push(file.subarray(at, end));
    if (type === 'IEND') return concat(kept);
    at = end;
  }
}

/** Application data and comments (ISO 10918-1, table B.1). */
const [APP0, APP15, COMMENT] = [0xe0, 0xef, 0xfe];
const [START_OF_SCAN, JFIF] = [0xda, 'JFIF\0'];
/** Without the small copy of the picture that may follow (ISO 10918-5, 10.1). */
const JFIF_LENGTH = 16;

function bareJpeg(file: Uint8Array): Uint8Array {
  if (!(file[0] === 0xff && file[1] === 0xd8)) throw new Stop('unreadable');
  const kept = [file.subarray(0, 2)];
  for (let at = 2; ; ) {
    const [mark, marker = 0] = file.subarray(at, at + 2);
    if (mark !== 0xff) throw new Stop('unreadable');
    if (marker === START_OF_SCAN) return concat([...kept, file.subarray(at)]);
    const length = bigEndian(file, at + 2, 2);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) throw new Stop('unreadable');
    const isJfif = marker === APP0 && length === JFIF_LENGTH && spells(file.subarray(at + 4), JFIF);
    const isMore = (marker >= APP0 && marker <= APP15) || marker === COMMENT;
    if (isJfif || !isMore) kept.push(file.subarray(at, end));
    at = end;
  }
}
