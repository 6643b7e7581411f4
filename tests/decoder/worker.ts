/** The scanner's decoder in a worker, as the extension runs it. */
import { Stop } from '../../src/detectors/errors.ts';
import { SNIFF_LENGTH, sniffKind } from '../../src/detectors/sniff/index.ts';
import { blobReader } from '../../src/scanner/byte-reader.ts';
import { shrink } from '../../src/scanner/pixels/shrink.ts';
import { createPixels } from '../../src/scanner/pixels.ts';
import type { Pixels, UncheckedReason } from '../../src/types.ts';

/** One picture, or one frame. */
export interface Seen {
  width: number;
  height: number;
  /** Mean red, green and blue of the quarters: top left, top right, bottom left, bottom right. */
  quarters: number[][];
}

export type Decoded = Seen[] | UncheckedReason;

function look(pixels: Pixels): Seen {
  const { width, height } = pixels;
  const planes = shrink(pixels, { x: 0, y: 0, width, height }, 2, 2);
  const quarters = [0, 1, 2, 3].map((i) => [0, 4, 8].map((plane) => Math.round(planes[plane + i] ?? 0)));
  return { width, height, quarters };
}

async function decode(file: Blob): Promise<Decoded> {
  const bytes = blobReader(file);
  const kind = sniffKind(await bytes.read(0, SNIFF_LENGTH), bytes.size);
  try {
    return (await createPixels(file, kind, bytes)()).map(look);
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
}

addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await decode(data)));
