import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, findBands } from '../../../../src/detectors/burned-in-text/reading/bands.ts';
import { addNoise, flat, randomly, write } from '../../../fixtures/print/drawing.ts';

const LETTERS = 'PATIENT: ANN SMITH';

describe('bands', () => {
  it.each([
    { dot: 1, ground: 0, ink: 255 },
    { dot: 1, ground: 255, ink: 0 },
    { dot: 2, ground: 60, ink: 130 },
    { dot: 4, ground: 200, ink: 20 },
    { dot: 10, ground: 30, ink: 220 },
  ])('finds letters of $dot times 7 pixels, $ink on $ground', ({ dot, ground, ink }) => {
    const picture = flat(1200, 300, ground);
    const box = write(picture, { text: LETTERS, x: 40, y: 50, dot, ink });
    const bands = findBands(picture).bands;
    expect(bands).toHaveLength(1);
    const [band] = bands;
    expect(band?.light).toBe(ink > ground);
    expect(band?.letters).toBeGreaterThanOrEqual(12);
    expect(Math.abs((band?.letter ?? 0) - 7 * dot)).toBeLessThanOrEqual(dot);
    expect(Math.abs((band?.x ?? 0) - box.x)).toBeLessThanOrEqual(dot + 1);
    expect(Math.abs((band?.y ?? 0) - box.y)).toBeLessThanOrEqual(dot + 1);
    expect(Math.abs((band?.width ?? 0) - box.width)).toBeLessThanOrEqual(2 * dot + 2);
    expect(Math.abs((band?.height ?? 0) - box.height)).toBeLessThanOrEqual(2 * dot + 2);
  });

  it('keeps rows that stand close together apart', () => {
    const picture = flat(400, 120, 0);
    for (const row of [0, 1, 2, 3])
      write(picture, { text: LETTERS, x: 10, y: 10 + row * 20, dot: 2, ink: 255 });
    expect(findBands(picture).bands.map(({ y }) => y)).toEqual([10, 30, 50, 70]);
  });

  it('finds letters in noise', () => {
    const picture = flat(600, 200, 60);
    write(picture, { text: LETTERS, x: 40, y: 80, dot: 3, ink: 200 });
    addNoise(picture, 25, 7);
    expect(findBands(picture).bands.filter(({ letters }) => letters > 10)).toHaveLength(1);
  });

  it('finds nothing in noise, in a checkerboard, in an empty picture', () => {
    for (const spread of [5, 25, 80]) {
      const noise = flat(700, 700, 128);
      addNoise(noise, spread, spread);
      expect(findBands(noise).bands).toEqual([]);
    }
    const board = flat(640, 640, 0);
    for (const at of board.data.keys()) if (((at % 640) >> 4) % 2 === (at >> 4) % 2) board.data[at] = 255;
    expect(findBands(board).bands.length).toBeLessThan(3);
    for (const [width, height] of [
      [1, 1],
      [500, 1],
      [1, 500],
      [300, 300],
    ] as const) {
      expect(findBands(flat(width, height, 90)).bands).toEqual([]);
    }
  });

  it('tells how far a row leans', () => {
    const picture = flat(500, 200, 255);
    for (const [i, text] of [...LETTERS].entries()) {
      write(picture, { text, x: 20 + i * 18, y: 40 + Math.round(i * 18 * 0.1), dot: 3, ink: 0 });
    }
    const bands = findBands(picture).bands;
    expect(bands.length).toBeGreaterThan(0);
    for (const { slope } of bands) expect(Math.abs(slope - 0.1)).toBeLessThan(0.03);
  });

  it('never throws, and never leaves the picture, whatever the pixels', () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 90 }),
        seed: fc.nat(),
      })
      .chain(({ width, height, seed }) =>
        fc.constantFrom(1, 2, 3, 7).map((coarse) => {
          const random = randomly(seed);
          const cells = Array.from({ length: 1 + (width * height) / coarse }, () =>
            Math.floor(random() * 256),
          );
          return {
            width,
            height,
            data: new Uint8Array(width * height).map((_, at) => cells[Math.floor(at / coarse)] ?? 0),
          };
        }),
      );
    fc.assert(
      fc.property(pictures, (picture) => {
        for (const band of findBands(picture).bands) expect(isInside(band, picture)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says where there is more like letters than it looks through', () => {
    const rings = flat(1600, 1200, 255);
    for (let y = 0; y < 1200; y += 8) {
      for (let x = 0; x < 1600; x += 7) {
        for (const row of [1, 2, 3, 4, 5]) rings.data[(y + row) * 1600 + x + 1] = 0;
        for (const row of [1, 5]) rings.data.fill(0, (y + row) * 1600 + x + 1, (y + row) * 1600 + x + 5);
      }
    }
    expect(findBands(rings).isCut).toBe(true);
    expect(findBands(flat(1600, 1200, 255)).isCut).toBe(false);
  });

  it('keeps within its bounds of bands on a wall of text', () => {
    const wall = flat(800, 1200, 255);
    for (let y = 4; y < 1190; y += 12) {
      for (let x = 4; x < 700; x += 130) write(wall, { text: LETTERS, x, y, dot: 1, ink: 0 });
    }
    const bands = findBands(wall).bands;
    expect(bands.length).toBeGreaterThan(90);
    expect(bands.length).toBeLessThanOrEqual(600);
  });
});

function isInside({ x, y, width, height }: Band, picture: { width: number; height: number }): boolean {
  return (
    x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= picture.width && y + height <= picture.height
  );
}
