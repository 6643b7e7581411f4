import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from '../../../../src/scanner/pixels/shrink.ts';
import type { Pixels } from '../../../../src/types.ts';

type Colour = readonly [red: number, green: number, blue: number];

function picture(width: number, height: number, colour: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++)
    data.set([...colour(i % width, Math.floor(i / width)), 255], i * 4);
  return { width, height, data };
}

const whole = ({ width, height }: Pixels) => ({ x: 0, y: 0, width, height });
const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const planesOf = (planes: Float32Array) =>
  [0, 1, 2].map((i) => planes.subarray((i * planes.length) / 3, ((i + 1) * planes.length) / 3));

const side = fc.integer({ min: 1, max: 70 });
const noise = fc.tuple(side, side, fc.integer()).map(([width, height, seed]) => {
  let state = seed | 1;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return (state >>> 16) & 0xff;
  };
  return picture(width, height, () => [next(), next(), next()]);
});

describe('shrink', () => {
  it('keeps the mean of each colour, whatever the sizes', () => {
    fc.assert(
      fc.property(noise, side, side, (pixels, width, height) => {
        const planes = planesOf(shrink(pixels, whole(pixels), width, height));
        for (const [channel, plane] of planes.entries()) {
          const before = mean(pixels.data.filter((_, i) => i % 4 === channel));
          expect(mean(plane)).toBeCloseTo(before, 3);
        }
      }),
    );
  });

  it('gives back every pixel at its own size', () => {
    fc.assert(
      fc.property(noise, (pixels) => {
        const planes = planesOf(shrink(pixels, whole(pixels), pixels.width, pixels.height));
        for (const [channel, plane] of planes.entries()) {
          expect(Array.from(plane)).toEqual(Array.from(pixels.data.filter((_, i) => i % 4 === channel)));
        }
      }),
    );
  });

  it('weighs pixels by how much of them lies in an area', () => {
    const columns = picture(3, 1, (x) => [x * 60, 0, 0]);
    expect(Array.from(planesOf(shrink(columns, whole(columns), 2, 1))[0] ?? [])).toEqual([20, 100]);
    const rows = picture(1, 3, (_, y) => [0, y * 60, 0]);
    expect(Array.from(planesOf(shrink(rows, whole(rows), 1, 2))[1] ?? [])).toEqual([20, 100]);
  });

  it('looks at the box and nothing beside it', () => {
    const pixels = picture(40, 30, (x, y) =>
      x >= 10 && x < 20 && y >= 5 && y < 25 ? [9, 8, 7] : [255, 255, 255],
    );
    const planes = planesOf(shrink(pixels, { x: 10, y: 5, width: 10, height: 20 }, 3, 7));
    expect(planes.map((plane) => [...new Set(plane)].map((value) => Math.fround(value).toFixed(3)))).toEqual([
      ['9.000'],
      ['8.000'],
      ['7.000'],
    ]);
  });

  it('takes boxes that start and end between pixels, up to the very edge', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        noise,
        part,
        part,
        part,
        part,
        side,
        side,
        (pixels, left, top, across, down, width, height) => {
          const box = { x: left * pixels.width * 0.9, y: top * pixels.height * 0.9, width: 0, height: 0 };
          box.width = Math.max((pixels.width - box.x) * across, 0.01);
          box.height = Math.max((pixels.height - box.y) * down, 0.01);
          const values = shrink(pixels, box, width, height);
          expect(values).toHaveLength(3 * width * height);
          expect(values.every((value) => value >= -0.01 && value <= 255.01)).toBe(true);
        },
      ),
    );
  });

  it('takes very wide and very tall pictures', () => {
    const wide = picture(50_000, 1, () => [1, 2, 3]);
    expect(planesOf(shrink(wide, whole(wide), 160, 160)).map((plane) => Math.round(mean(plane)))).toEqual([
      1, 2, 3,
    ]);
    const tall = picture(1, 50_000, () => [250, 251, 252]);
    expect(planesOf(shrink(tall, whole(tall), 160, 160)).map((plane) => Math.round(mean(plane)))).toEqual([
      250, 251, 252,
    ]);
  });
});
