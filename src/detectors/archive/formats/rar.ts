/**
 * RAR 4 and 5 (technote.txt of UnRAR, "RAR 5.0 archive format"): its headers are not packed, so names can be read.
 * Files are unpacked by nobody but its maker's programs; those that are only stored can be read.
 */
import { littleEndian, spells } from '../../bytes.ts';
import { type Source, windowOn } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { type Member, part, pathOf } from '../member.ts';

const [SIGNATURE_4, SIGNATURE_5] = ['Rar!\x1a\x07\x00', 'Rar!\x1a\x07\x01\x00'];
/** A header is no longer than this in practice; bytes. */
const LONGEST_HEADER = 64 * 1024;

/** @throws {Stop} `encrypted` when not even the names can be read, `cut-off` or `unreadable` */
export async function* rarMembers(archive: Source): AsyncGenerator<Member> {
  const head = await archive.read(0, SIGNATURE_5.length);
  yield* spells(head, SIGNATURE_5) ? blocks5(archive) : blocks4(archive);
}

/** Types of blocks, and flags of the archive's and a file's. */
const MAIN_4 = { type: 0x73, encrypted: 0x80 };
const FILE_4 = { type: 0x74, encrypted: 0x04, wide: 0x100, folder: 0xe0, stored: 0x30 };
const END_4 = 0x7b;
const HAS_DATA_4 = 0x8000;

async function* blocks4(archive: Source): AsyncGenerator<Member> {
  const window = windowOn(archive);
  for (let at = SIGNATURE_4.length; at < archive.size; ) {
    const fixed = await window.from(at, 11);
    const [type = 0, flags, size] = [fixed[2], littleEndian(fixed, 3, 2), littleEndian(fixed, 5, 2)];
    if (type === END_4) return;
    if (type < 0x72 || type > END_4 || size < 7) throw new Stop('unreadable');
    if (type === MAIN_4.type && flags & MAIN_4.encrypted) throw new Stop('encrypted');
    let data = flags & HAS_DATA_4 || type === FILE_4.type ? littleEndian(fixed, 7, 4) : 0;
    if (type === FILE_4.type) {
      const header = (await window.from(at, size)).slice(0, size);
      const isWide = (flags & FILE_4.wide) !== 0;
      if (isWide) data += littleEndian(header, 32, 4) * 2 ** 32;
      const start = at + size;
      const packedSize = data;
      const name = header.subarray(isWide ? 40 : 32).subarray(0, littleEndian(header, 26, 2));
      const zero = name.indexOf(0);
      const path = pathOf(zero < 0 ? name : name.subarray(0, zero));
      const isStored = header[25] === FILE_4.stored;
      if ((flags & FILE_4.folder) !== FILE_4.folder) {
        const member = { path, size: littleEndian(header, 11, 4) };
        if (flags & FILE_4.encrypted) yield { ...member, locked: true };
        else if (isStored) yield { ...member, open: async () => part(archive, start, packedSize) };
        else yield member;
      }
    }
    at += size + data;
    if (at > archive.size) throw new Stop('cut-off');
  }
}

const [FILE_5, ENCRYPTION_5, END_5] = [2, 4, 5];
/** Flags of any header, of a file, and the record of extra data that says it is encrypted. */
const [HAS_EXTRA, HAS_DATA] = [0x1, 0x2];
const [IS_FOLDER, HAS_TIME, HAS_CHECKSUM] = [0x1, 0x2, 0x4];
const ENCRYPTED_EXTRA = 1;

async function* blocks5(archive: Source): AsyncGenerator<Member> {
  const window = windowOn(archive);
  for (let at = SIGNATURE_5.length; at < archive.size; ) {
    const start = await window.from(at, LONGEST_HEADER);
    const header = numbersIn(start, 4);
    const size = header.next();
    const end = header.at + size;
    if (size === 0 || size > LONGEST_HEADER) throw new Stop('unreadable');
    const [type, flags] = [header.next(), header.next()];
    const extra = flags & HAS_EXTRA ? header.next() : 0;
    const data = flags & HAS_DATA ? header.next() : 0;
    if (type === END_5) return;
    if (type === ENCRYPTION_5) throw new Stop('encrypted');
    if (type === FILE_5)
      yield* fileOf(archive, start.subarray(0, end), header, { at: at + end, extra, data });
    at += end + data;
    if (at > archive.size) throw new Stop('cut-off');
  }
}

function* fileOf(
  archive: Source,
  bytes: Uint8Array,
  header: Numbers,
  { at, extra, data }: { at: number; extra: number; data: number },
): Generator<Member> {
  const flags = header.next();
  const size = header.next();
  header.next();
  header.at += (flags & HAS_TIME ? 4 : 0) + (flags & HAS_CHECKSUM ? 4 : 0);
  const method = (header.next() >> 7) & 0x7;
  header.next();
  const nameLength = header.next();
  if (flags & IS_FOLDER) return;
  const path = pathOf(bytes.slice(header.at, header.at + nameLength));
  const member = { path, size };
  const record = numbersIn(bytes, bytes.length - extra);
  const isLocked = extra > 0 && record.next() > 0 && record.next() === ENCRYPTED_EXTRA;
  if (isLocked) yield { ...member, locked: true };
  else if (method === 0) yield { ...member, open: async () => part(archive, at, data) };
  else yield member;
}

interface Numbers {
  at: number;
  next(): number;
}

/** Numbers of seven bits a byte, the least significant first; a set high bit says that more follow. */
function numbersIn(bytes: Uint8Array, start: number): Numbers {
  return {
    at: start,
    next() {
      let value = 0;
      for (let shift = 0; shift < 7; shift++) {
        const byte = bytes[this.at++] ?? 0;
        value += (byte & 0x7f) * 128 ** shift;
        if ((byte & 0x80) === 0) break;
      }
      return value;
    },
  };
}
