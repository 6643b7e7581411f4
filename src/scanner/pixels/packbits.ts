/**
 * PackBits as TIFF has it (TIFF 6.0, section 9): runs of one byte, and bytes as they are.
 * @param length bytes expected
 * @returns that many, zeros where the packed ones end too early
 */
export function unpackBits(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length);
  for (let [at, to] = [0, 0]; at + 1 < packed.length && to < length; ) {
    const head = packed[at++] ?? 0;
    // 128 means nothing.
    if (head === 128) continue;
    const count = head < 128 ? head + 1 : 257 - head;
    if (head < 128) out.set(packed.subarray(at, at + Math.min(count, length - to)), to);
    else out.fill(packed[at] ?? 0, to, to + count);
    at += head < 128 ? count : 1;
    to += count;
  }
  return out;
}
