import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import type { ByteReader } from '../../../../src/types.ts';
import { writeBigDicom } from '../../../fixtures/dicom/big.ts';
import { type Examined, examineReader, labelled } from './examine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dicom-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function examineFilm(bytes: number): Promise<Examined & { size: number }> {
  const path = join(folder, `${bytes}.dcm`);
  await writeBigDicom(path, bytes);
  const examined = await examineReader(blobReader(await openAsBlob(path)));
  return { ...examined, size: (await stat(path)).size };
}

describe('a large film', () => {
  it('costs no more bytes than a small one, and tells the same', async () => {
    const small = await examineFilm(500_000);
    const large = await examineFilm(50_000_000);
    expect(large.size).toBeGreaterThan(49_000_000);
    expect(large.findings).toEqual(small.findings);
    expect(large.bytesRead).toBe(small.bytesRead);
    expect(labelled(large.findings, 'kindUltrasound')).toBeDefined();
    expect(large.unchecked).toBeUndefined();
  });

  it('is looked at once more behind its pixels, if it claims to be 500 MB', async () => {
    const path = join(folder, 'head.dcm');
    await writeBigDicom(path, 500_000);
    const head = new Uint8Array(await (await openAsBlob(path)).arrayBuffer());
    const pixels = head.length - 7 * 256 * 256;
    const claimed = 500_000_000;
    new DataView(head.buffer).setUint32(pixels - 4, claimed, true);
    const examined = await examineReader(zeroFilled(head, pixels + claimed + 100));
    expect(examined.unchecked).toBeUndefined();
    expect(examined.bytesRead).toBeLessThan(70_000);
  });
});

/** A file that begins with `head` and is zero from there on, without being in memory. */
function zeroFilled(head: Uint8Array, size: number): ByteReader {
  let bytesRead = 0;
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(Math.min(length, size - offset), 0));
      bytes.set(head.subarray(offset, offset + bytes.length));
      bytesRead += bytes.length;
      return Promise.resolve(bytes);
    },
  };
}
