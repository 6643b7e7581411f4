/** Bytes of a file by `Blob.slice`: a slice touches the disk only for the bytes it covers. */
import { FileGoneError } from '../detectors/errors.ts';
import type { ByteReader } from '../types.ts';

/** A beginning of at most so many bytes is kept once somebody has read it: every detector starts there. */
const LONGEST_HEAD = 64 * 1024;

/**
 * @returns a reader of the blob as it was when picked. A range outside the file is cut to what is inside it.
 */
export function blobReader(blob: Blob): ByteReader {
  const { size } = blob;
  let bytesRead = 0;
  let head = new Uint8Array();
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const start = Math.min(Math.max(offset, 0), size);
      const end = Math.min(Math.max(offset + length, start), size);
      if (end <= head.length) return head.subarray(start, end);
      if (start === end) return new Uint8Array();
      bytesRead += end - start;
      try {
        const read = new Uint8Array(await blob.slice(start, end).arrayBuffer());
        if (start === 0 && end <= LONGEST_HEAD) head = read;
        return read;
      } catch (cause) {
        throw new FileGoneError('The file cannot be read any more', { cause });
      }
    },
  };
}
