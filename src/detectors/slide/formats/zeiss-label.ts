/** The photos of the glass in Zeiss' CZI (ZISRAW 1.2.2): attachments, each a picture or a CZI of its own. */
import { part } from '../../archive/member.ts';
import { ascii, littleEndian, spells } from '../../bytes.ts';
import type { Source } from '../../dicom/bytes.ts';
import { bitmapOf } from './bitmap.ts';
import { ATTACHMENTS, attachmentsAt, HEADER, isLabel } from './zeiss.ts';

/** Bytes before the data of an attachment, and before the entries of a directory of tiles. */
const [BEFORE_FILE, BEFORE_TILES] = [256, 128];
/** Bytes of an attached file. */
const LARGEST = 2 ** 26;
/** Where the file header's data tells of the directory of tiles. */
const TILES = 52;
/** Tiles that are looked at: a photo is one, or a few. */
const MOST_TILES = 64;
/** Of an entry for a tile, and of each of its dimensions; bytes. */
const [TILE, DIMENSION] = [32, 20];
const MOST_DIMENSIONS = 16;
/** Of a tile's own segment: what stands before its data at least; bytes. */
const BEFORE_PIXELS = 256;
const [UNPACKED, JPEG] = [0, 1];
/** Bytes of one pixel, by the number of its type: grey, blue-green-red, and the same with opacity. */
const PIXEL_BYTES: Readonly<Record<number, number>> = { 0: 1, 3: 3, 9: 4 };

interface Picture {
  content: Uint8Array;
  kind: 'jpeg' | 'bmp';
}

interface Tile {
  position: number;
  width: number;
  height: number;
  packing: number;
  pixelBytes: number;
}

/** Those that are packed as JPEG XR or Zstandard are left out: nothing here unpacks them. */
export async function* zeissLabels(source: Source): AsyncGenerator<Picture> {
  const head = await source.read(0, HEADER + 80);
  const directory = littleEndian(head, HEADER + ATTACHMENTS, 6);
  for (const { name, type, position } of await attachmentsAt(source, directory)) {
    if (!isLabel(name)) continue;
    const segment = await source.read(position, HEADER + 4);
    const length = littleEndian(segment, HEADER, 4);
    if (!spells(segment, 'ZISRAWATTACH') || length > LARGEST) continue;
    const file = part(source, position + HEADER + BEFORE_FILE, length);
    if (/^jpe?g$/i.test(type)) yield { content: await file.read(0, length), kind: 'jpeg' };
    else if (type === 'CZI') yield* photoIn(file);
  }
}

/** The largest tile of a CZI. */
async function* photoIn(file: Source): AsyncGenerator<Picture> {
  const head = await file.read(0, HEADER + 80);
  if (!spells(head, 'ZISRAWFILE')) return;
  const [largest] = (await tilesAt(file, littleEndian(head, HEADER + TILES, 6))).sort(
    (one, other) => other.width * other.height - one.width * one.height,
  );
  if (!largest) return;
  const { position, width, height, packing, pixelBytes } = largest;
  const segment = await file.read(position, HEADER + BEFORE_PIXELS);
  if (!spells(segment, 'ZISRAWSUBBLOCK')) return;
  const beforeData = Math.max(
    BEFORE_PIXELS,
    16 + TILE + DIMENSION * littleEndian(segment, HEADER + 16 + 28, 4),
  );
  const at = position + HEADER + beforeData + littleEndian(segment, HEADER, 4);
  const pixels = await file.read(at, Math.min(littleEndian(segment, HEADER + 8, 6), LARGEST));
  if (packing === JPEG) yield { content: pixels, kind: 'jpeg' };
  const bitmap = packing === UNPACKED ? bitmapOf({ width, height, pixels, pixelBytes }) : undefined;
  if (bitmap) yield { content: bitmap, kind: 'bmp' };
}

async function tilesAt(file: Source, position: number): Promise<Tile[]> {
  const head = await file.read(position, HEADER + 4);
  if (position === 0 || !spells(head, 'ZISRAWDIRECTORY')) return [];
  const tiles: Tile[] = [];
  let at = position + HEADER + BEFORE_TILES;
  for (let left = Math.min(littleEndian(head, HEADER, 4), MOST_TILES); left > 0; left--) {
    const entry = await file.read(at, TILE + DIMENSION * MOST_DIMENSIONS);
    const dimensions = littleEndian(entry, 28, 4);
    if (!spells(entry, 'DV') || dimensions > MOST_DIMENSIONS) break;
    const sides = new Map(
      Array.from({ length: dimensions }, (_, i) => {
        const from = TILE + DIMENSION * i;
        return [ascii(entry, from, 1), littleEndian(entry, from + 16, 4)] as const;
      }),
    );
    tiles.push({
      position: littleEndian(entry, 6, 6),
      width: sides.get('X') ?? 0,
      height: sides.get('Y') ?? 0,
      packing: littleEndian(entry, 18, 4),
      pixelBytes: PIXEL_BYTES[littleEndian(entry, 2, 4)] ?? 0,
    });
    at += TILE + DIMENSION * dimensions;
  }
  return tiles;
}
