/** ZIP, by its central directory at the end (PKWARE APPNOTE 6.3.10, 4.3), 64-bit too; no file is unpacked for it. */
import { littleEndian, spells } from '../../bytes.ts';
import { type Source, windowOn } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { inflated } from '../../inflated.ts';
import { type Member, part, pathOf } from '../member.ts';

/** The end record with the longest comment, and the 64-bit locator before it (4.3.15, 4.3.16); bytes. */
const LONGEST_END = 22 + 0xffff + 20;
const LOCATOR = 20;
/** Fixed parts of a central and of a local file header (4.3.12, 4.3.7); bytes. */
const [CENTRAL, LOCAL] = [46, 30];
/** The extra field that holds what 32 bits cannot (4.5.3). */
const WIDE_EXTRA = 0x0001;
const IN_WIDE_EXTRA = 0xffffffff;
/** General purpose bits (4.4.4): encrypted; sizes follow the data; the directory is encrypted. */
const [ENCRYPTED, SIZES_FOLLOW] = [0x1, 0x8];
const [STORED, DEFLATED] = [0, 8];
/** Of a file's beginning so much is unpacked: headers of scans fit, and of most pictures; bytes. */
const HEAD = 256 * 1024;
/** A disc's list of 15,000 pictures, or an archive in the archive; bytes. */
const WHOLE = 16 * 1024 * 1024;

interface Packed {
  path: string;
  flags: number;
  method: number;
  packedSize: number;
  size: number;
}

/**
 * The files of a ZIP archive. Where the directory is missing, those whose own headers can be met from the start.
 * @throws {Stop} `cut-off` without a directory, `unreadable` where it is damaged
 */
export async function* zipMembers(archive: Source): AsyncGenerator<Member> {
  const directory = await directoryOf(archive);
  if (!directory) {
    yield* membersFromStart(archive);
    throw new Stop('cut-off');
  }
  const window = windowOn(archive);
  let at = directory.start;
  for (let i = 0; i < directory.count && at < directory.end; i++) {
    const fixed = await window.from(at, CENTRAL);
    if (!spells(fixed, 'PK\x01\x02')) throw new Stop('unreadable');
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      littleEndian(fixed, offset, 2),
    );
    const length = CENTRAL + nameLength + extraLength + commentLength;
    const header = (await window.from(at, length)).slice(0, length);
    const wide = wideNumbers(header, CENTRAL + nameLength, extraLength);
    const number = (offset: number) => {
      const narrow = littleEndian(header, offset, 4);
      return narrow === IN_WIDE_EXTRA ? (wide.shift() ?? narrow) : narrow;
    };
    const size = number(24);
    const packedSize = number(20);
    const offset = number(42) + directory.shift;
    const path = pathOf(header.subarray(CENTRAL, CENTRAL + nameLength));
    const [flags, method] = [littleEndian(header, 8, 2), littleEndian(header, 10, 2)];
    if (!path.endsWith('/')) yield memberOf(archive, { path, flags, method, size, packedSize }, offset);
    at += length;
  }
}

/** Where the central directory stands; `shift` is what somebody put before the whole archive. */
async function directoryOf(archive: Source) {
  const tailStart = Math.max(0, archive.size - LONGEST_END);
  const tail = await archive.read(tailStart, LONGEST_END);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || !spells(tail, 'PK\x05\x06', at)) continue;
    if (at + 22 + littleEndian(tail, at + 20, 2) > tail.length) continue;
    let count = littleEndian(tail, at + 10, 2);
    let length = littleEndian(tail, at + 12, 4);
    let start = littleEndian(tail, at + 16, 4);
    let end = tailStart + at;
    if (spells(tail, 'PK\x06\x07', at - LOCATOR)) {
      const record = await archive.read(littleEndian(tail, at - LOCATOR + 8, 6), 56);
      if (!spells(record, 'PK\x06\x06')) throw new Stop('unreadable');
      count = littleEndian(record, 32, 6);
      length = littleEndian(record, 40, 6);
      start = littleEndian(record, 48, 6);
      end = start + length;
    }
    const shift = Math.max(0, end - length - start);
    return { count, start: start + shift, end, shift };
  }
  return undefined;
}

/** The 64-bit numbers of an entry, in their order: size, packed size, offset, as far as 32 bits were too few. */
function wideNumbers(header: Uint8Array, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const size = littleEndian(header, at + 2, 2);
    if (littleEndian(header, at, 2) === WIDE_EXTRA) {
      return [4, 12, 20].filter((i) => i + 8 <= size + 4).map((i) => littleEndian(header, at + i, 6));
    }
    at += 4 + size;
  }
  return [];
}

/** What is left where the end is missing: one file after the other, as long as each says how long it is. */
async function* membersFromStart(archive: Source): AsyncGenerator<Member> {
  const window = windowOn(archive);
  for (let at = 0; at < archive.size; ) {
    const fixed = await window.from(at, LOCAL);
    if (!spells(fixed, 'PK\x03\x04')) return;
    const nameLength = littleEndian(fixed, 26, 2);
    const header = (await window.from(at, LOCAL + nameLength)).slice(0, LOCAL + nameLength);
    const flags = littleEndian(header, 6, 2);
    const start = at + LOCAL + nameLength + littleEndian(header, 28, 2);
    const isOpenEnded = (flags & SIZES_FOLLOW) !== 0;
    const packedSize = isOpenEnded ? archive.size - start : littleEndian(header, 18, 4);
    const size = isOpenEnded ? packedSize : littleEndian(header, 22, 4);
    const path = pathOf(header.subarray(LOCAL));
    const packed = { path, flags, method: littleEndian(header, 8, 2), size, packedSize };
    if (!path.endsWith('/')) yield memberOf(archive, packed, at);
    at = start + packedSize;
  }
}

function memberOf(archive: Source, { path, flags, method, size, packedSize }: Packed, at: number): Member {
  if (flags & ENCRYPTED) return { path, size, locked: true };
  if (method !== STORED && method !== DEFLATED) return { path, size };
  return {
    path,
    size,
    async open(most = isNeededWhole(path) ? WHOLE : HEAD) {
      const local = await archive.read(at, LOCAL);
      if (!spells(local, 'PK\x03\x04')) throw new Stop('unreadable');
      const start = at + LOCAL + littleEndian(local, 26, 2) + littleEndian(local, 28, 2);
      const data = part(archive, start, packedSize);
      return method === STORED ? data : inflated(data, 0, 'deflate-raw', most);
    },
  };
}

/** The names of all people on a disc, and the directory of an archive, do not stand at the beginning. */
function isNeededWhole(path: string): boolean {
  return /(?:^|\/)DICOMDIR$|\.(?:zip|iso|tar|t?gz)$/i.test(path);
}
