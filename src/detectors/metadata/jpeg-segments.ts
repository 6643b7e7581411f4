import { bigEndian } from '../bytes.ts';
import { Stop } from '../errors.ts';
import type { Source } from './source.ts';

/** Markers without a segment (ISO 10918-1, table B.1): TEM, and RST0 to SOI. */
const [TEM, FIRST_RESTART, START_OF_IMAGE] = [0x01, 0xd0, 0xd8];
const [END_OF_IMAGE, START_OF_SCAN] = [0xd9, 0xda];
/** Decoders skip junk between segments; this much of it is no picture any more. */
const MOST_JUNK = 64 * 1024;
/** Cameras write a dozen before the picture, and large profiles come in up to 255 parts. */
const MOST_SEGMENTS = 1000;

interface Segment {
  marker: number;
  /** Where its data begin in the file, and how many bytes they are; they may be cut off. */
  offset: number;
  length: number;
}

/**
 * The segments of a JPEG before its picture data (ISO 10918-1, B.1.1).
 * @throws {Stop} `cut-off` when the file ends before the picture data begin, `unreadable` when they never do, `too-large`
 * when there is no end of segments
 */
export async function* segmentsOf(source: Source): AsyncGenerator<Segment> {
  let [junk, segments] = [0, 0];
  for (let offset = 2; ; ) {
    const [mark, marker = 0] = await source.read(offset, 2);
    if (mark !== 0xff || marker === 0xff || marker === 0) {
      if (++junk > MOST_JUNK) throw new Stop('unreadable');
      offset += 1;
    } else if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return;
    } else if (marker === TEM || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE)) {
      offset += 2;
    } else {
      const length = bigEndian(await source.read(offset + 2, 2), 0, 2);
      if (length < 2) throw new Stop('unreadable');
      if (++segments > MOST_SEGMENTS) throw new Stop('too-large');
      yield { marker, offset: offset + 4, length: length - 2 };
      offset += 2 + length;
    }
  }
}
