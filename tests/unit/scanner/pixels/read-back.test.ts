import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halvingsFor, halvingsForPrint } from '../../../../src/scanner/pixels/read-back.ts';

it('keeps a full-HD screen whole, and a quarter of the sides of a 12-megapixel photo', () => {
  expect(halvingsFor(1920, 1080)).toBe(0);
  expect(halvingsFor(3840, 2160)).toBe(1);
  expect(halvingsFor(4032, 3024)).toBe(2);
  expect(halvingsFor(12_000, 9_000)).toBe(3);
  expect(halvingsFor(1080, 9_000)).toBe(1);
});

it('leaves at most two megapixels, of long pictures eight, halves no more often than it must, and leaves no side without a pixel', () => {
  const side = fc.integer({ min: 1, max: 65_535 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      fc.pre(width * height <= 2 ** 27);
      const halvings = halvingsFor(width, height);
      const [across, down] = [width >> halvings, height >> halvings];
      const isLong = Math.min(across, down) < 960;
      expect(across * down).toBeLessThanOrEqual(isLong ? 2 ** 23 : 2 ** 21);
      expect(Math.min(across, down)).toBeGreaterThan(0);
      if (halvings > 0)
        expect((width >> (halvings - 1)) * (height >> (halvings - 1))).toBeGreaterThan(2 ** 21);
    }),
  );
});

it('what is read of is kept larger', () => {
  expect(halvingsForPrint(1920, 1080)).toBe(0);
  expect(halvingsForPrint(3840, 2160)).toBe(0);
  expect(halvingsForPrint(4032, 3024)).toBe(1);
  expect(halvingsForPrint(12_000, 9_000)).toBe(2);
  expect(halvingsForPrint(1080, 9_000)).toBe(1);
});
