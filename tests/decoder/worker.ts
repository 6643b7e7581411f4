/** The scanner's decoder and its model in a worker, as the extension runs them. */
import { lookOf, SIDE } from '../../src/detectors/appearance/labels.ts';
import { wholeOf } from '../../src/detectors/appearance/regions.ts';
import { Stop } from '../../src/detectors/errors.ts';
import { SNIFF_LENGTH, sniffKind } from '../../src/detectors/sniff/index.ts';
import { blobReader } from '../../src/scanner/byte-reader.ts';
import { classify } from '../../src/scanner/model.ts';
import { createPages } from '../../src/scanner/pages.ts';

import { shrink } from '../../src/scanner/pixels/shrink.ts';
import { createPictures } from '../../src/scanner/pixels.ts';
import type { Grey, Pixels, UncheckedReason } from '../../src/types.ts';

/** One picture, or one frame. */
export interface Seen {
  width: number;
  height: number;
  /** Mean red, green and blue of the quarters: top left, top right, bottom left, bottom right. */
  quarters: number[][];
  /** The same with more detail: its size, and the mean greys of the quarters. */
  detail: { width: number; height: number; quarters: number[] };
  /** What the model makes of the whole at one look: 0 to 1. */
  medical: number;
}

export type Decoded = Seen[] | UncheckedReason;

function quartersOf({ width, height, data }: Grey): number[] {
  const sums = [0, 0, 0, 0];
  const [across, down] = [width >> 1, height >> 1];
  for (let y = 0; y < down * 2; y++) {
    for (let x = 0; x < across * 2; x++) {
      const place = (x < across ? 0 : 1) + (y < down ? 0 : 2);
      sums[place] = (sums[place] ?? 0) + (data[y * width + x] ?? 0);
    }
  }
  return sums.map((sum) => Math.round(sum / (across * down)));
}

async function look(pixels: Pixels, grey: Grey): Promise<Seen> {
  const { width, height } = pixels;
  const planes = shrink(pixels, wholeOf(pixels), 2, 2);
  const quarters = [0, 1, 2, 3].map((i) => [0, 4, 8].map((plane) => Math.round(planes[plane + i] ?? 0)));
  const { medical } = lookOf(await classify(shrink(pixels, wholeOf(pixels), SIDE, SIDE)));
  const detail = { width: grey.width, height: grey.height, quarters: quartersOf(grey) };
  return { width, height, quarters, detail, medical };
}

async function decode(file: Blob): Promise<Decoded> {
  const bytes = blobReader(file);
  const kind = sniffKind(await bytes.read(0, SNIFF_LENGTH), bytes.size);
  try {
    const { pixels, detail } =
      kind === 'pdf'
        ? createPages(bytes, async () => (await import('../../src/scanner/pdf.ts')).readPdf(bytes))
        : createPictures(file, kind, bytes);
    const greys = await detail();
    const frames = await pixels();
    if (greys.length !== frames.length) throw new Error('Other pictures in grey');
    return await Promise.all(frames.map((frame, i) => look(frame, greys[i] as Grey)));
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
}

addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await decode(data)));
