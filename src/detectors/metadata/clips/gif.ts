/** Comments and XMP packets of a GIF (GIF89a, 24 and 26; XMP Specification part 3, 1.1.2). */
import { ascii, concat } from '../../bytes.ts';
import { decodeBytes } from '../charset.ts';
import { type Field, field } from '../fields.ts';
import type { Source } from '../source.ts';
import { xmpFields } from '../xmp.ts';

const [EXTENSION, FRAME] = [0x21, 0x2c];
const [COMMENT, APPLICATION] = [0xfe, 0xff];
/** Frames are made of blocks of 255 bytes: what stands behind this many of them is not looked for. */
const MOST_BLOCKS = 8_000;
const LONGEST = 256 * 1024;

export async function* gifFields(source: Source): AsyncGenerator<Field> {
  let blocks = 0;
  let at = 13 + tableOf((await source.read(10, 1))[0] ?? 0);

  /** The blocks up to an empty one, as far as they are wanted. */
  async function blocksAt(offset: number, most: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = most;
    for (at = offset; blocks < MOST_BLOCKS; blocks++) {
      const [length = 0] = await source.read(at, 1);
      if (length > 0 && left > 0) parts.push((await source.read(at + 1, length)).slice());
      left -= length;
      at += 1 + length;
      if (length === 0) break;
    }
    return concat(parts);
  }

  while (blocks < MOST_BLOCKS) {
    const [kind, label] = await source.read(at, 2);
    if (kind === FRAME) {
      const flags = (await source.read(at + 9, 1))[0] ?? 0;
      await blocksAt(at + 11 + tableOf(flags), 0);
    } else if (kind === EXTENSION && label === COMMENT) {
      yield* field('text', 'GIF comment', decodeBytes(await blocksAt(at + 2, LONGEST)));
    } else if (kind === EXTENSION && label === APPLICATION && (await isXmp(source, at))) {
      yield* xmpFields(await packetAt(source, at + 14));
      await blocksAt(at + 2, 0);
    } else if (kind === EXTENSION) {
      await blocksAt(at + 2, 0);
    } else {
      return;
    }
  }
}

/** Bytes of a table of colours (GIF89a, 18 and 20). */
function tableOf(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

async function isXmp(source: Source, at: number): Promise<boolean> {
  return ascii(await source.read(at + 3, 11), 0, 11) === 'XMP DataXMP';
}

/** It stands there as it is, without lengths; what reads it as blocks is caught by a trailer. */
async function packetAt(source: Source, start: number): Promise<Uint8Array> {
  const bytes = await source.read(start, Math.min(LONGEST, source.size - start));
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? bytes.length : end);
}
