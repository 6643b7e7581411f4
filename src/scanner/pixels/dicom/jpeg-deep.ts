/** Grey JPEG of 12 bits in one pass (ISO 10918-1, annex F): browsers decode those of 8 bits only. */
import { Stop } from '../../../detectors/errors.ts';
import type { Codestream } from './codestream.ts';
import { type BitReader, type Scan, scansOf } from './jpeg-parts.ts';

/** Where in the block, row by row, each frequency stands that comes in zigzag order. */
const ZIGZAG = Uint8Array.from(
  Array.from({ length: 64 }, (_, i) => i).sort((a, b) => {
    const [sumA, sumB] = [(a >> 3) + (a % 8), (b >> 3) + (b % 8)];
    return sumA - sumB || (sumA % 2 === 0 ? (a % 8) - (b % 8) : (b % 8) - (a % 8));
  }),
);
const COSINE = Float32Array.from(
  { length: 64 },
  (_, i) => ((i >> 3 === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * (i % 8) + 1) * (i >> 3) * Math.PI) / 16)) / 2,
);

/**
 * @returns zeros where the bytes end too early
 * @throws {Stop} `unsupported` of colours
 */
export function decodeDeep(
  packed: Uint8Array,
  { width, height, channels, bits }: Codestream,
): Uint16Array<ArrayBuffer> {
  if (channels !== 1) throw new Stop('unsupported');
  const out = new Uint16Array(width * height);
  const middle = 1 << (bits - 1);
  const highest = 2 ** bits - 1;
  for (const scan of scansOf(packed)) {
    for (const { x, y, block } of blocksOf(scan, Math.ceil(width / 8), Math.ceil(height / 8))) {
      const rows = Math.min(8, height - y);
      const columns = Math.min(8, width - x);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const value = Math.round((block[row * 8 + column] ?? 0) + middle);
          out[(y + row) * width + x + column] = Math.min(Math.max(value, 0), highest);
        }
      }
    }
  }
  return out;
}

function* blocksOf(
  { components: [component], restart, bits }: Scan,
  across: number,
  down: number,
): Generator<{ x: number; y: number; block: Float32Array }> {
  if (!component) return;
  const block = new Float32Array(64);
  let before = 0;
  for (let i = 0; i < across * down; i++) {
    if (i > 0 && i % restart === 0) {
      bits.restart();
      before = 0;
    }
    before += bits.signed(Math.min(bits.symbol(component.dc), 16));
    readBlock(bits, component.ac, component.quantization, block);
    block[0] = before * (component.quantization[0] ?? 0);
    if (bits.ended) return;
    unfold(block);
    yield { x: (i % across) * 8, y: Math.floor(i / across) * 8, block };
  }
}

/** Runs of zeros and values (F.2.2.2). */
function readBlock(bits: BitReader, codes: Uint16Array, steps: Uint16Array, block: Float32Array): void {
  block.fill(0);
  for (let i = 1; i < 64; i++) {
    const symbol = bits.symbol(codes);
    const size = symbol & 15;
    i += symbol >> 4;
    if (size === 0 && symbol >> 4 !== 15) return;
    if (size > 0 && i < 64) block[ZIGZAG[i] ?? 0] = bits.signed(size) * (steps[i] ?? 0);
  }
}

const half = new Float32Array(64);

/** From frequencies to values, in place: the inverse cosine transform, rows and then columns (A.3.3). */
function unfold(block: Float32Array): void {
  for (let v = 0; v < 8; v++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let u = 0; u < 8; u++) sum += (COSINE[u * 8 + x] ?? 0) * (block[v * 8 + u] ?? 0);
      half[v * 8 + x] = sum;
    }
  }
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let v = 0; v < 8; v++) sum += (COSINE[v * 8 + y] ?? 0) * (half[v * 8 + x] ?? 0);
      block[y * 8 + x] = sum;
    }
  }
}
