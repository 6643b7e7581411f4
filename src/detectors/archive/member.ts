/** What all archives have in common: names, and bytes that can be had one file at a time. */

import type { Source } from '../dicom/bytes.ts';
import { decodeBytes } from '../metadata/charset.ts';

/** One file in an archive, as the archive's directory has it. */
export interface Member {
  /** With `/` between folders. */
  path: string;
  /** As the directory says, in bytes: it may lie. */
  size: number;
  /** It cannot be read without a password. */
  locked?: true;
  /**
   * Absent where it is packed in a way that we do not unpack.
   * @param most bytes that are unpacked, if somebody needs more than its beginning
   */
  open?: (most?: number) => Promise<Source>;
}

/** Reads the directory of one kind of archive. Throws {Stop} at what is wrong, after everything before it. */
export type Listing = (archive: Source, name: string) => AsyncGenerator<Member>;

/** A stretch of a source as a source of its own: nothing outside it is read. */
export function part(source: Source, start: number, length: number): Source {
  const size = Math.max(0, Math.min(length, source.size - start));
  return {
    size,
    async read(offset, wanted) {
      const inside = Math.min(wanted, size - offset);
      return offset < 0 || inside <= 0 ? new Uint8Array() : source.read(start + offset, inside);
    },
  };
}

/** A name as all archives' names are compared: folders by `/`, none at the start. */
export function pathOf(bytes: Uint8Array): string {
  return decodeBytes(bytes)
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Bytes that are at hand. */
export function inMemory(content: Uint8Array): Source {
  return {
    size: content.length,
    read: async (offset, length) => content.subarray(offset, offset + length),
  };
}
