import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileGoneError } from '../../../src/detectors/errors.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);

describe('blobReader', () => {
  it('gives the bytes of the range, cut to the file, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        async (at, length) => {
          const reader = blobReader(new Blob([bytes]));
          const read = await reader.read(at, length);
          expect(read).toEqual(bytes.slice(at, at + length));
          expect(reader.bytesRead).toBe(read.length);
        },
      ),
    );
  });

  it.each([
    [-10, 20, bytes.slice(0, 10)],
    [5, -3, new Uint8Array()],
    [Number.MAX_SAFE_INTEGER, 4, new Uint8Array()],
    [90, Number.POSITIVE_INFINITY, bytes.slice(90)],
  ])('cuts the impossible range from %d of %d bytes', async (at, length, expected) => {
    expect(await blobReader(new Blob([bytes])).read(at, length)).toEqual(expected);
  });

  it('adds up what several reads took', async () => {
    const reader = blobReader(new Blob([bytes]));
    await reader.read(0, 10);
    await reader.read(5, 10);
    expect(reader.bytesRead).toBe(20);
  });

  it('reads the beginning once', async () => {
    const reader = blobReader(new Blob([bytes]));
    await reader.read(0, 50);
    expect(await reader.read(10, 30)).toEqual(bytes.slice(10, 40));
    expect(await reader.read(0, 50)).toEqual(bytes.slice(0, 50));
    expect(reader.bytesRead).toBe(50);
    expect(await reader.read(40, 20)).toEqual(bytes.slice(40, 60));
    expect(reader.bytesRead).toBe(70);
  });

  it('says so when the file is gone', async () => {
    const gone = new Blob([bytes]);
    const cause = new DOMException('changed on disk', 'NotReadableError');
    gone.slice = () => ({ ...gone, arrayBuffer: () => Promise.reject(cause) }) as Blob;
    const read = blobReader(gone).read(0, 10);
    await expect(read).rejects.toBeInstanceOf(FileGoneError);
    await expect(read).rejects.toMatchObject({ cause });
  });
});
