/** How the pixels are laid out, as the header says, and whether a frame of that size can be held. */
import { Stop } from '../../../detectors/errors.ts';
import { type Header, TAG } from './header.ts';
import type { Layout } from './native.ts';

export interface Shape extends Layout {
  width: number;
  height: number;
  channels: 1 | 3;
  frames: number;
  /** All of one colour come first, then all of the next. */
  inPlanes: boolean;
  /** Two pixels share their colours. */
  is422: boolean;
  littleEndian: boolean;
}

/** What is held at once to decode one frame; bytes. */
const MOST_HELD = 2 ** 29;
/** A pixel as it is shown, here and once more in the browser; bytes. */
const SHOWN = 8;

/** @throws {Stop} `unreadable` where the header leaves out too much, `unsupported` */
export function shapeOf(header: Header): Shape {
  const number = (tag: string) => header.numberOf(tag);
  const [width = 0, height = 0] = [number(TAG.columns), number(TAG.rows)];
  const allocated = number(TAG.allocated) ?? 8;
  const stored = number(TAG.stored) || allocated;
  const channels = number(TAG.samples) ?? 1;
  if (!(width > 0 && height > 0)) throw new Stop('unreadable');
  if (channels !== 1 && channels !== 3) throw new Stop('unsupported');
  const [photometric = ''] = header.textsOf(TAG.photometric);
  return {
    width,
    height,
    channels,
    allocated,
    stored: Math.min(stored, allocated),
    high: Math.min(number(TAG.high) ?? stored - 1, allocated - 1),
    signed: number(TAG.signed) === 1,
    frames: Math.max(Math.trunc(number(TAG.frames) ?? 1), 1),
    inPlanes: channels === 3 && number(TAG.planar) === 1,
    is422: channels === 3 && photometric.endsWith('_422'),
    littleEndian: header.littleEndian,
  };
}

/** @param bytes a pixel takes while it is decoded @throws {Stop} `too-large`, or `unreadable` of an empty one */
export function mustFit(width: number, height: number, bytes: number): void {
  if (!(width > 0 && height > 0)) throw new Stop('unreadable');
  if (width * height * (bytes + SHOWN) > MOST_HELD) throw new Stop('too-large');
}
