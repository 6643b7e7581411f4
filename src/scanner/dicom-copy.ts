/** Makes a DICOM file of a DICOM file: its pixels, and of its header what may stay. In the worker. */
import { type Cover, coverUp, eachCovered } from '../copies/cover.ts';
import { READ } from '../copies/dicom/allowed.ts';
import type { PixelBlock } from '../copies/dicom/data-set.ts';
import { Stop } from '../detectors/errors.ts';
import type { AsDicom } from '../messages.ts';
import type { ByteReader } from '../types.ts';
import { type Header, TAG } from './pixels/dicom/header.ts';
import type { Samples } from './pixels/dicom/native.ts';
import { type Frame, shaded } from './pixels/dicom/shade.ts';
import { allFrames } from './pixels/dicom.ts';
import { rangeOf } from './pixels/values.ts';

/** What the pixels of all frames may take; about three times as much is held while they are written; bytes. */
const MOST_BYTES = 100 * 2 ** 20;
/** Transfer syntaxes that lose something: JPEG, near-lossless JPEG-LS, JPEG 2000, High-Throughput JPEG 2000. */
const LOSSY = /^1\.2\.840\.10008\.1\.2\.4\.(50|51|81|91|203)$/;

export interface DicomCopy {
  file: ArrayBuffer;
  width: number;
  height: number;
  frames: number;
}

/**
 * Grey levels stay as they were measured, in all their bits; colours, and greys that only a table explains, become what a
 * viewer shows.
 * @returns nothing where the file holds no picture
 * @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`
 */
export async function dicomCopy(
  bytes: ByteReader,
  { covers, salt, confirmed }: Omit<AsDicom, 'is'> & { covers: readonly Cover[] },
): Promise<DicomCopy | undefined> {
  const found = await allFrames(bytes, READ);
  const [loadFirst, ...others] = found?.frames ?? [];
  if (!found || !loadFirst) return undefined;
  const { header, frames } = found;
  const first = await loadFirst();
  const isMeasured = isPlainGrey(first, header);
  const block = isMeasured ? measuredBlock(first, frames.length, header) : drawnBlock(first, frames.length);
  const size = block.width * block.height * block.channels * (block.allocated / 8);
  const [low, high] = rangeOf(first.samples);
  const box = Math.round((low + high) / 2);
  for (const [index, load] of [async () => first, ...others].entries()) {
    const frame = await load();
    if (frame.width !== first.width || frame.height !== first.height) throw new Stop('unsupported');
    const part = isMeasured ? measured(frame, covers, box) : await drawn(frame, header, covers);
    block.bytes.set(part.subarray(0, size), index * size);
  }
  const isLossy = LOSSY.test(header.textsOf(TAG.syntax)[0] ?? '') || header.textsOf(LOST)[0] === '01';
  const isChanged = !isMeasured || covers.length > 0;
  const { writeDicom } = await import('../copies/dicom/write.ts');
  const file = await writeDicom(header, block, { salt, isChanged, isLossy, confirmed });
  return { file, width: first.width, height: first.height, frames: frames.length };
}

/** Lossy Image Compression. */
const LOST = '00282110';

/** One sample of 8 or 16 bits a pixel, and numbers are all that it takes to show it. */
function isPlainGrey({ channels, samples }: Frame, header: Header): boolean {
  const [photometric = ''] = header.textsOf(TAG.photometric);
  const isWhole = bytesOf(samples) <= 2 && !(samples instanceof Float32Array);
  const hasTable = [TAG.modalityTable, TAG.windowTable].some(
    (tag) => header.placeOf(`${tag} ${TAG.table}`) !== undefined,
  );
  return channels === 1 && isWhole && photometric.startsWith('MONOCHROME') && !hasTable;
}

function measuredBlock({ width, height, samples, bits }: Frame, frames: number, header: Header): PixelBlock {
  const allocated = bytesOf(samples) === 1 ? 8 : 16;
  const stored = Math.min(Math.max(bits, header.numberOf(TAG.stored) ?? 0), allocated);
  const signed = samples instanceof Int8Array || samples instanceof Int16Array;
  const isInverse = header.textsOf(TAG.photometric)[0] === 'MONOCHROME1';
  const [padding] = header.numbersOf(TAG.padding);
  return {
    ...{ width, height, frames, channels: 1, allocated, stored, signed, isInverse },
    // Read as unsigned where the file does not say how it is meant.
    ...(padding !== undefined && { padding: signed ? (padding << 16) >> 16 : padding }),
    bytes: room(width * height * frames * (allocated / 8)),
  };
}

function drawnBlock({ width, height }: Frame, frames: number): PixelBlock {
  const bytes = room(width * height * frames * 3);
  return {
    ...{ width, height, frames, channels: 3, allocated: 8, stored: 8, signed: false, isInverse: false },
    bytes,
  };
}

/** Of an even length, as every value has (PS3.5 7.1.1). @throws {Stop} `too-large` */
function room(bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes > MOST_BYTES) throw new Stop('too-large');
  return new Uint8Array(bytes + (bytes % 2));
}

function measured(frame: Frame, covers: readonly Cover[], box: number): Uint8Array {
  const samples = frame.samples.slice();
  eachCovered(frame, covers, (pixel) => {
    samples[pixel] = box;
  });
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

async function drawn(frame: Frame, header: Header, covers: readonly Cover[]): Promise<Uint8Array> {
  const { width, height } = frame;
  const data = await shaded(frame, header);
  coverUp({ width, height, data }, covers);
  const colours = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3)
    colours.set(data.subarray(from, from + 3), to);
  return colours;
}

function bytesOf(samples: Samples): number {
  return samples.BYTES_PER_ELEMENT;
}
