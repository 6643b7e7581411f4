import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../src/detectors/inflate.ts';
import { cpuNow } from '../../cpu-time.ts';

describe('inflate', { timeout: 30_000 }, () => {
  it('gives back what was packed, up to the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 20_000 }),
        fc.nat({ max: 25_000 }),
        async (content, limit) => {
          const unpacked = await inflate(new Uint8Array(deflateSync(content)), 'deflate', limit);
          expect(unpacked).toEqual(content.slice(0, limit));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives what came before the damage', async () => {
    const content = Uint8Array.from({ length: 60_000 }, (_, i) => (i * i) % 251);
    const unpacked = await inflate(new Uint8Array(gzipSync(content)).slice(0, -20), 'gzip', 100_000);
    expect(unpacked.length).toBeGreaterThan(0);
    expect(unpacked).toEqual(content.slice(0, unpacked.length));
  });

  it('gives nothing for what is not packed', async () => {
    expect(await inflate(new Uint8Array([1, 2, 3]), 'gzip', 100)).toHaveLength(0);
    expect(await inflate(new Uint8Array(), 'deflate', 100)).toHaveLength(0);
  });

  it('stops at the limit of a bomb', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(200_000_000)));
    const before = cpuNow();
    expect(await inflate(bomb, 'gzip', 65_536)).toHaveLength(65_536);
    expect(cpuNow() - before).toBeLessThan(1000);
  });
});
