/** The boxes of which pictures and films of the ISO base media format are made (ISO 14496-12, 4.2). */
import { ascii, bigEndian } from '../bytes.ts';

const MOST = 4096;

export interface Box {
  type: string;
  /** Where its content starts and ends. */
  start: number;
  end: number;
}

/** @param rest bytes to the end of what holds the box: a size of 0 means all of them */
export function boxAt(bytes: Uint8Array, offset: number, rest: number): Box {
  const short = bigEndian(bytes, offset, 4);
  const long = short === 1;
  const size = short === 0 ? rest : long ? bigEndian(bytes, offset + 8, 8) : short;
  const start = offset + (long ? 16 : 8);
  return { type: ascii(bytes, offset + 4, 4), start, end: Math.max(start, offset + size) };
}

export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let offset = from; offset + 8 <= to && boxes.length < MOST; ) {
    const box = boxAt(bytes, offset, to - offset);
    boxes.push(box);
    offset = box.end;
  }
  return boxes;
}
