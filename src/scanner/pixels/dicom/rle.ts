/** RLE as DICOM has it (PS3.5 annex G): PackBits, the bytes of each sample apart, the most significant first. */
import { littleEndian } from '../../../detectors/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';
import { unpackBits } from '../packbits.ts';

const MOST_SEGMENTS = 15;

/**
 * @param pixels in the frame
 * @returns `channels` samples of `size` bytes a pixel, little endian
 * @throws {Stop} `unreadable`
 */
export function unpackRle(
  packed: Uint8Array,
  pixels: number,
  channels: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  const segments = littleEndian(packed, 0, 4);
  if (segments > MOST_SEGMENTS || segments !== channels * size) throw new Stop('unreadable');
  const out = new Uint8Array(pixels * channels * size);
  for (let segment = 0; segment < segments; segment++) {
    const start = littleEndian(packed, 4 + segment * 4, 4);
    const end = segment + 1 < segments ? littleEndian(packed, 8 + segment * 4, 4) : packed.length;
    const plane = unpackBits(packed.subarray(start, Math.max(end, start)), pixels);
    const channel = Math.floor(segment / size);
    const step = channels * size;
    let to = channel * size + (size - 1 - (segment % size));
    for (let i = 0; i < pixels; i++, to += step) out[to] = plane[i] ?? 0;
  }
  return out;
}
