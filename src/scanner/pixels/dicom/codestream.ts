/** What a packed frame says of itself: asked before anything is decoded, and believed rather than the header. */
import { bigEndian } from '../../../detectors/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';

type Codec = 'jpeg' | 'jpeg-deep' | 'jpeg-lossless' | 'jpeg-ls' | 'jpeg-2000';

export interface Codestream {
  codec: Codec;
  width: number;
  height: number;
  channels: number;
  /** A sample. */
  bits: number;
  /** JFIF: then the colours are YCbCr, whatever the header says. */
  jfif?: boolean;
}

/** Start of frame (ISO 10918-1, table B.1; ISO 14495-1, C.1.1), and which codec knows it. */
const FRAMES: Readonly<Record<number, Codec>> = {
  192: 'jpeg',
  193: 'jpeg',
  194: 'jpeg',
  195: 'jpeg-lossless',
  247: 'jpeg-ls',
};
const [START_OF_SCAN, START_OF_IMAGE, APP0] = [0xda, 0xd8, 0xe0];
/** SOC and SIZ (ISO 15444-1, A.4.1 and A.5.1). */
const START_OF_2000 = 0xff4fff51;
/** Boxes of a JP2 file before its codestream; bytes. */
const LONGEST_BOXES = 2 ** 16;
/** Each tile costs memory before anything of it is read. */
const MOST_TILES = 2 ** 13;

/**
 * @returns nothing where it is neither a JPEG nor JPEG 2000
 * @throws {Stop} `unsupported` where it is, in a way no codec knows
 */
export function codestreamOf(packed: Uint8Array): Codestream | undefined {
  return bigEndian(packed, 0, 2) === 0xffd8 ? jpeg(packed) : jpeg2000(packed);
}

function jpeg(packed: Uint8Array): Codestream | undefined {
  let jfif = false;
  for (let at = 2; at + 4 <= packed.length; ) {
    const marker = packed[at + 1] ?? 0;
    if (packed[at] !== 0xff || marker === 0xff || marker === 0 || marker === START_OF_IMAGE) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return undefined;
    if (marker === APP0 && bigEndian(packed, at + 4, 4) === 0x4a464946) jfif = true;
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (!isTable && ((marker >= 0xc0 && marker <= 0xcf) || marker === 0xf7)) return frame(packed, at, jfif);
    at += 2 + Math.max(bigEndian(packed, at + 2, 2), 2);
  }
  return undefined;
}

function frame(packed: Uint8Array, at: number, jfif: boolean): Codestream {
  const codec = FRAMES[packed[at + 1] ?? 0];
  const bits = packed[at + 4] ?? 0;
  const deep = codec === 'jpeg' && bits > 8;
  if (!codec || (deep && packed[at + 1] === 194)) throw new Stop('unsupported');
  return {
    codec: deep ? 'jpeg-deep' : codec,
    bits,
    height: bigEndian(packed, at + 5, 2),
    width: bigEndian(packed, at + 7, 2),
    channels: packed[at + 9] ?? 0,
    jfif,
  };
}

function jpeg2000(packed: Uint8Array): Codestream | undefined {
  const last = Math.min(packed.length, LONGEST_BOXES);
  let at = 0;
  while (at < last && bigEndian(packed, at, 4) !== START_OF_2000) at++;
  if (at === last || at + 43 > packed.length) return undefined;
  const number = (offset: number) => bigEndian(packed, at + offset, 4);
  const [width, height] = [number(8) - number(16), number(12) - number(20)];
  const tiles = Math.ceil(width / number(24)) * Math.ceil(height / number(28));
  if (!(tiles <= MOST_TILES)) throw new Stop('too-large');
  const bits = ((packed[at + 42] ?? 0) & 0x7f) + 1;
  return { codec: 'jpeg-2000', width, height, channels: bigEndian(packed, at + 40, 2), bits };
}
