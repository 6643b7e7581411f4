/** Deflated bytes as if they were not: inflated as far as somebody asks, never further than a bound. */
import type { Source } from './dicom/bytes.ts';
import { FileGoneError, Stop } from './errors.ts';

/** A runtime inflates a whole chunk before anybody can stop it, and deflate shrinks up to 1032-fold; bytes. */
const CHUNK = 4 * 1024;
/** Inflated bytes we are willing to hold, unless somebody says less. */
const MOST = 32 * 1024 * 1024;

/** A buffer that grows as it is filled. */
function growing(most: number) {
  let buffer = new Uint8Array(64 * 1024);
  let filled = 0;
  return {
    get filled() {
      return filled;
    },
    append(bytes: Uint8Array): void {
      if (filled > most) throw new Stop('too-large');
      if (filled + bytes.length > buffer.length) {
        const wider = new Uint8Array(Math.max(buffer.length * 2, filled + bytes.length));
        wider.set(buffer);
        buffer = wider;
      }
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
    slice(start: number, end: number): Uint8Array {
      return buffer.subarray(start, Math.min(end, filled));
    },
  };
}

/**
 * @param start where the deflated bytes begin
 * @param most bytes that are inflated at most: whoever asks for what lies beyond is told so before any work is done
 * @returns a source of the inflated bytes, of infinite size until its end was met. Where the stream is damaged,
 * it ends.
 * @throws {Stop} `too-large`, from `read`, when more is asked than we are willing to hold
 */
export function inflated(
  source: Source,
  start: number,
  format: CompressionFormat = 'deflate-raw',
  most: number = MOST,
): Source {
  const inflater = new DecompressionStream(format);
  const [writer, reader] = [inflater.writable.getWriter(), inflater.readable.getReader()];
  const held = growing(most);
  let at = start;
  let wanted = 0;
  let ended = false;
  let gone: FileGoneError | undefined;
  let idle = true;

  /**
   * Hands over one chunk at a time, because runtimes differ in how far ahead they would read. The last byte comes
   * alone: it may be padding, an error to the inflater that takes with it what came of the same chunk. After the
   * end, and after an error, it is never idle again.
   */
  async function feed(): Promise<void> {
    idle = false;
    while (held.filled < wanted) {
      const left = source.size - at;
      const bytes = await source.read(at, left > CHUNK ? CHUNK : Math.max(left - 1, 1));
      if (bytes.length === 0) return writer.close();
      at += bytes.length;
      await writer.write(new Uint8Array(bytes));
    }
    idle = true;
  }

  /** A damaged stream fails here and at the reader; only the reader needs to know. */
  async function stopFeeding(error: unknown): Promise<void> {
    if (error instanceof FileGoneError) gone = error;
    await writer.abort(error).catch(() => undefined);
  }

  async function more(): Promise<void> {
    if (idle) feed().catch(stopFeeding);
    const { value } = await reader.read().catch(() => ({ value: undefined }));
    if (gone) throw gone;
    if (value) held.append(value);
    else ended = true;
  }

  return {
    get size() {
      return ended ? held.filled : Number.POSITIVE_INFINITY;
    },
    async read(offset, length) {
      if (offset >= most && !ended) throw new Stop('too-large');
      wanted = Math.min(offset + length, most);
      while (!ended && held.filled < wanted) await more();
      return held.slice(offset, wanted);
    },
  };
}
