/** Bytes of a file by `Blob.slice`: a slice touches the disk only for the bytes it covers. */
import { FileGoneError } from '../detectors/errors.ts';
import type { ByteReader } from '../types.ts';

/**
 * @returns a reader of the blob as it was when picked. A range outside the file is cut to what is inside it.
 */
export function blobReader(blob: Blob): ByteReader {
  let bytesRead = 0;
  return {
    size: blob.size,
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const start = Math.min(Math.max(offset, 0), blob.size);
      const end = Math.min(Math.max(offset + length, start), blob.size);
      if (start === end) return new Uint8Array();
      bytesRead += end - start;
      try {
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch (cause) {
        throw new FileGoneError('The file cannot be read any more', { cause });
      }
    },
  };
}
