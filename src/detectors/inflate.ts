import { concat } from './bytes.ts';

/** Bytes fed at once: a stream unpacks each piece whole before it can be stopped, up to 1,032-fold. */
const PIECE = 4096;

/**
 * Unpacks at most `limit` bytes and then stops, so that a small file that unpacks to gigabytes costs no more.
 * @returns what was unpacked before the limit, the end or the first damaged byte
 */
export async function inflate(
  packed: Uint8Array,
  format: CompressionFormat,
  limit: number,
): Promise<Uint8Array> {
  const reader = pieces(packed).pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value.subarray(0, limit - length));
      length += value.length;
    }
  } catch {
    // Damaged or cut off: what came before is still worth looking at.
  }
  await reader.cancel().catch(() => undefined);
  return concat(parts);
}

function pieces(packed: Uint8Array): ReadableStream<BufferSource> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= packed.length) return controller.close();
      controller.enqueue(new Uint8Array(packed.subarray(offset, offset + PIECE)));
      offset += PIECE;
    },
  });
}
