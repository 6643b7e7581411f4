/** The parts of a Huffman-coded JPEG (ISO 10918-1): those that no browser decodes, lossless and of 12 bits. */
import { bigEndian } from '../../../detectors/bytes.ts';
import { Stop } from '../../../detectors/errors.ts';

/** For each 16 bits that may come: how many of them are a code (upper byte), and its symbol. */
type HuffmanTable = Uint16Array;

interface Component {
  /** Its number in the frame, from zero. */
  index: number;
  dc: HuffmanTable;
  ac: HuffmanTable;
  quantization: Uint16Array;
}

export interface Scan {
  components: Component[];
  /** Ss and Al: predictor and point transform of a lossless scan. */
  predictor: number;
  shift: number;
  /** Units between restarts; endless where there are none. */
  restart: number;
  bits: BitReader;
}

const NO_CODES: HuffmanTable = new Uint16Array(0);
const NO_STEPS = new Uint16Array(64);
/** Bits made up beyond the end before we stop: the last code may need a few. */
const MOST_BEYOND = 32;

/**
 * The scans, one after the other, each with its tables. The next may be asked for when one is read.
 * @throws {Stop} `unreadable`
 */
export function* scansOf(packed: Uint8Array): Generator<Scan> {
  const codes = new Map<number, HuffmanTable>();
  const steps = new Map<number, Uint16Array>();
  const frame = new Map<number, { index: number; steps: number }>();
  let restart = 0;
  for (let at = 2; at + 4 <= packed.length; ) {
    const marker = packed[at + 1] ?? 0;
    if (packed[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return;
    const end = at + 2 + Math.max(bigEndian(packed, at + 2, 2), 2);
    const segment = packed.subarray(at + 4, end);
    at = end;
    if (marker === 0xc4) readCodes(segment, codes);
    else if (marker === 0xdb) readSteps(segment, steps);
    else if (marker === 0xdd) restart = bigEndian(segment, 0, 2);
    else if (marker === 0xc1 || marker === 0xc3) {
      for (let i = 0; i < (segment[5] ?? 0); i++) {
        frame.set(segment[6 + i * 3] ?? 0, { index: i, steps: segment[8 + i * 3] ?? 0 });
      }
    } else if (marker === 0xda) {
      const count = segment[0] ?? 0;
      const components = Array.from({ length: count }, (_, i): Component => {
        const of = frame.get(segment[1 + i * 2] ?? 0);
        const tables = segment[2 + i * 2] ?? 0;
        if (!of) throw new Stop('unreadable');
        const [dc, ac] = [codes.get(tables >> 4), codes.get(0x10 | (tables & 15))];
        return {
          index: of.index,
          dc: dc ?? NO_CODES,
          ac: ac ?? NO_CODES,
          quantization: steps.get(of.steps) ?? NO_STEPS,
        };
      });
      const bits = new BitReader(packed, at);
      const [predictor = 0, , last = 0] = segment.subarray(1 + count * 2);
      yield { components, predictor, shift: last & 15, restart: restart || Number.POSITIVE_INFINITY, bits };
      at = bits.position;
    }
  }
}

/** DHT (B.2.4.2). */
function readCodes(segment: Uint8Array, codes: Map<number, HuffmanTable>): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const name = segment[at] ?? 0;
    const table = new Uint16Array(2 ** 16);
    let symbol = at + 17;
    let code = 0;
    for (let length = 1; length <= 16; length++) {
      for (let i = 0; i < (segment[at + length] ?? 0); i++) {
        const from = code << (16 - length);
        table.fill((length << 8) | (segment[symbol++] ?? 0), from, from + (1 << (16 - length)));
        code++;
      }
      code <<= 1;
    }
    codes.set(name, table);
    at = symbol;
  }
}

/** DQT (B.2.4.1), in zigzag order. */
function readSteps(segment: Uint8Array, steps: Map<number, Uint16Array>): void {
  for (let at = 0; at < segment.length; ) {
    const head = segment[at++] ?? 0;
    const size = head >> 4 ? 2 : 1;
    const from = at;
    steps.set(
      head & 15,
      Uint16Array.from({ length: 64 }, (_, i) => bigEndian(segment, from + i * size, size)),
    );
    at += 64 * size;
  }
}

/** Bits of entropy-coded data (F.2.2.5): a byte 0 after 0xff is stuffing, any other a marker, where they end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #count = 0;
  #beyond = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next marker stands, or may. */
  get position(): number {
    return this.#at;
  }

  /** More was read than there is. */
  get ended(): boolean {
    return this.#beyond > this.#count + MOST_BEYOND;
  }

  #fill(): void {
    while (this.#count <= 24) {
      const byte = this.#bytes[this.#at];
      const isMarker = byte === 0xff && this.#bytes[this.#at + 1] !== 0;
      if (byte === undefined || isMarker) this.#beyond += 8;
      else this.#at += byte === 0xff ? 2 : 1;
      this.#held = (this.#held << 8) | (byte === undefined || isMarker ? 0 : byte);
      this.#count += 8;
    }
  }

  symbol(table: HuffmanTable): number {
    this.#fill();
    const entry = table[(this.#held >>> (this.#count - 16)) & 0xffff] ?? 0;
    // No code is as long as none: one bit on, so that broken data come to an end.
    this.#count -= entry >> 8 || 1;
    return entry & 0xff;
  }

  /** A number of so many bits, the lower half of them negative (F.2.2.1). */
  signed(length: number): number {
    if (length === 0) return 0;
    this.#fill();
    this.#count -= length;
    const value = (this.#held >>> this.#count) & ((1 << length) - 1);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** On to what follows the next restart marker. */
  restart(): void {
    [this.#held, this.#count, this.#beyond] = [0, 0, 0];
    const { length } = this.#bytes;
    while (this.#at < length) {
      const marker = this.#bytes[this.#at + 1] ?? 0;
      if (this.#bytes[this.#at] === 0xff && marker !== 0 && marker !== 0xff) {
        if (marker >= 0xd0 && marker <= 0xd7) this.#at += 2;
        return;
      }
      this.#at += 1;
    }
  }
}
