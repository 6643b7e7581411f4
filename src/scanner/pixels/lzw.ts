/** LZW as TIFF has it (TIFF 6.0, section 13). The library's own has no bound, and takes ten times as long. */

const [CLEAR, END, FIRST] = [256, 257, 258];
const MOST_CODES = 4096;

/**
 * @param length bytes expected
 * @returns that many, zeros where the packed ones end too early or stop making sense
 */
export function unpackLzw(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length);
  // Every string of the table was written before: it is known by where it starts in `out`, and how long it is.
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint32Array(MOST_CODES);
  let next = FIRST;
  let width = 9;
  let [bits, held] = [0, 0];
  let to = 0;
  let previous = 0;
  for (let at = 0; to < length; ) {
    while (held < width && at < packed.length) {
      bits = (bits << 8) | (packed[at++] ?? 0);
      held += 8;
    }
    if (held < width) break;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      previous = 0;
      continue;
    }
    // The string before and the first byte of this one, which follows it in `out`.
    if (previous > 0 && next < MOST_CODES) {
      starts[next] = to - previous;
      lengths[next] = previous + 1;
      next++;
    }
    if (code >= next) break;
    const from = starts[code] ?? 0;
    const count = code < CLEAR ? 1 : (lengths[code] ?? 0);
    if (code < CLEAR) out[to] = code;
    else for (let i = 0; i < count; i++) out[to + i] = out[from + i] ?? 0;
    to += count;
    previous = count;
    if (next + 1 >= 1 << width && width < 12) width++;
  }
  return out;
}
