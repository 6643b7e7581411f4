import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutWordLists } from '../../../scripts/language-data.ts';

const packed = readFileSync(
  new URL('../../../node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz', import.meta.url),
);

/** A file of language data with these parts; those that are not there are absent. */
function dataOf(parts: (string | undefined)[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 8 * parts.length));
  head.setInt32(0, parts.length, true);
  let at = head.byteLength;
  for (const [i, part] of parts.entries()) {
    head.setBigInt64(4 + 8 * i, part === undefined ? -1n : BigInt(at), true);
    at += part?.length ?? 0;
  }
  return Buffer.concat([new Uint8Array(head.buffer), Buffer.from(parts.join(''))]);
}

describe('language data', () => {
  it('loses its three word lists and nothing else', () => {
    const parts = Array.from({ length: 24 }, (_, i) => (i % 3 === 1 ? undefined : `part ${i};`));
    parts[19] = 'words';
    const without = parts.map((part, i) => (i >= 18 && i <= 20 ? undefined : part));
    expect(withoutWordLists(gzipSync(dataOf(parts)))).toEqual(new Uint8Array(dataOf(without)));
  });

  it('is much smaller afterwards, and stays as it is a second time', () => {
    const stripped = withoutWordLists(packed);
    expect(stripped.length).toBeLessThan(0.4 * gunzipSync(packed).length);
    expect(Buffer.compare(withoutWordLists(gzipSync(stripped)), stripped)).toBe(0);
  });

  it('is refused where it is none', () => {
    for (const bytes of [
      [],
      [1, 2, 3],
      [255, 255, 255, 127, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0],
    ]) {
      expect(() => withoutWordLists(gzipSync(new Uint8Array(bytes)))).toThrow();
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(withoutWordLists(gzipSync(bytes)).length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(String(error)).toMatch(/Not language data|cut off/);
        }
      }),
    );
  });
});
