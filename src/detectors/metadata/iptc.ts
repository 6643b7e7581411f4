import { bigEndian, spells } from '../bytes.ts';
import { decodeBytes } from './charset.ts';
import { type Field, field, type Role } from './fields.ts';

/** Data sets of IPTC-IIM record 2 that hold text (IIM 4.2, chapter 6). */
const DATASETS: ReadonlyMap<number, readonly [string, Role]> = new Map([
  [5, ['ObjectName', 'text']],
  [25, ['Keywords', 'keywords']],
  [40, ['SpecialInstructions', 'text']],
  [65, ['OriginatingProgram', 'software']],
  [80, ['By-line', 'person']],
  [105, ['Headline', 'text']],
  [120, ['Caption', 'text']],
  [122, ['Writer', 'person']],
] as const);
const MARK = 0x1c;
const APPLICATION_RECORD = 2;
/** Photoshop's resource that holds IPTC. */
const IPTC_RESOURCE = 0x0404;

/** Fields of an IPTC-IIM stream. What follows a damaged data set is not read. */
export function* iptcFields(bytes: Uint8Array): Generator<Field> {
  let offset = bytes.indexOf(MARK);
  while (offset >= 0 && bytes[offset] === MARK && offset + 5 <= bytes.length) {
    const length = bigEndian(bytes, offset + 3, 2);
    const value = bytes.subarray(offset + 5, offset + 5 + length);
    const [name, role] = DATASETS.get(bytes[offset + 2] ?? 0) ?? [];
    if (name && role && bytes[offset + 1] === APPLICATION_RECORD)
      yield* field(role, `IPTC ${name}`, decodeBytes(value));
    offset += 5 + length;
  }
}

/** Fields of the IPTC resource among Photoshop's image resources (Adobe, Photoshop File Formats). */
export function* photoshopFields(bytes: Uint8Array): Generator<Field> {
  let offset = 0;
  while (spells(bytes, '8BIM', offset)) {
    const id = bigEndian(bytes, offset + 4, 2);
    // A Pascal string, padded with its length byte to an even number.
    const name = ((bytes[offset + 6] ?? 0) + 2) & ~1;
    const start = offset + 6 + name + 4;
    const length = bigEndian(bytes, start - 4, 4);
    if (id === IPTC_RESOURCE) yield* iptcFields(bytes.subarray(start, start + length));
    offset = start + length + (length % 2);
  }
}
