/** Frames that lie unpacked in the file, one after the other (PS3.5 8.1.1). */
import type { Source } from '../../../detectors/dicom/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';
import type { PixelData } from './header.ts';
import { interleaved, samplesIn, spread422, swapped } from './native.ts';
import type { Frame } from './shade.ts';
import { mustFit, type Shape } from './shape.ts';

/** Float and Double Float Pixel Data (PS3.3 C.7.6.24 and .25): bits a sample. */
const FLOATS: Readonly<Record<string, 32 | 64>> = { '7FE00008': 32, '7FE00009': 64 };

/** @throws {Stop} `cut-off` when nothing of it is there, `too-large` or `unsupported` */
export async function nativeFrame(
  source: Source,
  pixels: PixelData,
  shape: Shape,
  index: number,
): Promise<Frame> {
  const { width, height, channels, stored, is422 } = shape;
  const floats = FLOATS[pixels.tag];
  const allocated = floats ?? shape.allocated;
  if (!floats && ![1, 8, 16, 32].includes(allocated)) throw new Stop('unsupported');
  // What is read, and what is made of it.
  mustFit(width, height, (channels * allocated) / 4 + channels);
  const count = width * height * channels;
  const bits = is422 ? width * height * 16 : count * allocated;
  const from = index * bits;
  // Whole words: big endian, the last byte stands in the middle of one.
  const length = 2 * Math.ceil(((from % 8) + bits) / 16);
  const start = Math.floor(from / 8);
  const bytes = await source.read(
    pixels.offset + start,
    Math.min(length, Math.max(pixels.length - start, 0)),
  );
  if (bytes.length === 0) throw new Stop('cut-off');
  const frame = { width, height, channels, bits: stored, isRgb: false };
  if (floats) return { ...frame, samples: floatsIn(bytes, floats, count, shape.littleEndian) };
  // Words, however long the samples are (PS3.5 7.3 and 8.1.1).
  const ordered = pixels.vr === 'OW' && !shape.littleEndian ? swapped(bytes) : bytes;
  if (is422) return { ...frame, samples: spread422(ordered, width * height) };
  const samples = samplesIn(ordered, count, shape, from % 8);
  return { ...frame, samples: shape.inPlanes ? interleaved(samples, channels) : samples };
}

function floatsIn(bytes: Uint8Array, bits: 32 | 64, count: number, littleEndian: boolean): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [size, last] = [bits / 8, Math.floor((bytes.length * 8) / bits)];
  return Float64Array.from({ length: count }, (_, i) => {
    if (i >= last) return 0;
    return bits === 32 ? view.getFloat32(i * size, littleEndian) : view.getFloat64(i * size, littleEndian);
  });
}
