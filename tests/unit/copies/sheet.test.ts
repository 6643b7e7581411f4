import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornerOf, sheetFor } from '../../../src/copies/sheet.ts';

describe('a sheet of frames', () => {
  it.each([
    [1, 512, 512, [0], 1],
    [4, 512, 512, [0, 1, 2, 3], 2],
    [9, 1024, 768, [0, 1, 2, 3, 4, 5, 6, 7, 8], 3],
  ])('of %i', (count, width, height, frames, columns) => {
    expect(sheetFor(count, width, height)).toMatchObject({ frames, columns });
  });

  it('has the first and the last of three hundred, and others between them', () => {
    const { frames, columns, cell } = sheetFor(300, 512, 512);
    expect(frames).toHaveLength(20);
    expect([frames[0], frames.at(-1)]).toEqual([0, 299]);
    expect(columns).toBe(4);
    expect(cell).toEqual({ width: 512, height: 512 });
  });

  it('keeps every small picture on the sheet, apart from the others, and none larger than it was', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), side, side, (count, width, height) => {
        const sheet = sheetFor(count, width, height);
        expect(Math.max(sheet.width, sheet.height)).toBeLessThanOrEqual(4096);
        expect(sheet.cell.width).toBeLessThanOrEqual(width);
        expect(new Set(sheet.frames).size).toBe(sheet.frames.length);
        const corners = sheet.frames.map((_, number) => cornerOf(sheet, number));
        for (const { x, y } of corners) {
          expect(x + sheet.cell.width).toBeLessThanOrEqual(sheet.width);
          expect(y + sheet.cell.height).toBeLessThanOrEqual(sheet.height);
        }
        expect(new Set(corners.map(({ x, y }) => `${x} ${y}`)).size).toBe(corners.length);
      }),
    );
  });
});
