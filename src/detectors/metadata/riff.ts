/** The chunks of which AVI is made (RIFF: Multimedia Programming Interface 1.0, 2), where lists hold further ones. */
import { ascii, littleEndian } from '../bytes.ts';
import type { Source } from './source.ts';

interface Chunk {
  type: string;
  /** What a chunk of chunks is a list of: `movi`, `INFO`. */
  list?: string;
  /** Where its content starts and ends; of a list, its chunks. */
  start: number;
  end: number;
}

const MOST = 4096;

/**
 * The chunks from one place to another, of which only the headers are read; at most 4096.
 * @throws {Stop} `too-large` when the source will give no more
 */
export async function* chunksOf(source: Source, from: number, to: number): AsyncGenerator<Chunk> {
  const last = Math.min(to, source.size);
  let at = from;
  for (let count = 0; at + 8 <= last && count < MOST; count++) {
    const header = await source.read(at, Math.min(12, source.size - at));
    const type = ascii(header, 0, 4);
    const length = littleEndian(header, 4, 4);
    const end = Math.min(at + 8 + length, last);
    if (type === 'LIST') yield { type, list: ascii(header, 8, 4), start: at + 12, end };
    else yield { type, start: at + 8, end };
    at += 8 + length + (length % 2);
  }
}
