/** Matroska and WebM (RFC 9559; EBML: RFC 8794). */
import { bigEndian } from '../../bytes.ts';
import { decodeBytes } from '../charset.ts';
import { type Field, field } from '../fields.ts';
import type { Source } from '../source.ts';
import { wordedFields } from './words.ts';

/** Identifiers with their marker bits, as the specification writes them. */
const ID = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  title: 0x7ba9,
  date: 0x4461,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tags: 0x1254c367,
  tag: 0x7373,
  simpleTag: 0x67c8,
  tagName: 0x45a3,
  tagString: 0x4487,
  cluster: 0x1f43b675,
} as const;
/** Elements of the segment that are stepped over. */
const MOST_ELEMENTS = 256;
const MOST_INSIDE = 2_000;
const LONGEST = 1024 * 1024;
const DEEPEST = 4;
/** From the first day of EBML's dates, in 2001, to that of computers; milliseconds. */
const SINCE_1970 = 978_307_200_000;

interface Element {
  id: number;
  /** Where its data start and end; beyond everything where it does not say. */
  start: number;
  end: number;
}

export async function* matroskaFields(source: Source): AsyncGenerator<Field> {
  const head = await elementAt(source, 0);
  const segment = head && (await elementAt(source, head.end));
  if (segment?.id !== ID.segment) return;
  const waiting = new Set([segment.start]);
  const seen = new Set<number>();
  let count = 0;
  for (const first of waiting) {
    for (let at = first; at < segment.end && !seen.has(at) && count < MOST_ELEMENTS; count++) {
      seen.add(at);
      const element = await elementAt(source, at);
      // Behind the frames only what the list of places at the beginning knows.
      if (!element || (element.id === ID.cluster && waiting.size > 1)) break;
      const content = () => source.read(element.start, Math.min(element.end - element.start, LONGEST));
      if (element.id === ID.seekHead) {
        for (const place of placesIn(await content())) waiting.add(segment.start + place);
      }
      if (element.id === ID.info || element.id === ID.tags) yield* fieldsIn(await content());
      at = element.end;
    }
  }
}

/** @returns nothing beyond the end, or where there is no element */
async function elementAt(source: Source, offset: number): Promise<Element | undefined> {
  if (offset + 2 > source.size) return undefined;
  return readElement(await source.read(offset, Math.min(12, source.size - offset)), 0, offset);
}

/** Identifier and length, each as long as the zeros before its first one say (RFC 8794, 4 and 5). */
function readElement(bytes: Uint8Array, at: number, base = 0): Element | undefined {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23;
  const sizeAt = at + idLength;
  const sizeLength = Math.clz32(bytes[sizeAt] ?? 0) - 23;
  if (idLength > 4 || sizeLength > 8) return undefined;
  const size = bigEndian(bytes, sizeAt, sizeLength) - 2 ** (7 * sizeLength);
  const start = base + sizeAt + sizeLength;
  const isUnknown = size === 2 ** (7 * sizeLength) - 1;
  return {
    id: bigEndian(bytes, at, idLength),
    start,
    end: isUnknown ? Number.POSITIVE_INFINITY : start + size,
  };
}

function* elementsIn(bytes: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  let at = 0;
  for (let count = 0; at < bytes.length && count < MOST_INSIDE; count++) {
    const element = readElement(bytes, at);
    if (!element) return;
    yield { id: element.id, content: bytes.subarray(element.start, element.end) };
    at = element.end;
  }
}

function* placesIn(seekHead: Uint8Array): Generator<number> {
  for (const { id, content } of elementsIn(seekHead)) {
    if (id !== ID.seek) continue;
    for (const inner of elementsIn(content)) {
      if (inner.id === ID.seekPosition) yield bigEndian(inner.content, 0, Math.min(inner.content.length, 8));
    }
  }
}

function* fieldsIn(content: Uint8Array, depth = 0): Generator<Field> {
  let name = '';
  for (const { id, content: inner } of elementsIn(content)) {
    const text = () => decodeBytes(inner.slice());
    if (id === ID.tag || id === ID.simpleTag) {
      if (depth < DEEPEST) yield* fieldsIn(inner, depth + 1);
    } else if (id === ID.tagName) name = text();
    else if (id === ID.tagString) yield* wordedFields(name, text());
    else if (id === ID.title) yield* wordedFields('title', text());
    else if (id === ID.muxingApp || id === ID.writingApp) yield* wordedFields('software', text());
    else if (id === ID.date) yield* dateField(inner);
  }
}

/** Nanoseconds. */
function dateField(bytes: Uint8Array): Iterable<Field> {
  const time = bigEndian(bytes, 0, 8) / 1e6 + SINCE_1970;
  if (bytes.length !== 8 || time <= SINCE_1970 || time > 8e15) return [];
  return field('date', 'film DateUTC', new Date(time).toISOString());
}
