import { ascii, bigEndian, concat } from '../bytes.ts';
import { Stop } from '../errors.ts';
import { type Box, boxAt, boxesIn } from './boxes.ts';
import { exifFields } from './exif.ts';
import type { Field } from './fields.ts';
import type { Source } from './source.ts';
import { xmpFields } from './xmp.ts';

const MOST_BOXES = 256;
/** Extents of an item, and items with fields: real files have one of each, or two. */
const MOST_PARTS = 8;
const LONGEST_META = 2 * 1024 * 1024;
const LONGEST_ITEM = 2 * 1024 * 1024;

interface Extent {
  offset: number;
  length: number;
}

/**
 * Fields of the EXIF and XMP items of a HEIC or AVIF file (ISO 23008-12, Annex A; ISO 14496-12, 8.11).
 * @throws {Stop} `cut-off` when the file ends before its `meta` box or one of these items does
 */
export async function* heifFields(source: Source): AsyncGenerator<Field> {
  const meta = await findMeta(source);
  if (!meta) return;
  const boxes = boxesIn(meta, 4, meta.length);
  const info = boxes.find(({ type }) => type === 'iinf');
  const locations = boxes.find(({ type }) => type === 'iloc');
  if (!info || !locations) return;
  const extents = extentsOf(meta.subarray(locations.start, locations.end));
  for (const { id, type } of itemsOf(meta, info).slice(0, MOST_PARTS)) {
    const parts: Uint8Array[] = [];
    for (const { offset, length } of extents.get(id) ?? [])
      parts.push(new Uint8Array(await source.read(offset, Math.min(length, LONGEST_ITEM))));
    const item = concat(parts);
    if (type === 'mime') yield* xmpFields(item);
    // The item starts with the distance to its TIFF header.
    else yield* exifFields(item.subarray(4 + bigEndian(item, 0, 4)));
  }
}

async function findMeta(source: Source): Promise<Uint8Array | undefined> {
  let offset = 0;
  for (let count = 0; count < MOST_BOXES && offset + 8 <= source.size; count++) {
    const header = await source.read(offset, Math.min(16, source.size - offset));
    const box = boxAt(header, 0, source.size - offset);
    if (box.type === 'meta') {
      if (box.end - box.start > LONGEST_META) throw new Stop('too-large');
      return new Uint8Array(await source.read(offset + box.start, box.end - box.start));
    }
    if (offset + box.end > source.size) throw new Stop('cut-off');
    offset += box.end;
  }
  return undefined;
}

/** Identifiers of the items that hold EXIF or XMP (ItemInfoEntry, versions 2 and 3). */
function itemsOf(meta: Uint8Array, { start, end }: Box): { id: number; type: string }[] {
  const entries = boxesIn(meta, start + 4 + (meta[start] === 0 ? 2 : 4), end);
  return entries.flatMap(({ start: at }) => {
    const wide = meta[at] === 3 ? 4 : 2;
    const id = bigEndian(meta, at + 4, wide);
    const type = ascii(meta, at + 4 + wide + 2, 4);
    const content = ascii(meta, at + 4 + wide + 6, 64);
    const wanted = type === 'Exif' || (type === 'mime' && content.includes('application/rdf+xml'));
    return wanted ? [{ id, type }] : [];
  });
}

/** Where each item's bytes stand in the file (ItemLocationBox, versions 0 to 2). */
function extentsOf(iloc: Uint8Array): Map<number, Extent[]> {
  let at = 4;
  const take = (length: number) => {
    at += length;
    return bigEndian(iloc, at - length, length);
  };
  const version = iloc[0] ?? 0;
  const sizes = take(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version < 2 ? 2 : 4;
  const extents = new Map<number, Extent[]>();
  for (let items = take(wide); items > 0 && at < iloc.length; items--) {
    const id = take(wide);
    const inFile = version === 0 || (take(2) & 15) === 0;
    take(2);
    const base = take(baseSize);
    const count = take(2);
    const end = at + count * (indexSize + offsetSize + lengthSize);
    const parts: Extent[] = [];
    while (inFile && at < end && parts.length < MOST_PARTS) {
      take(indexSize);
      parts.push({ offset: base + take(offsetSize), length: take(lengthSize) });
    }
    at = end;
    extents.set(id, parts);
  }
  return extents;
}
