import { describe, expect, it } from 'vitest';
import type { Band } from '../../../../src/detectors/burned-in-text/reading/bands.ts';
import { cutLine, INK, type Way } from '../../../../src/detectors/burned-in-text/reading/lines.ts';
import type { Grey } from '../../../../src/types.ts';
import { flat, write } from '../../../fixtures/print/drawing.ts';

const TEXT = 'HALDEN MARIT';
const WAY: Way = { letter: 21, soften: 0, blank: 0 };
const OUTLINES: Way = { ...WAY, outlined: true, turned: true };

function bandOf(box: Pick<Band, 'x' | 'y' | 'width' | 'height'>, light: boolean): Band {
  return { ...box, letter: box.height, letters: TEXT.length, slope: 0, light, likeness: 9 };
}

const columnsWithInk = (line: Grey | undefined): boolean[] =>
  Array.from({ length: line?.width ?? 0 }, (_, x) =>
    Array.from({ length: line?.height ?? 0 }, (_, y) => line?.data[y * line.width + x] ?? 255).some(
      (tone) => tone < INK,
    ),
  );

describe('a line', () => {
  it('begins with its letters, not with the side of the label that they stand on', () => {
    const picture = flat(500, 100, 10);
    for (let y = 5; y < 95; y++) picture.data.fill(240, y * 500 + 50, y * 500 + 400);
    const box = write(picture, { text: TEXT, x: 58, y: 40, dot: 3, ink: 20 });
    const inked = columnsWithInk(cutLine(picture, bandOf(box, false), WAY)?.picture);
    expect(inked.slice(0, 14)).toEqual(inked.slice(0, 14).map(() => false));
    expect(inked.filter(Boolean).length).toBeGreaterThan(100);
  });

  it('is of the letters, where only the lines around them can be seen', () => {
    const outlined = flat(500, 100, 235);
    for (const x of [56, 58, 60]) {
      for (const y of [38, 40, 42]) write(outlined, { text: TEXT, x, y, dot: 3, ink: 0 });
    }
    const box = write(outlined, { text: TEXT, x: 58, y: 40, dot: 3, ink: 235 });
    const plain = flat(500, 100, 0);
    write(plain, { text: TEXT, x: 58, y: 40, dot: 3, ink: 235 });
    const letters = columnsWithInk(cutLine(plain, bandOf(box, true), WAY)?.picture);
    const seen = columnsWithInk(cutLine(outlined, bandOf(box, false), OUTLINES)?.picture);
    const same = letters.filter((inked, x) => inked === seen[x]);
    expect(same.length / letters.length).toBeGreaterThan(0.9);
    expect(cutLine(plain, bandOf(box, true), OUTLINES)).toBe(undefined);
  });
});
