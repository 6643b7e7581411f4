/** TAR, file after file (POSIX.1-2017 pax, "ustar Interchange Format"; GNU tar's long names). */
import { ascii, bigEndian, spells } from '../../bytes.ts';
import { type Source, windowOn } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import { type Member, part, pathOf } from '../member.ts';

const BLOCK = 512;
/** A name that takes more than this is no name; bytes. */
const LONGEST_NAME = 64 * 1024;

/** @throws {Stop} `cut-off` when it ends inside a file, `unreadable` where no header stands */
export async function* tarMembers(archive: Source): AsyncGenerator<Member> {
  const window = windowOn(archive);
  let longPath: string | undefined;
  for (let at = 0; ; ) {
    const header = (await window.from(at, BLOCK)).slice(0, BLOCK);
    if (header.length === 0 || header.every((byte) => byte === 0)) return;
    if (header.length < BLOCK) throw new Stop('cut-off');
    if (!spells(header, 'ustar', 257)) throw new Stop('unreadable');
    const size = numberAt(header, 124, 12);
    const type = ascii(header, 156, 1);
    const start = at + BLOCK;
    if (type === 'L' || type === 'x') {
      const text = await archive.read(start, Math.min(size, LONGEST_NAME));
      longPath = type === 'L' ? pathOf(untilZero(text)) : (paxPath(decodeBytes(text)) ?? longPath);
    } else if (type === '0' || type === '\0' || type === '7') {
      yield { path: longPath ?? ustarPath(header), size, open: async () => part(archive, start, size) };
    }
    if (type !== 'L' && type !== 'x') longPath = undefined;
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (at > archive.size) throw new Stop('cut-off');
  }
}

/** Octal digits, or, as GNU writes what those cannot hold, a binary number after a set bit. */
function numberAt(header: Uint8Array, offset: number, length: number): number {
  if ((header[offset] ?? 0) & 0x80) return bigEndian(header, offset + length - 6, 6);
  const digits = /[0-7]+/.exec(ascii(header, offset, length))?.[0];
  return digits === undefined ? 0 : Number.parseInt(digits, 8);
}

function ustarPath(header: Uint8Array): string {
  const name = untilZero(header.subarray(0, 100));
  // GNU's own variant, of another version, keeps times where the prefix would stand.
  const prefix = spells(header, 'ustar\0', 257) ? untilZero(header.subarray(345, 500)) : new Uint8Array();
  return prefix.length > 0 ? `${pathOf(prefix)}/${pathOf(name)}` : pathOf(name);
}

/** `52 path=folder/name` in a record of its own line. */
function paxPath(records: string): string | undefined {
  return /^\d+ path=(.+)$/m.exec(records)?.[1];
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
