/** Lossless JPEG (ISO 10918-1, annex H), 2 to 16 bits a sample: each is foretold from its neighbours, and corrected. */
import type { Codestream } from './codestream.ts';
import { type Scan, scansOf } from './jpeg-parts.ts';

/** @returns samples of a pixel one after the other; zeros where the bytes end too early */
export function decodeLossless(
  packed: Uint8Array,
  { width, height, channels, bits }: Codestream,
): Uint16Array<ArrayBuffer> {
  const out = new Uint16Array(width * height * channels);
  for (const scan of scansOf(packed)) decodeScan(scan, out, { width, height, channels, bits });
  return out;
}

type Size = Pick<Codestream, 'width' | 'height' | 'channels' | 'bits'>;

function decodeScan(scan: Scan, out: Uint16Array, { width, height, channels, bits: depth }: Size): void {
  const { components, predictor, shift, restart, bits } = scan;
  const row = width * channels;
  const start = 1 << Math.max(depth - shift - 1, 0);
  /** First row since the last restart, where no row above counts. */
  let top = 0;
  let left = restart;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (left === 0) {
        bits.restart();
        top = y;
        left = restart;
      }
      left--;
      for (const { index, dc } of components) {
        const at = y * row + x * channels + index;
        const before = x > 0 ? (out[at - channels] ?? 0) >> shift : start;
        const above = y > top ? (out[at - row] ?? 0) >> shift : before;
        const corner = x > 0 && y > top ? (out[at - row - channels] ?? 0) >> shift : above;
        const foretold = y === top ? before : x === 0 ? above : predict(predictor, before, above, corner);
        const length = bits.symbol(dc);
        out[at] = (foretold + (length >= 16 ? 32_768 : bits.signed(length))) << shift;
      }
    }
    if (bits.ended) return;
  }
}

/** Table H.1. */
function predict(predictor: number, a: number, b: number, c: number): number {
  if (predictor === 1) return a;
  if (predictor === 2) return b;
  if (predictor === 3) return c;
  if (predictor === 4) return a + b - c;
  if (predictor === 5) return a + ((b - c) >> 1);
  if (predictor === 6) return b + ((a - c) >> 1);
  return predictor === 7 ? (a + b) >> 1 : 0;
}
