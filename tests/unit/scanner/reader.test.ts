import { describe, expect, it, vi } from 'vitest';
import { softened } from '../../../src/detectors/burned-in-text/reading/grey.ts';
import { createReader } from '../../../src/scanner/reader.ts';
import { addNoise, flat, write } from '../../fixtures/print/drawing.ts';
import { realReader } from './real-reader.ts';

const reader = realReader();

describe('reader', () => {
  it('reads the words of a line, and where they stand', async () => {
    const drawn = flat(400, 48, 255);
    write(drawn, { text: 'SMITH', x: 20, y: 12, dot: 3, ink: 0 });
    write(drawn, { text: 'DATE', x: 180, y: 12, dot: 3, ink: 0 });
    const words = await reader.read(softened(drawn), 'eng');
    expect(words.map(({ text }) => text)).toEqual(['SMITH', 'DATE']);
    for (const [i, left] of [20, 180].entries()) {
      expect(Math.abs((words[i]?.x ?? 0) - left)).toBeLessThan(8);
      expect(words[i]?.confidence).toBeGreaterThan(50);
      expect(words[i]?.height).toBeLessThan(30);
    }
  });

  it('reads two languages side by side', async () => {
    const drawn = flat(300, 48, 255);
    write(drawn, { text: 'SMITH', x: 20, y: 12, dot: 3, ink: 0 });
    const line = softened(drawn);
    const [english, german] = [await reader.read(line, 'eng'), await reader.read(line, 'deu')];
    expect([english[0]?.text, german[0]?.text]).toEqual(['SMITH', 'SMITH']);
  });

  it('says nothing, neither of an empty line nor on the console', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    const noise = flat(300, 40, 128);
    addNoise(noise, 60, 1);
    await reader.read(noise, 'eng');
    expect(await reader.read(flat(100, 40, 255), 'eng')).toEqual([]);
    for (const [width, height] of [
      [1, 1],
      [3, 64],
      [0, 0],
    ] as const) {
      expect(await reader.read(flat(width, height, 255), 'eng')).toEqual([]);
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('reads no line that would need much memory', async () => {
    const calls: string[] = [];
    const guarded = createReader(async (what) => {
      calls.push(what);
      throw new Error('not asked for');
    });
    expect(await guarded.read(flat(100, 65, 255), 'eng')).toEqual([]);
    expect(await guarded.read(flat(4001, 20, 255), 'eng')).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('fails where the data of a language is broken', async () => {
    for (const size of [0, 1_000]) {
      const broken = realReader(new Uint8Array(size).map((_, at) => at * 7));
      await expect(broken.read(flat(100, 40, 255), 'eng')).rejects.toThrow('cannot read eng');
    }
  });
});
