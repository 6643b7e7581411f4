import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDoubled } from '../../../../src/detectors/burned-in-text/reading/grey.ts';
import type { Grey } from '../../../../src/types.ts';

/** Dots of so many pixels, each light or dark. */
function dotted(dots: readonly boolean[], size: number, noise: number): Grey {
  const data = new Uint8Array(24 * 24).map((_, at) => {
    const x = Math.floor((at % 24) / size);
    const y = Math.floor(at / 24 / size);
    return (dots[y * 24 + x] ? 200 : 20) + (at % (noise + 1));
  });
  return { width: 24, height: 24, data };
}

const anyDots = fc.array(fc.boolean(), { minLength: 24 * 24, maxLength: 24 * 24 });

it('dots of two by two pixels are known as such, with a bit of noise as well', () => {
  fc.assert(
    fc.property(anyDots, fc.integer({ min: 0, max: 4 }), (dots, noise) => {
      const light = dots.filter((dot, at) => dot && at % 24 < 12 && at < 12 * 24).length;
      fc.pre(light > 20 && light < 124);
      expect(isDoubled(dotted(dots, 2, noise))).toBe(true);
    }),
  );
});

it('dots of one pixel and flat ground are not', () => {
  const checks = Array.from({ length: 24 * 24 }, (_, at) => (at * 7919 + (at >> 3)) % 5 < 2);
  expect(isDoubled(dotted(checks, 1, 0))).toBe(false);
  expect(isDoubled(dotted([], 2, 0))).toBe(false);
});
