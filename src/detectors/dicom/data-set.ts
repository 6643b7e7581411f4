/** Where a file's data set starts and how it is written: by evidence, not by declaration. */
import type { ByteReader } from '../../types.ts';
import { Stop } from '../errors.ts';
import { inflated } from '../inflated.ts';
import { type Window, windowOn } from './bytes.ts';
import { type Encoding, encodingOf, isLittleEndian, LONGEST_HEADER, readHeader } from './elements.ts';
import { ABOUT_THE_FILE } from './values.ts';
import { type Listener, walk } from './walk.ts';

const DEFLATED = '1.2.840.10008.1.2.1.99';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const META_GROUP = '0002';
const PREFIX = [0x44, 0x49, 0x43, 0x4d];
/** Where the prefix may stand: after the preamble (PS3.10 7.1), or first, where somebody left that out. */
const PREFIX_OFFSETS = [128, 0];
const LONGEST_PREFIX = 132;

export interface DataSet {
  window: Window;
  start: number;
  encoding: Encoding;
}

/** Hears the file meta information, and must know the transfer syntax afterwards. */
export interface MetaListener extends Listener {
  textsOf(tag: string): string[];
}

function startOf(head: Uint8Array): number {
  const prefix = PREFIX_OFFSETS.find((offset) =>
    PREFIX.every((byte, index) => head[offset + index] === byte),
  );
  return prefix === undefined ? 0 : prefix + PREFIX.length;
}

/** Some files declare the deflated syntax and are not: then they begin, legibly, with the identification group. */
function isPlain(bytes: Uint8Array): boolean {
  return readHeader(bytes, encodingOf(bytes, true))?.tag.startsWith('0008') ?? false;
}

/**
 * Walks the file meta information up to the data set, which may be written in another way (PS3.10 7.1).
 * @throws {Stop} `cut-off`, `unreadable` or `too-large`
 */
export async function dataSetOf(file: ByteReader, listener: MetaListener): Promise<DataSet> {
  const window = windowOn(file);
  const start = startOf(await window.from(0, LONGEST_PREFIX));
  const metaEncoding = encodingOf(await window.from(start, LONGEST_HEADER), true);
  const meta = await walk(window, start, metaEncoding, listener, (tag) => !tag.startsWith(META_GROUP));
  if (meta.flaw) throw new Stop(meta.flaw);
  const first = await window.from(meta.position, LONGEST_HEADER);
  if (first.length === 0) throw new Stop('cut-off');
  const declared = listener.textsOf(ABOUT_THE_FILE.transferSyntax);
  if (declared.includes(DEFLATED) && !isPlain(first)) return deflated(file, meta.position);
  const littleEndian = isLittleEndian(first, !declared.includes(BIG_ENDIAN));
  return { window, start: meta.position, encoding: encodingOf(first, littleEndian) };
}

async function deflated(file: ByteReader, start: number): Promise<DataSet> {
  const window = windowOn(inflated(file, start));
  const first = await window.from(0, LONGEST_HEADER);
  if (first.length === 0) throw new Stop('unreadable');
  return { window, start: 0, encoding: encodingOf(first, true) };
}
