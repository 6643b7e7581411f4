/** The scanner's decoder and its model in a worker, as the extension runs them. */
import { lookOf, SIDE } from '../../src/detectors/appearance/labels.ts';
import { wholeOf } from '../../src/detectors/appearance/regions.ts';
import { Stop } from '../../src/detectors/errors.ts';
import { SNIFF_LENGTH, sniffKind } from '../../src/detectors/sniff/index.ts';
import { blobReader } from '../../src/scanner/byte-reader.ts';
import { classify } from '../../src/scanner/model.ts';
import { shrink } from '../../src/scanner/pixels/shrink.ts';
import { createPixels } from '../../src/scanner/pixels.ts';
import type { Pixels, UncheckedReason } from '../../src/types.ts';

/** One picture, or one frame. */
export interface Seen {
  width: number;
  height: number;
  /** Mean red, green and blue of the quarters: top left, top right, bottom left, bottom right. */
  quarters: number[][];
  /** What the model makes of the whole at one look: 0 to 1. */
  medical: number;
}

export type Decoded = Seen[] | UncheckedReason;

async function look(pixels: Pixels): Promise<Seen> {
  const { width, height } = pixels;
  const planes = shrink(pixels, wholeOf(pixels), 2, 2);
  const quarters = [0, 1, 2, 3].map((i) => [0, 4, 8].map((plane) => Math.round(planes[plane + i] ?? 0)));
  const { medical } = lookOf(await classify(shrink(pixels, wholeOf(pixels), SIDE, SIDE)));
  return { width, height, quarters, medical };
}

async function decode(file: Blob): Promise<Decoded> {
  const bytes = blobReader(file);
  const kind = sniffKind(await bytes.read(0, SNIFF_LENGTH), bytes.size);
  try {
    const frames = await createPixels(file, kind, bytes)();
    return await Promise.all(frames.map(look));
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
}

addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await decode(data)));
