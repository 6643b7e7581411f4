/** Images of discs: ISO 9660 (ECMA-119), with the long names of Joliet where it has them. */
import { ascii, littleEndian, spells } from '../../bytes.ts';
import type { Source } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { type Member, part } from '../member.ts';

const SECTOR = 2048;
/** Volume descriptors stand from here, one a sector, up to a terminator (ECMA-119 8). */
const FIRST_DESCRIPTOR = 16;
const MOST_DESCRIPTORS = 16;
const [PRIMARY, SUPPLEMENTARY, TERMINATOR] = [1, 2, 255];
/** Where a descriptor keeps the record of its root folder, and its block size (8.4.12, 8.4.18). */
const [ROOT, BLOCK_SIZE] = [156, 128];
/** Folders of a disc, and bytes of one, that no honest disc reaches. */
const MOST_FOLDERS = 4096;
const LONGEST_FOLDER = 4 * 1024 * 1024;
const IS_FOLDER = 0x02;

interface Folder {
  path: string;
  block: number;
  length: number;
}

interface Volume {
  descriptor: Uint8Array;
  /** Names are UTF-16, big endian. */
  joliet: boolean;
}

/**
 * Files of the disc, folder by folder; loops are walked once.
 * @throws {Stop} `unsupported` for a disc of UDF alone, `cut-off` or `too-large`
 */
export async function* isoMembers(disc: Source): AsyncGenerator<Member> {
  const { descriptor, joliet } = await volumeOf(disc);
  const blockSize = littleEndian(descriptor, BLOCK_SIZE, 2) || SECTOR;
  const root = { path: '', block: extentOf(descriptor, ROOT), length: lengthOf(descriptor, ROOT) };
  const waiting: Folder[] = [root];
  const seen = new Set([root.block]);
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    const start = folder.block * blockSize;
    if (start >= disc.size) throw new Stop('cut-off');
    if (folder.length > LONGEST_FOLDER) throw new Stop('too-large');
    const bytes = await disc.read(start, folder.length);
    for (const at of recordsIn(bytes)) {
      const name = nameOf(bytes, at, joliet);
      if (name === undefined) continue;
      const [path, block, length] = [folder.path + name, extentOf(bytes, at), lengthOf(bytes, at)];
      if (((bytes[at + 25] ?? 0) & IS_FOLDER) === 0) {
        yield { path, size: length, open: async () => part(disc, block * blockSize, length) };
      } else if (!seen.has(block)) {
        if (seen.size >= MOST_FOLDERS) throw new Stop('too-large');
        seen.add(block);
        waiting.push({ path: `${path}/`, block, length });
      }
    }
  }
}

/** The volume whose names are the longest. */
async function volumeOf(disc: Source): Promise<Volume> {
  let found: Volume | undefined;
  for (let i = 0; i < MOST_DESCRIPTORS; i++) {
    const descriptor = await disc.read((FIRST_DESCRIPTOR + i) * SECTOR, SECTOR);
    if (!spells(descriptor, 'CD001', 1) || descriptor[0] === TERMINATOR) break;
    // Joliet's escape sequences (ISO/IEC 10646 levels 1 to 3).
    const joliet = /^%\/[@CE]/.test(ascii(descriptor, 88, 3));
    if (descriptor[0] === PRIMARY) found ??= { descriptor, joliet: false };
    if (descriptor[0] === SUPPLEMENTARY && joliet) found = { descriptor, joliet };
  }
  if (!found) throw new Stop('unsupported');
  return found;
}

/** Offsets of a folder's records. None crosses a sector's end: zeros fill what is left (ECMA-119 6.8.1.1). */
function* recordsIn(folder: Uint8Array): Generator<number> {
  for (let at = 0; at < folder.length; ) {
    const length = folder[at] ?? 0;
    if (length === 0) {
      at = (Math.floor(at / SECTOR) + 1) * SECTOR;
      continue;
    }
    if (length < 34 || at + length > folder.length) return;
    yield at;
    at += length;
  }
}

/** Nothing for the records of the folder itself and of the one above. Versions (`;1`) say nothing. */
function nameOf(folder: Uint8Array, at: number, joliet: boolean): string | undefined {
  const bytes = folder.slice(at + 33, at + 33 + (folder[at + 32] ?? 0));
  if (bytes.length === 1 && (bytes[0] ?? 0) <= 1) return undefined;
  const name = new TextDecoder(joliet ? 'utf-16be' : 'windows-1252').decode(bytes);
  return name.replace(/;\d+$/, '').replace(/\.$/, '');
}

function extentOf(record: Uint8Array, at: number): number {
  return littleEndian(record, at + 2, 4);
}

function lengthOf(record: Uint8Array, at: number): number {
  return littleEndian(record, at + 10, 4);
}
