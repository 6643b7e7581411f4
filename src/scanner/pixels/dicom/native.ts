/** Samples as they lie in the file, or in what RLE unpacks to, brought into one order. */

/** Whole numbers or floats, of a pixel one after the other. */
export type Samples =
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

export interface Layout {
  /** Bits a sample takes in the file: 1, 8, 16 or 32. */
  allocated: number;
  /** Bits of it that count, and the highest of them. */
  stored: number;
  high: number;
  signed: boolean;
}

/**
 * @param bytes with the lowest of a sample first
 * @param bit of the first byte where the first sample begins, for samples of one bit
 * @returns `count` samples, zeros where the bytes end too early
 */
export function samplesIn(bytes: Uint8Array, count: number, layout: Layout, bit = 0): Samples {
  if (layout.allocated === 1) {
    return Uint8Array.from(
      { length: count },
      (_, i) => ((bytes[(i + bit) >> 3] ?? 0) >> ((i + bit) & 7)) & 1,
    );
  }
  const size = layout.allocated / 8;
  const whole = new Uint8Array(count * size);
  whole.set(bytes.subarray(0, whole.length));
  const { buffer } = whole;
  const samples = size === 1 ? whole : size === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
  return valuesOf(samples, layout);
}

/** Turns the two bytes of each word around. */
export function swapped(words: Uint8Array): Uint8Array {
  const bytes = words.slice();
  for (let at = 0; at + 1 < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
}

/** The bits that count, as the numbers they mean; what else stands in the others (once: overlays) is left out. */
export function valuesOf(samples: Samples, { stored, high, signed, allocated }: Layout): Samples {
  const drop = Math.max(high + 1 - stored, 0);
  if (!signed && drop === 0 && stored === allocated) return samples;
  const out = emptyLike(samples, signed);
  const left = 32 - stored;
  for (let i = 0; i < samples.length; i++) {
    const value = (samples[i] ?? 0) >>> drop;
    out[i] = signed ? (value << left) >> left : (value << left) >>> left;
  }
  return out;
}

function emptyLike({ length, BYTES_PER_ELEMENT: size }: Samples, signed: boolean): Samples {
  if (size === 1) return signed ? new Int8Array(length) : new Uint8Array(length);
  if (size === 2) return signed ? new Int16Array(length) : new Uint16Array(length);
  return signed ? new Int32Array(length) : new Uint32Array(length);
}

/** Planes one after the other into samples of a pixel one after the other (Planar Configuration). */
export function interleaved<T extends Samples>(planes: T, channels: number): T {
  const out = planes.slice() as T;
  const pixels = Math.floor(planes.length / channels);
  for (let channel = 0; channel < channels; channel++) {
    for (let i = 0; i < pixels; i++) out[i * channels + channel] = planes[channel * pixels + i] ?? 0;
  }
  return out;
}

/** Two pixels of YBR_FULL_422 share their colours: Y Y Cb Cr (PS3.3 C.7.6.3.1.2). */
export function spread422(bytes: Uint8Array, pixels: number): Uint8Array {
  const out = new Uint8Array(pixels * 3);
  for (let i = 0; i < pixels; i++) {
    const at = (i >> 1) * 4;
    out[i * 3] = bytes[at + (i & 1)] ?? 0;
    out[i * 3 + 1] = bytes[at + 2] ?? 0;
    out[i * 3 + 2] = bytes[at + 3] ?? 0;
  }
  return out;
}
