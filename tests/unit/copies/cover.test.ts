import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVER_COLOUR, type Cover, coverOf, coversFor, coverUp } from '../../../src/copies/cover.ts';
import type { Finding, Place } from '../../../src/types.ts';

const SIZE = { width: 1000, height: 500 };
const [LEVEL, OPAQUE] = [40, 255];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place: fc.Arbitrary<Place> = fc.record({
  picture: fc.nat(3),
  x: share,
  y: share,
  width: share,
  height: share,
});

const found = (at: Place, more: Partial<Finding> = {}): Finding => ({
  detector: 'burned-in-text',
  group: 'who',
  label: 'found_patientName',
  strength: 'strong',
  medical: true,
  identifying: true,
  where: 'picture',
  place: at,
  ...more,
});

const at = (x: number, y: number, width: number, height: number, picture = 0): Place => ({
  picture,
  x,
  y,
  width,
  height,
});

const grey = (width: number, height: number) => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4).map((_, i) => (i % 4 === 3 ? OPAQUE : LEVEL)),
});

const contains = (outer: Cover, inner: Cover): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= Math.min(inner.x + inner.width, 1) - 1e-9 &&
  outer.y + outer.height >= Math.min(inner.y + inner.height, 1) - 1e-9;

describe('the boxes over what was found', () => {
  it('leave a margin, which grows with the print and with the picture', () => {
    const { x, y, width, height } = coverOf(at(0.5, 0.5, 0.1, 0.1), SIZE);
    // 15 % of 50 pixels, and a pixel of the small copy of 480.
    const margin = 0.15 * 50 + 1000 / 480;
    expect(x).toBeCloseTo(0.5 - margin / 1000);
    expect(y).toBeCloseTo(0.5 - margin / 500);
    expect(width).toBeCloseTo(0.1 + (2 * margin) / 1000);
    expect(height).toBeCloseTo(0.1 + (2 * margin) / 500);
  });

  it('lie over what leads to a person, on whichever frame it was found, and over nothing else', () => {
    const covers = coversFor(
      [
        found(at(0.1, 0.1, 0.2, 0.05, 2)),
        found(at(0.1, 0.8, 0.2, 0.05), { group: 'when', identifying: false }),
        found(at(0.7, 0.8, 0.2, 0.05), { group: 'text', identifying: false, label: 'found_technique' }),
        found(at(0.7, 0.1, 0.2, 0.05), { group: 'text', identifying: false, label: 'found_unreadText' }),
      ],
      SIZE,
    );
    expect(covers).toHaveLength(3);
    expect(covers.map(({ x }) => x < 0.5)).toEqual([true, false, true]);
  });

  it('are one where they overlap', () => {
    const overlapping = [at(0.1, 0.1, 0.2, 0.05), at(0.5, 0.1, 0.2, 0.05), at(0.2, 0.1, 0.4, 0.05)];
    expect(
      coversFor(
        overlapping.map((one) => found(one)),
        SIZE,
      ),
    ).toHaveLength(1);
  });

  it('hold every place, lie in the picture, and apart from one another', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const covers = coversFor(
          places.map((one) => found(one)),
          SIZE,
        );
        for (const one of places) {
          if (one.x < 1 && one.y < 1) expect(covers.some((cover) => contains(cover, one))).toBe(true);
        }
        for (const cover of covers) {
          expect(Math.min(cover.x, cover.y, cover.width, cover.height)).toBeGreaterThanOrEqual(0);
          expect(Math.max(cover.x + cover.width, cover.y + cover.height)).toBeLessThanOrEqual(1 + 1e-9);
          const under = covers.filter((other) => other !== cover && contains(cover, other));
          expect(under).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('covering', () => {
  it('leaves one colour under a box, and every pixel beside it as it was', () => {
    const side = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(side, side, fc.array(place, { maxLength: 3 }), (width, height, covers) => {
        const picture = grey(width, height);
        coverUp(picture, covers);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const under = covers.some(
              (box) =>
                (x + 1) / width > box.x &&
                x / width < box.x + box.width &&
                (y + 1) / height > box.y &&
                y / height < box.y + box.height,
            );
            const pixel = [...picture.data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
            if (under) expect(pixel).toEqual([...COVER_COLOUR, OPAQUE]);
            else if (pixel[0] !== LEVEL) {
              // A pixel that a box only touches is covered whole.
              expect(pixel).toEqual([...COVER_COLOUR, OPAQUE]);
              expect(
                covers.some(
                  (box) =>
                    x + 1 >= Math.floor(box.x * width) &&
                    x <= Math.ceil((box.x + box.width) * width) &&
                    y + 1 >= Math.floor(box.y * height) &&
                    y <= Math.ceil((box.y + box.height) * height),
                ),
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands boxes that make no sense', () => {
    const picture = grey(5, 5);
    coverUp(picture, [at(Number.NaN, 0, 1, 1), at(2, 2, 1, 1), at(0, 0, -1, -1)]);
    expect(picture.data[0]).toBe(LEVEL);
    coverUp(picture, [at(-5, -5, 20, 20)]);
    expect(picture.data.filter((_, i) => i % 4 === 0).every((red) => red === COVER_COLOUR[0])).toBe(true);
    expect(coversFor([found(at(Number.NaN, 0, 1, 1)), found(at(3, 3, 1, 1))], SIZE)).toEqual([]);
  });
});
