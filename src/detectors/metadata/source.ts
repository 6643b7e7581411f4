import type { ByteReader } from '../../types.ts';
import { Stop } from '../errors.ts';

/** More than the text of any picture needs; bytes. */
const BUDGET = 8 * 1024 * 1024;
/** Headers are small and stand together: each read takes its neighbours along; bytes. */
const WINDOW = 1024;

/** Bytes that are there, all of them, or not at all. */
export interface Source {
  readonly size: number;
  /** @throws {Stop} `cut-off` beyond the end, `too-large` when the budget is spent */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A file, of which at most 8 MB are read. */
export function fileSource(bytes: ByteReader): Source {
  let held = new Uint8Array();
  let start = 0;
  let left = BUDGET;
  return {
    size: bytes.size,
    async read(offset, length) {
      if (!isInside(bytes, offset, length)) throw new Stop('cut-off');
      if (offset < start || offset + length > start + held.length) {
        const wanted = Math.min(Math.max(length, WINDOW), bytes.size - offset);
        left -= wanted;
        if (left < 0) throw new Stop('too-large');
        held = new Uint8Array(await bytes.read(offset, wanted));
        start = offset;
      }
      return held.subarray(offset - start, offset - start + length);
    },
  };
}

export function isInside({ size }: { size: number }, offset: number, length: number): boolean {
  return offset >= 0 && length >= 0 && offset + length <= size;
}
