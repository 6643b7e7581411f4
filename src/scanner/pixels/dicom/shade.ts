/** From samples to what a viewer shows: modality, window, palette, colours (PS3.3 C.7.6.3, C.11). */
import { Stop } from '../../../detectors/errors.ts';
import { rangeOf } from '../values.ts';
import { type Header, TAG } from './header.ts';
import type { Samples } from './native.ts';

/** One frame, unpacked. */
export interface Frame {
  width: number;
  height: number;
  /** Samples a pixel, one after the other: 1, 3, or 4 as the browser gives them, red, green, blue and alpha. */
  channels: 1 | 3 | 4;
  samples: Samples;
  /** Bits a sample. */
  bits: number;
  /** The colours are red, green and blue already. */
  isRgb: boolean;
}

type Grey = (value: number) => number;

/** @returns RGBA @throws {Stop} `unsupported` */
export async function shaded(frame: Frame, header: Header): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const out = new Uint8ClampedArray(frame.width * frame.height * 4);
  const [photometric = ''] = header.textsOf(TAG.photometric);
  if (frame.channels > 1) paint(frame, !frame.isRgb && photometric.startsWith('YBR_'), out);
  else if (photometric === 'PALETTE COLOR') await pick(frame.samples, header, out);
  else shade(frame.samples, await greyOf(frame, header, photometric === 'MONOCHROME1'), out);
  return out;
}

function paint({ samples, channels, bits }: Frame, isYbr: boolean, out: Uint8ClampedArray): void {
  const scale = 255 / (2 ** bits - 1);
  for (let to = 0, at = 0; to < out.length; to += 4, at += channels) {
    const first = (samples[at] ?? 0) * scale;
    const second = (samples[at + 1] ?? 0) * scale;
    const third = (samples[at + 2] ?? 0) * scale;
    // YBR_FULL (PS3.3 C.7.6.3.1.2).
    out[to] = isYbr ? first + 1.402 * (third - 128) : first;
    out[to + 1] = isYbr ? first - 0.344136 * (second - 128) - 0.714136 * (third - 128) : second;
    out[to + 2] = isYbr ? first + 1.772 * (second - 128) : third;
    out[to + 3] = 255;
  }
}

function shade(samples: Samples, grey: Grey, out: Uint8ClampedArray): void {
  const known = samples.BYTES_PER_ELEMENT <= 2 ? tableOf(samples, grey) : undefined;
  for (let i = 0, to = 0; to < out.length; i++, to += 4) {
    const value = samples[i] ?? 0;
    const level = known ? (known[value & 0xffff] ?? 0) : grey(value);
    out[to] = level;
    out[to + 1] = level;
    out[to + 2] = level;
    out[to + 3] = 255;
  }
}

/** The grey of each value of at most 16 bits, by its bits. */
function tableOf(samples: Samples, grey: Grey): Uint8ClampedArray {
  const isSigned = samples instanceof Int16Array || samples instanceof Int8Array;
  return Uint8ClampedArray.from({ length: 2 ** 16 }, (_, bits) => grey(isSigned ? (bits << 16) >> 16 : bits));
}

/** Modality, then window, each by numbers or by a table; 0 to 255. */
async function greyOf({ samples, bits }: Frame, header: Header, isNegative: boolean): Promise<Grey> {
  const modality = (await tableOn(header, TAG.modalityTable)) ?? linear(header);
  const window = windowOf(header) ?? (await windowTable(header)) ?? plain(samples, bits, header, modality);
  const grey: Grey = (value) => window(modality(value));
  return isNegative ? (value) => 255 - Math.min(Math.max(grey(value), 0), 255) : grey;
}

function linear(header: Header): Grey {
  const slope = header.numberOf(TAG.slope) || 1;
  const intercept = header.numberOf(TAG.intercept) ?? 0;
  return (value) => value * slope + intercept;
}

/** The first window (C.11.2.1.2). */
function windowOf(header: Header): Grey | undefined {
  const centre = header.numberOf(TAG.centre);
  const width = header.numberOf(TAG.width);
  if (centre === undefined || width === undefined || !(width > 0)) return undefined;
  const [curve = ''] = header.textsOf(TAG.curve);
  if (curve === 'SIGMOID') return (value) => 255 / (1 + Math.exp((-4 * (value - centre)) / width));
  const exact = curve === 'LINEAR_EXACT';
  if (!exact && width < 1) return undefined;
  const black = exact ? centre - width / 2 : centre - 0.5 - (width - 1) / 2;
  const span = exact ? width : width - 1;
  return span === 0 ? (value) => (value > black ? 255 : 0) : (value) => ((value - black) / span) * 255;
}

