/** Texts among bytes of any kind. */

const MOST_RUNS = 100;
/** Of a longer run only the beginning is told; characters. */
const LONGEST = 1000;

/**
 * The runs of printable ASCII. A loop, for it reads each byte once whatever the bytes are.
 * @param least shorter runs are chance
 * @param most runs that are worth reading
 */
export function printableRuns(bytes: Uint8Array, least: number, most: number = MOST_RUNS): string[] {
  const runs: string[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length && runs.length < most; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 && byte <= 0x7e) continue;
    if (at - start >= least) {
      runs.push(String.fromCharCode(...bytes.subarray(start, Math.min(at, start + LONGEST))));
    }
    start = at + 1;
  }
  return runs;
}
