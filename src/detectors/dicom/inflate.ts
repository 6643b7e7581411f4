/** Deflated data sets (PS3.5 A.5): inflated as far as somebody asks, never further than a bound. */
import { FileGoneError } from '../errors.ts';
import { type Source, Stop } from './bytes.ts';

/** Browsers inflate a whole chunk before they let anybody stop them, and deflate shrinks up to 1032-fold; bytes. */
const CHUNK = 4 * 1024;
/** Inflated bytes we are willing to hold. */
const MOST = 32 * 1024 * 1024;

/**
 * The file's bytes from `start` on. The last one comes alone: it may be a padding byte, which is an error to the
 * decompressor, and an error takes with it what was inflated from the same chunk.
 */
function deflated(source: Source, start: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = start;
  return new ReadableStream(
    {
      async pull(controller) {
        const left = source.size - at;
        const bytes = await source.read(at, left > CHUNK ? CHUNK : Math.max(left - 1, 1));
        at += bytes.length;
        if (bytes.length === 0) controller.close();
        else controller.enqueue(new Uint8Array(bytes));
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * @returns a source of the inflated bytes, of infinite size until its end was met. Where the stream is damaged,
 * it ends.
 * @throws {Stop} `too-large`, from `read`, when more is asked than we are willing to hold
 */
export function inflated(source: Source, start: number): Source {
  const reader = deflated(source, start).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let held = new Uint8Array(64 * 1024);
  let filled = 0;
  let ended = false;

  async function more(): Promise<void> {
    const { value } = await reader.read().catch((error: unknown) => {
      if (error instanceof FileGoneError) throw error;
      return { value: undefined };
    });
    if (!value) {
      ended = true;
      return;
    }
    if (filled + value.length > MOST) throw new Stop('too-large');
    if (filled + value.length > held.length) {
      const wider = new Uint8Array(Math.max(held.length * 2, filled + value.length));
      wider.set(held);
      held = wider;
    }
    held.set(value, filled);
    filled += value.length;
  }

  return {
    get size() {
      return ended ? filled : Number.POSITIVE_INFINITY;
    },
    async read(offset, length) {
      while (!ended && filled < offset + length) await more();
      return held.subarray(offset, Math.min(offset + length, filled));
    },
  };
}
