import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileGoneError, Stop } from '../../../src/detectors/errors.ts';
import { inflated } from '../../../src/detectors/inflated.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { join } from '../../fixtures/dicom/writer.ts';

const plain = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251);
const deflated = new Uint8Array(deflateRawSync(plain));

function readerOf(...parts: Uint8Array[]) {
  return blobReader(new Blob(parts.map((part) => new Uint8Array(part))));
}

describe('inflated', () => {
  it('gives any range, and knows its size once the end was met', async () => {
    const source = inflated(readerOf(new Uint8Array(10), deflated), 10);
    expect(source.size).toBe(Number.POSITIVE_INFINITY);
    expect(await source.read(1000, 50)).toEqual(plain.slice(1000, 1050));
    expect(await source.read(10, 20)).toEqual(plain.slice(10, 30));
    expect(await source.read(299_990, 50)).toEqual(plain.slice(299_990));
    expect(source.size).toBe(300_000);
    expect(await source.read(400_000, 5)).toEqual(new Uint8Array());
  });

  it('reads no more of the file than it needs', async () => {
    const noise = Uint8Array.from({ length: 1_000_000 }, (_, index) => Math.floor(Math.sin(index) * 1e6));
    const file = readerOf(new Uint8Array(deflateRawSync(noise)));
    await inflated(file, 0).read(0, 100);
    expect(file.bytesRead).toBeLessThan(100_000);
  });

  it('keeps what came before a padding byte', async () => {
    const source = inflated(readerOf(deflated, Uint8Array.of(0)), 0);
    expect(Buffer.compare(await source.read(0, 400_000), plain)).toBe(0);
  });

  it.each([
    ['cut off', deflated.slice(0, 2000)],
    ['damaged', join([deflated.slice(0, 2000), new Uint8Array(5000).fill(0xff)])],
    ['no deflate stream', new TextEncoder().encode('Neither this nor that.')],
    ['empty', new Uint8Array()],
  ])('ends where the stream is %s', async (_name, bytes) => {
    const source = inflated(readerOf(bytes), 0);
    const read = await source.read(0, 1_000_000);
    expect(source.size).toBe(read.length);
    expect(Buffer.compare(read, plain.slice(0, read.length))).toBe(0);
  });

  it('holds no bomb', async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(200_000_000)));
    const file = readerOf(bomb);
    const read = inflated(file, 0).read(150_000_000, 10);
    await expect(read).rejects.toBeInstanceOf(Stop);
    await expect(read).rejects.toMatchObject({ reason: 'too-large' });
    expect(file.bytesRead).toBeLessThan(bomb.length / 4);
  });

  it('passes on that the file is gone', async () => {
    const read = () => Promise.reject(new FileGoneError());
    await expect(inflated({ size: 100, read }, 0).read(0, 10)).rejects.toBeInstanceOf(FileGoneError);
  });
});