/** Where no pixel of eight bits is brighter, they are meant to be stretched. */
const DARK = 64;

/** No window: eight bits as they are, others and dark ones from the lowest value to the highest. */
function plain(samples: Samples, bits: number, header: Header, modality: Grey): Grey {
  const padding = header.numbersOf(TAG.padding)[0];
  const range = rangeOf(withoutPadding());
  const isPlain = bits === 8 && samples instanceof Uint8Array && range[1] >= DARK;
  const [low, high] = isPlain ? [0, 255] : range;
  const [black, white] = [modality(low), modality(high)];
  const span = white - black;
  return span === 0 ? () => 0 : (value) => ((value - Math.min(black, white)) / Math.abs(span)) * 255;

  function withoutPadding(): Samples {
    return padding === undefined ? samples : samples.filter((value) => value !== padding);
  }
}

async function windowTable(header: Header): Promise<Grey | undefined> {
  const table = await tableOn(header, TAG.windowTable);
  if (!table) return undefined;
  const bits = header.numbersOf(`${TAG.windowTable} ${TAG.table}`)[2] ?? 16;
  return (value) => (table(value) / (2 ** bits - 1)) * 255;
}

/** A table of a sequence (C.11.1.1.1). */
async function tableOn(header: Header, sequence: string): Promise<Grey | undefined> {
  const [count, first = 0] = header.numbersOf(`${sequence} ${TAG.table}`);
  const data = await header.bytesOf(`${sequence} ${TAG.tableData}`);
  if (count === undefined || !data) return undefined;
  const entries = entriesOf(data, count || 2 ** 16, header.littleEndian);
  if (entries.length === 0) return undefined;
  // Read as unsigned where the file does not say how it is meant.
  const start = first > 0x7fff && isSigned(header) ? first - 2 ** 16 : first;
  return (value) => entries[Math.min(Math.max(Math.round(value) - start, 0), entries.length - 1)] ?? 0;
}

function isSigned(header: Header): boolean {
  return header.numberOf(TAG.signed) === 1 || (header.numberOf(TAG.intercept) ?? 0) < 0;
}

/** Entries of one byte or two. */
function entriesOf(data: Uint8Array, count: number, littleEndian: boolean): number[] {
  if (data.length < count * 2) return [...data.subarray(0, count)];
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  return Array.from({ length: count }, (_, i) => view.getUint16(i * 2, littleEndian));
}

/** Colours of a palette (C.7.6.3.1.5 and .6). */
async function pick(samples: Samples, header: Header, out: Uint8ClampedArray): Promise<void> {
  const planes: number[][] = [];
  for (const channel of [0, 1, 2]) planes.push(await paletteOf(header, channel));
  const first = header.numbersOf(TAG.red)[1] ?? 0;
  for (let i = 0, to = 0; to < out.length; i++, to += 4) {
    const value = (samples[i] ?? 0) - first;
    for (const [channel, plane] of planes.entries()) {
      out[to + channel] = plane[Math.min(Math.max(value, 0), plane.length - 1)] ?? 0;
    }
    out[to + 3] = 255;
  }
}

async function paletteOf(header: Header, channel: number): Promise<number[]> {
  const tag = (red: string) => `${red.slice(0, 7)}${channel + 1}`;
  const [count = 0] = header.numbersOf(tag(TAG.red));
  const data = await header.bytesOf(tag(TAG.redData));
  const segments = data ? undefined : await header.bytesOf(tag(TAG.redSegments));
  const entries = data
    ? entriesOf(data, count || 2 ** 16, header.littleEndian)
    : segments
      ? unrolled(entriesOf(segments, segments.length >> 1, header.littleEndian), count || 2 ** 16)
      : [];
  if (entries.length === 0) throw new Stop('unsupported');
  // Some say 16 bits and write 8.
  const shift = entries.some((entry) => entry > 255) ? 8 : 0;
  return entries.map((entry) => entry >> shift);
}

/** Segments of single values and of slopes (C.7.9.2); the rare ones that repeat others end it. */
function unrolled(segments: readonly number[], count: number): number[] {
  const entries: number[] = [];
  for (let at = 0; at + 2 < segments.length && entries.length < count; ) {
    const [kind, length = 0, value = 0] = segments.slice(at, at + 3);
    const before = entries.at(-1) ?? 0;
    if (kind === 0) {
      for (let i = 0; i < length; i++) entries.push(segments[at + 2 + i] ?? 0);
      at += 2 + length;
    } else if (kind === 1) {
      for (let i = 1; i <= length; i++) entries.push(Math.round(before + ((value - before) * i) / length));
      at += 3;
    } else break;
  }
  return entries.slice(0, count);
}
