/** Moving through a file that is never held as a whole. */
import type { ByteReader } from '../../types.ts';
import { Stop } from '../errors.ts';

/** Where the bytes come from. The size of a stream that is being inflated is infinite until its end was met. */
export type Source = Pick<ByteReader, 'size' | 'read'>;

/** Most headers fit; bytes. */
const FIRST_READ = 64 * 1024;
/** After a jump over a long value, little is likely to follow; bytes. */
const READ_AFTER_JUMP = 4 * 1024;
const LONGEST_READ = 1024 * 1024;
/** The directory of a disc with 25,000 pictures, or a film of 10,000 frames, still fits; bytes. */
const BUDGET = 32 * 1024 * 1024;

export interface Window {
  readonly source: Source;
  /**
   * @returns the bytes from `offset` to wherever the window ends: at least `length`, fewer only at the file's end
   * @throws {Stop} `too-large` when more was asked of the file than any header needs
   */
  from(offset: number, length: number): Promise<Uint8Array>;
}

/** A stretch of the source in memory: it doubles while the walk is steady and shrinks after a jump. */
export function windowOn(source: Source): Window {
  let start = 0;
  let held: Uint8Array = new Uint8Array();
  let step = FIRST_READ / 2;
  let left = BUDGET;
  return {
    source,
    async from(offset, length) {
      if (offset >= source.size) return new Uint8Array();
      const end = start + held.length;
      if (offset < start || Math.min(offset + length, source.size) > end) {
        step = offset <= end ? Math.min(step * 2, LONGEST_READ) : READ_AFTER_JUMP;
        const wanted = Math.max(length, step);
        left -= Math.min(wanted, source.size - offset);
        if (left < 0) throw new Stop('too-large');
        held = await source.read(offset, wanted);
        start = offset;
      }
      return held.subarray(offset - start);
    },
  };
}
