import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOn } from '../../../../src/detectors/dicom/bytes.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import type { ByteReader } from '../../../../src/types.ts';

const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 31) % 256);

function endless(size: number): ByteReader {
  let bytesRead = 0;
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    read(offset, length) {
      const count = Math.max(Math.min(length, size - offset), 0);
      bytesRead += count;
      return Promise.resolve(new Uint8Array(count));
    },
  };
}

describe('windowOn', () => {
  it('gives at least the bytes asked for, wherever they are', async () => {
    const file = new Blob([bytes]);
    const offsets = fc.array(fc.tuple(fc.nat(210_000), fc.integer({ min: 1, max: 5000 })), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(offsets, async (asked) => {
        const window = windowOn(blobReader(file));
        for (const [offset, length] of asked) {
          const got = await window.from(offset, length);
          expect(got.length).toBeGreaterThanOrEqual(Math.min(length, Math.max(bytes.length - offset, 0)));
          expect(Buffer.compare(got, bytes.subarray(offset, offset + got.length))).toBe(0);
        }
      }),
    );
  });

  it('reads a file from front to back about once, in few steps', async () => {
    const file = endless(10_000_000);
    const window = windowOn(file);
    let offset = 0;
    while (offset < file.size) {
      expect(await window.from(offset, 12)).not.toHaveLength(0);
      offset += 1000;
    }
    expect(file.bytesRead).toBeLessThan(10_100_000);
  });

  it('reads little after a jump', async () => {
    const file = endless(1_000_000_000);
    const window = windowOn(file);
    for (let offset = 0; offset < file.size; offset += 100_000_000) await window.from(offset, 12);
    expect(file.bytesRead).toBeLessThan(64 * 1024 + 9 * 4 * 1024 + 1);
  });

  it('stops a walk that wants more than any header has', async () => {
    const window = windowOn(endless(1_000_000_000));
    const readAll = async () => {
      for (let offset = 0; ; offset += 1000) await window.from(offset, 12);
    };
    await expect(readAll()).rejects.toMatchObject({ reason: 'too-large' });
  });
});
