/** Frames that come packed (PS3.5 A.4): unpacked by what their bytes are, not by what the file calls them. */
import { concat } from '../../../detectors/bytes.ts';
import type { Source } from '../../../detectors/dicom/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';
import { inflate } from '../../../detectors/inflate.ts';
import { type Codestream, codestreamOf } from './codestream.ts';
import { type Piece, packedOf } from './fragments.ts';
import { decodeDeep } from './jpeg-deep.ts';
import { decodeLossless } from './jpeg-lossless.ts';
import { interleaved, samplesIn, valuesOf } from './native.ts';
import { unpackRle } from './rle.ts';
import type { Frame } from './shade.ts';
import { mustFit, type Shape } from './shape.ts';

/** Transfer syntaxes whose frames do not say what they are (PS3.5 A.4.2 and A.4.13). */
const RLE = '1.2.840.10008.1.2.5';
const DEFLATED_FRAMES = '1.2.840.10008.1.2.8.1';
/** A JPEG is what the Adobe segment says, here three colours as they are (ITU-T T.872, 6.5.3). */
const AS_RGB = Uint8Array.of(0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0);

/** @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable` */
export async function packedFrame(
  source: Source,
  pieces: readonly Piece[],
  shape: Shape,
  syntax: string,
  photometric: string,
): Promise<Frame> {
  const { packed, cut } = await packedOf(source, pieces);
  if (packed.length === 0) throw new Stop('cut-off');
  try {
    if (syntax === RLE || syntax === DEFLATED_FRAMES) return await plain(packed, shape, syntax);
    const stream = codestreamOf(packed);
    if (!stream) throw new Stop(cut ? 'cut-off' : 'unsupported');
    return await coded(packed, stream, shape, photometric);
  } catch (error) {
    // No codec tells its reasons; what is cut off is not the file's fault.
    if (cut && error instanceof Stop && error.reason === 'unreadable') throw new Stop('cut-off');
    throw error;
  }
}

async function plain(packed: Uint8Array, shape: Shape, syntax: string): Promise<Frame> {
  const { width, height, channels, allocated, stored } = shape;
  if (![1, 8, 16, 32].includes(allocated)) throw new Stop('unsupported');
  mustFit(width, height, (channels * allocated) / 4 + channels + 1);
  const count = width * height * channels;
  const bytes =
    syntax === RLE
      ? allocated === 1
        ? unpackRle(packed, Math.ceil(count / 8), 1, 1)
        : unpackRle(packed, width * height, channels, allocated / 8)
      : await inflate(packed, 'deflate-raw', Math.ceil((count * allocated) / 8));
  if (bytes.length === 0) throw new Stop('unreadable');
  const samples = samplesIn(bytes, count, shape);
  const inPlanes = syntax !== RLE && shape.inPlanes;
  return {
    ...{ width, height, channels, bits: stored, isRgb: false },
    samples: inPlanes ? interleaved(samples, channels) : samples,
  };
}

async function coded(
  packed: Uint8Array,
  stream: Codestream,
  shape: Shape,
  photometric: string,
): Promise<Frame> {
  const { codec, width, height, bits, channels } = stream;
  if (channels !== 1 && channels !== 3) throw new Stop('unsupported');
  // The codec's planes of 32 bits, and what comes of them twice.
  mustFit(width, height, channels * 4 + channels * (bits > 8 ? 4 : 2));
  const frame = { width, height, channels, bits, isRgb: false } as const;
  if (codec === 'jpeg') return browsers(packed, stream, photometric);
  if (codec === 'jpeg-2000') {
    const { samples, isSigned, ...info } = await (await import('./jpeg-2000.ts')).decodeJpeg2000(packed);
    mustMatch(info, stream);
    // Where it says that it is signed, it is: the header may not know.
    const values = isSigned ? samples : valuesOf(samples, layoutOf(shape, samples.BYTES_PER_ELEMENT, bits));
    return { ...frame, samples: values, isRgb: photometric !== 'YBR_FULL' };
  }
  if (codec === 'jpeg-ls') {
    const { samples, ...info } = await (await import('./jpeg-ls.ts')).decodeJpegLs(packed);
    mustMatch(info, stream);
    return { ...frame, samples: valuesOf(samples, layoutOf(shape, samples.BYTES_PER_ELEMENT, bits)) };
  }
  const samples = codec === 'jpeg-lossless' ? decodeLossless(packed, stream) : decodeDeep(packed, stream);
  return { ...frame, samples: valuesOf(samples, layoutOf(shape, 2, bits)) };
}

function mustMatch(
  { width, height, componentCount }: { width: number; height: number; componentCount: number },
  stream: Codestream,
): void {
  if (width !== stream.width || height !== stream.height || componentCount !== stream.channels)
    throw new Stop('unreadable');
}

/** A codec gives the samples' lowest bits: as many as the header says, or the codestream if it has fewer. */
function layoutOf({ stored, signed }: Shape, size: number, bits: number): Parameters<typeof valuesOf>[1] {
  const counted = Math.min(stored, size * 8);
  // Unsigned, nothing needs to be cut off.
  const kept = signed ? counted : Math.max(counted, bits);
  return { allocated: size * 8, stored: kept, high: kept - 1, signed };
}

/** Eight bits, by the browser. */
async function browsers(
  packed: Uint8Array,
  { width, height, channels, jfif }: Codestream,
  photometric: string,
): Promise<Frame> {
  const isRgb = channels === 3 && photometric === 'RGB' && !jfif;
  const file = isRgb ? concat([packed.subarray(0, 2), AS_RGB, packed.subarray(2)]) : packed;
  const blob = new Blob([new Uint8Array(file)], { type: 'image/jpeg' });
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: 'none',
    imageOrientation: 'none',
  }).catch(() => undefined);
  if (!bitmap) throw new Stop('unreadable');
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const data = context?.getImageData(0, 0, width, height).data;
  if (!data) throw new Stop('too-large');
  if (channels === 3) return { width, height, channels: 4, samples: data, bits: 8, isRgb: true };
  const samples = Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0);
  return { width, height, channels: 1, samples, bits: 8, isRgb: false };
}
