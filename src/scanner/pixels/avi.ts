/** A few frames of an AVI, of which ultrasound machines and old cameras pack each as a picture of its own. */
import { ascii, littleEndian, spells } from '../../detectors/bytes.ts';
import { Stop } from '../../detectors/errors.ts';
import { chunksOf } from '../../detectors/metadata/riff.ts';
import { fileSource } from '../../detectors/metadata/source.ts';
import type { ByteReader, Pixels } from '../../types.ts';
import { blobReader } from '../byte-reader.ts';
import { halvingsFor, readBack } from './read-back.ts';
import { headerOf } from './size.ts';

/** Frames in a row, or pictures as they are: every other codec is the browser's business, and it knows no AVI. */
const [MOTION_JPEG, PLAIN] = [/^(?:MJPG|mjpg|AVRn|JPEG|jpeg|dmb1)$/, /^(?:DIB |RGB |RAW |\0\0\0\0)$/];
/** Pixels and bytes of one frame. */
const [MOST_PIXELS, MOST_BYTES] = [2 ** 25, 2 ** 27];
/** The list of places at the end, as much of it as is read: an hour; bytes. */
const LONGEST_INDEX = 2 ** 21;
const PLACE = 16;
/** A BITMAPINFOHEADER with a table of 256 colours; bytes. */
const LONGEST_FORMAT = 40 + 256 * 4;
/** A BMP file's own header, before that one; bytes. */
const FILE_HEADER = 14;

interface Film {
  codec: string;
  /** BITMAPINFOHEADER and colours. */
  format: Uint8Array;
  /** How chunks of its frames are called: `00dc`, `00db`. */
  frames: RegExp;
  /** Where its frames start, and the list of their places, where there is one. */
  movi?: Stretch;
  index?: Stretch;
}

interface Stretch {
  start: number;
  end: number;
}

interface Frame {
  start: number;
  length: number;
}

export async function isAvi(bytes: ByteReader): Promise<boolean> {
  const head = await bytes.read(0, 12);
  return spells(head, 'RIFF') && spells(head, 'AVI ', 8);
}

/**
 * The first frame, one in the middle and the last.
 * @throws {Stop} `unsupported` when they are packed in another way, `too-large`, `unreadable` when none can be decoded
 */
export async function aviFrames(bytes: ByteReader): Promise<Pixels[]> {
  const film = await filmIn(bytes);
  if (!film) return [];
  const { codec } = film;
  if (!MOTION_JPEG.test(codec) && !PLAIN.test(codec)) throw new Stop('unsupported');
  const places = await placesIn(bytes, film);
  const chosen = new Set([0, places.length >> 1, places.length - 1].flatMap((i) => places[i] ?? []));
  const pixels: Pixels[] = [];
  for (const { start, length } of chosen) {
    const picture = await bytes.read(start, Math.min(length, MOST_BYTES));
    const decoded = await (MOTION_JPEG.test(codec)
      ? jpegFrame(picture)
      : plainFrame(film.format, picture)
    ).catch(onlyTooLarge);
    if (decoded) pixels.push(decoded);
  }
  if (pixels.length === 0) throw new Stop('unreadable');
  return pixels;
}

/** A frame that is broken does not hide the others. */
function onlyTooLarge(error: unknown): undefined {
  if (error instanceof Stop && error.reason === 'too-large') throw error;
}

/** The first stream of pictures; nothing where there is only sound. */
async function filmIn(bytes: ByteReader): Promise<Film | undefined> {
  const source = fileSource(bytes);
  let film: Film | undefined;
  for await (const { type, list, start, end } of chunksOf(source, 12, bytes.size)) {
    if (list === 'hdrl') film = await streamIn(bytes, start, end);
    if (list === 'movi' && film) film.movi ??= { start, end };
    if (type === 'idx1' && film) film.index ??= { start, end };
  }
  return film;
}

async function streamIn(bytes: ByteReader, from: number, to: number): Promise<Film | undefined> {
  const source = fileSource(bytes);
  let number = 0;
  for await (const { list, start, end } of chunksOf(source, from, to)) {
    if (list !== 'strl') continue;
    let kind = '';
    for await (const chunk of chunksOf(source, start, end)) {
      const content = await bytes.read(chunk.start, Math.min(chunk.end - chunk.start, LONGEST_FORMAT));
      if (chunk.type === 'strh') kind = ascii(content, 0, 4);
      if (chunk.type !== 'strf' || kind !== 'vids') continue;
      const codec = ascii(content, 16, 4);
      const frames = new RegExp(`^${String(number).padStart(2, '0')}d[bc]$`);
      return { codec, format: content.slice(), frames };
    }
    number += 1;
  }
  return undefined;
}

/** Places count from the beginning of the file, or from the word `movi`: the first one tells. */
async function placesIn(bytes: ByteReader, { frames, movi, index }: Film): Promise<Frame[]> {
  if (!movi) return [];
  if (!index) return walkedPlaces(bytes, movi, frames);
  const list = await bytes.read(index.start, Math.min(index.end - index.start, LONGEST_INDEX));
  const places: Frame[] = [];
  for (let at = 0; at + PLACE <= list.length; at += PLACE) {
    const length = littleEndian(list, at + 12, 4);
    if (frames.test(ascii(list, at, 4)) && length > 0)
      places.push({ start: littleEndian(list, at + 8, 4) + 8, length });
  }
  const base = (places[0]?.start ?? 0) < movi.start ? movi.start - 4 : 0;
  return places.map(({ start, length }) => ({ start: start + base, length }));
}

async function walkedPlaces(bytes: ByteReader, { start, end }: Stretch, frames: RegExp): Promise<Frame[]> {
  const places: Frame[] = [];
  for await (const chunk of chunksOf(fileSource(bytes), start, end)) {
    if (frames.test(chunk.type) && chunk.end > chunk.start)
      places.push({ start: chunk.start, length: chunk.end - chunk.start });
  }
  return places;
}

async function jpegFrame(picture: Uint8Array): Promise<Pixels> {
  const file = new Blob([picture.slice()], { type: 'image/jpeg' });
  const { width, height } = await headerOf('jpeg', blobReader(file));
  return shown(file, width, height);
}

/** Rows of plain pixels are what a BMP file is, with a header before them. */
async function plainFrame(format: Uint8Array, picture: Uint8Array): Promise<Pixels> {
  const [width, height] = [4, 8].map((at) => Math.abs(littleEndian(format, at, 4) | 0));
  const header = new DataView(new ArrayBuffer(FILE_HEADER));
  header.setUint16(0, 0x4d42, true);
  header.setUint32(2, FILE_HEADER + format.length + picture.length, true);
  header.setUint32(10, FILE_HEADER + format.length, true);
  const parts = [header.buffer, format.slice(), picture.slice()];
  return shown(new Blob(parts, { type: 'image/bmp' }), width ?? 0, height ?? 0);
}

async function shown(file: Blob, width: number, height: number): Promise<Pixels> {
  if (width * height > MOST_PIXELS) throw new Stop('too-large');
  const bitmap = await createImageBitmap(file);
  try {
    return readBack(bitmap, halvingsFor);
  } finally {
    bitmap.close();
  }
}
