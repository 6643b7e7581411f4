import { ascii, bigEndian, littleEndian, spells } from '../bytes.ts';

/** Every value representation of PS3.5 Table 6.2-1. */
const VRS = new Set(
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(
    ' ',
  ),
);
/** Those whose length takes four bytes after two reserved ones (PS3.5 7.1.2). */
const LONG_VRS = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
/** Elements that must follow one another before bytes without the prefix are believed to be DICOM. */
const CHAIN = 3;
/** The elements a data set starts with are never longer than this. */
const LONGEST_VALUE = 0x10000;
const UNDEFINED_LENGTH = 0xffffffff;
/** The groups a file can start with: file meta information, and what identifies the data set. */
const META = 0x0002;
const IDENTIFYING = 0x0008;

interface Encoding {
  number: typeof littleEndian;
  explicit: boolean;
}

const ENCODINGS: readonly Encoding[] = [
  { number: littleEndian, explicit: true },
  { number: littleEndian, explicit: false },
  { number: bigEndian, explicit: true },
];

interface Element {
  encoding: Encoding;
  group: number;
  tag: number;
  valueOffset: number;
  length: number;
}

/**
 * DICOM by its prefix (PS3.10 7.1) or, since old and sloppy writers leave that out, by elements in order that
 * start in group 0002 or 0008.
 * @param size of the whole file, of which `head` is the beginning
 */
export function isDicom(head: Uint8Array, size: number): boolean {
  return spells(head, 'DICM', 128) || startsDataSet(head, size, spells(head, 'DICM') ? 4 : 0);
}

function startsDataSet(head: Uint8Array, size: number, start: number): boolean {
  let encodings = ENCODINGS;
  let previous = -1;
  let offset = start;
  let evidence = false;
  for (let count = 1; count <= CHAIN; count++) {
    const element = encodings
      .map((encoding) => elementAt(head, offset, encoding))
      .find((candidate) => candidate && candidate.tag > previous && plausible(candidate, count));
    if (!element) return false;
    // The meta group has an encoding of its own; the data set after it keeps to one (PS3.10 7.1).
    if (element.group !== META) encodings = [element.encoding];
    evidence ||= element.encoding.explicit || holdsText(head, element);
    previous = element.tag;
    offset = element.valueOffset + element.length;
    if (offset === size) return evidence;
    if (offset > size || element.length === UNDEFINED_LENGTH) return evidence && count > 1;
  }
  return evidence;
}

function elementAt(head: Uint8Array, offset: number, encoding: Encoding): Element | undefined {
  const { number, explicit } = encoding;
  const vr = ascii(head, offset + 4, 2);
  if (explicit && !VRS.has(vr)) return undefined;
  const long = explicit && LONG_VRS.has(vr);
  if (long && number(head, offset + 6, 2) !== 0) return undefined;
  const valueOffset = offset + (long ? 12 : 8);
  if (valueOffset > head.length) return undefined;
  const length = explicit && !long ? number(head, offset + 6, 2) : number(head, valueOffset - 4, 4);
  const group = number(head, offset, 2);
  return { encoding, group, tag: group * 0x10000 + number(head, offset + 2, 2), valueOffset, length };
}

/** Starts in the right group, and has an even length (PS3.5 7.1.1) that fits a beginning. */
function plausible(element: Element, count: number): boolean {
  const { group, tag, length } = element;
  if (count === 1 && group !== META && group !== IDENTIFYING) return false;
  if (tag % 0x10000 === 0) return length === 4;
  return length === UNDEFINED_LENGTH || (length % 2 === 0 && length < LONGEST_VALUE);
}

/**
 * An implicit header is eight bytes without a mark of its own, so one of its values must be text of the kind
 * every data set starts with: a UID, a date, a code (PS3.5 6.2).
 */
function holdsText(head: Uint8Array, element: Element): boolean {
  const value = ascii(head, element.valueOffset, Math.min(element.length, 64));
  return value.length >= 4 && /^[0-9A-Z._\\ ]+\0?$/.test(value);
}
