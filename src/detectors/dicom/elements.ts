/**
 * The only file that knows dicom-parser: one element's header at a time, from bytes we hand over. Its whole-file
 * parsing is not used: it wants the file in memory, forgets a sequence that is cut off, has no bound on depth,
 * throws strings, looks for `process` and `pako`, and reads the 64-bit VRs (OV, SV, UV) wrongly.
 */
import dicomParser, { type Element } from 'dicom-parser';

/** How a data set is written (PS3.5 section 7, annex A). */
export interface Encoding {
  explicit: boolean;
  littleEndian: boolean;
}

export interface Header {
  /** Group and element, eight hex digits in capitals: `00100010`. */
  tag: string;
  /** Value representation, where the file says it. */
  vr?: string;
  /** Of the header itself, in bytes. */
  size: number;
  /** Of the value in bytes; infinite where a delimiter ends it. */
  length: number;
}

export const ITEM = 'FFFEE000';
export const ITEM_END = 'FFFEE00D';
export const SEQUENCE_END = 'FFFEE0DD';

/** No element header is longer (PS3.5 7.1.2), in bytes. */
export const LONGEST_HEADER = 12;

const UNDEFINED_LENGTH = 0xffffffff;
/** VRs with a 16-bit length; every other one has 32 bits (PS3.5 table 7.1-1 and -2). */
const SHORT_VRS = new Set('AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US'.split(' '));
const LONG_VRS = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));

function vrAt(bytes: Uint8Array): string {
  return String.fromCharCode(bytes[4] ?? 0, bytes[5] ?? 0);
}

/** How a data set is really written, judged by its first element and not by the transfer syntax it declares. */
export function encodingOf(bytes: Uint8Array, littleEndian: boolean): Encoding {
  return { explicit: SHORT_VRS.has(vrAt(bytes)) || LONG_VRS.has(vrAt(bytes)), littleEndian };
}

/**
 * Given the element's own tag as the one to stop at, dicom-parser returns after the header and leaves the value,
 * and the walk through a sequence, to us.
 */
function decode(bytes: Uint8Array, { explicit, littleEndian }: Encoding): Element {
  const { littleEndianByteArrayParser, bigEndianByteArrayParser } = dicomParser;
  const parser = littleEndian ? littleEndianByteArrayParser : bigEndianByteArrayParser;
  const stream = new dicomParser.ByteStream(parser, bytes, 0);
  const tag = dicomParser.readTag(stream);
  stream.seek(-4);
  const vr = vrAt(bytes);
  if (!explicit || tag.startsWith('xfffe') || !/^[A-Z]{2}$/.test(vr)) {
    return dicomParser.readDicomElementImplicit(stream, tag);
  }
  const element = dicomParser.readDicomElementExplicit(stream, [], tag);
  if (SHORT_VRS.has(vr) || element.dataOffset === LONGEST_HEADER) return element;
  stream.seek(-stream.position + 8);
  return { tag, vr, length: stream.readUint32(), dataOffset: stream.position };
}

/**
 * @param bytes begin with the header; twelve are always enough
 * @returns nothing where they end before the header does
 */
export function readHeader(bytes: Uint8Array, encoding: Encoding): Header | undefined {
  try {
    const { tag, vr, dataOffset, length } = decode(bytes, encoding);
    return {
      tag: tag.slice(1).toUpperCase(),
      size: dataOffset,
      length: length === UNDEFINED_LENGTH ? Number.POSITIVE_INFINITY : length,
      ...(vr !== undefined && { vr }),
    };
  } catch {
    return undefined;
  }
}

/**
 * Byte order of a data set, judged by its first element: its group is nearly always below 256, and its value never
 * very long.
 * @param declared what to believe where the element does not tell
 */
export function isLittleEndian(bytes: Uint8Array, declared: boolean): boolean {
  const [first, second] = bytes;
  if (second === 0) return true;
  if (first !== 0) return declared;
  const little = readHeader(bytes, encodingOf(bytes, true))?.length ?? 0;
  const big = readHeader(bytes, encodingOf(bytes, false))?.length ?? 0;
  return little === big ? declared : little < big;
}
