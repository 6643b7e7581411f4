import '../scanner/newer-promises.ts';
import fc from 'fast-check';
import { OPS } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { imagesIn } from '../../../src/scanner/pdf/images.ts';

/** A page of 100 by 200 points, whose rows count from the bottom. */
const PAGE = { width: 100, height: 200, transform: [1, 0, 0, -1, 0, 200] };
const at = (width: number, height: number, left: number, bottom: number) => [
  width,
  0,
  0,
  height,
  left,
  bottom,
];

function list(...operations: [operation: number, args?: unknown][]) {
  return { fnArray: operations.map(([one]) => one), argsArray: operations.map(([, args]) => args ?? null) };
}

describe('the images of a page', () => {
  it('are found with the part of the page they lie on, and how fine they are', () => {
    const { covered, box, finest } = imagesIn(
      list(
        [OPS.save],
        [OPS.transform, at(50, 100, 25, 50)],
        [OPS.paintImageXObject, ['a', 200, 400]],
        [OPS.restore],
      ),
      PAGE,
    );
    expect(covered).toBeCloseTo(0.25);
    expect(box).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.5 });
    expect(finest).toBeCloseTo(4);
  });

  it('are told by the largest, and together where they are strips', () => {
    const strip = (bottom: number): [number, unknown?][] => [
      [OPS.save],
      [OPS.transform, at(100, 50, 0, bottom)],
      [OPS.paintImageMaskXObject, [{ width: 300, height: 150 }]],
      [OPS.restore],
    ];
    const sign: [number, unknown?][] = [
      [OPS.transform, at(10, 10, 0, 190)],
      [OPS.paintInlineImageXObject, [{ width: 600, height: 600 }]],
    ];
    const { covered, finest } = imagesIn(list(...strip(0), ...strip(50), ...sign), PAGE);
    expect(covered).toBeCloseTo(0.505);
    expect(finest).toBeCloseTo(3);
  });

  it('may be drawn in forms, turned, or beyond the page', () => {
    const form = imagesIn(
      list(
        [OPS.paintFormXObjectBegin, [at(1, 1, 0, 100), null]],
        [OPS.transform, [0, 100, -100, 0, 100, 0]],
        [OPS.paintImageXObject, ['a', 100, 100]],
        [OPS.paintFormXObjectEnd],
        [OPS.transform, at(50, 50, -25, 0)],
        [OPS.paintImageXObject, ['b', 5, 5]],
      ),
      PAGE,
    );
    expect(form.covered).toBeCloseTo(0.5 + 0.125);
    expect(form.box).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(form.finest).toBeCloseTo(1);
  });

  it('are none where nothing is painted, whatever is told', () => {
    expect(imagesIn(list([OPS.showText, []], [OPS.restore], [OPS.restore]), PAGE).covered).toBe(0);
    const operation = fc.constantFrom(
      OPS.save,
      OPS.restore,
      OPS.transform,
      OPS.paintImageXObject,
      OPS.paintFormXObjectBegin,
    );
    const args = fc.oneof(
      fc.constant(null),
      fc.array(fc.oneof(fc.double(), fc.constant('x')), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(operation, args), { maxLength: 40 }), (operations) => {
        const { box } = imagesIn(list(...operations), PAGE);
        expect(box.width).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1.0001);
      }),
    );
  });
});
