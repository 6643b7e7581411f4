/** The DICOM detector: reads the header, never the pixels, and says what is in it. See README.md. */
import type { ByteReader, Detector, UncheckedReason } from '../../types.ts';
import { windowOn } from './bytes.ts';
import { encodingOf, isLittleEndian, LONGEST_HEADER, readHeader } from './elements.ts';
import { findingsOf } from './findings.ts';
import { inflated } from './inflate.ts';
import { ABOUT_THE_FILE, Values } from './values.ts';
import { walk } from './walk.ts';

const DEFLATED = '1.2.840.10008.1.2.1.99';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const META_GROUP = '0002';
const PREFIX = [0x44, 0x49, 0x43, 0x4d];
/** Where the prefix may stand: after the preamble (PS3.10 7.1), or first, where somebody left that out. */
const PREFIX_OFFSETS = [128, 0];
const LONGEST_PREFIX = 132;

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

/** Walks the file meta information and then the data set, which may be written in another way (PS3.10 7.1). */
async function read(file: ByteReader, values: Values): Promise<UncheckedReason | undefined> {
  const window = windowOn(file);
  const start = startOf(await window.from(0, LONGEST_PREFIX));
  const metaEncoding = encodingOf(await window.from(start, LONGEST_HEADER), true);
  const meta = await walk(window, start, metaEncoding, values, (tag) => !tag.startsWith(META_GROUP));
  if (meta.flaw) return meta.flaw;
  const first = await window.from(meta.position, LONGEST_HEADER);
  if (first.length === 0) return 'cut-off';
  const declared = values.textsOf(ABOUT_THE_FILE.transferSyntax);
  if (declared.includes(DEFLATED) && !isPlain(first)) return readDeflated(file, meta.position, values);
  const littleEndian = isLittleEndian(first, !declared.includes(BIG_ENDIAN));
  return (await walk(window, meta.position, encodingOf(first, littleEndian), values)).flaw;
}

async function readDeflated(
  file: ByteReader,
  start: number,
  values: Values,
): Promise<UncheckedReason | undefined> {
  const window = windowOn(inflated(file, start));
  const first = await window.from(0, LONGEST_HEADER);
  return first.length === 0 ? 'unreadable' : (await walk(window, 0, encodingOf(first, true), values)).flaw;
}

export const dicom = {
  id: 'dicom',
  accepts: (kind) => kind === 'dicom',
  async examine({ bytes }) {
    const values = new Values();
    const unchecked = await read(bytes, values);
    return { findings: findingsOf(values), ...(unchecked && { unchecked }) };
  },
} satisfies Detector;
