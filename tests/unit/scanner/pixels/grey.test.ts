import { expect, it } from 'vitest';
import { greyOf } from '../../../../src/scanner/pixels/grey.ts';

it('each pixel is as bright as its colours are together', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 10, 20, 30, 255);
  expect(greyOf({ width: 2, height: 2, data })).toEqual({
    width: 2,
    height: 2,
    data: Uint8Array.of(76, 150, 29, 18),
  });
});

/** So many pixels in rows of a hundred, of one colour, with one in forty of another. */
function scan(ground: readonly number[], print: readonly number[]) {
  const pixels = Array.from({ length: 10_000 }, (_, i) => [...(i % 40 === 7 ? print : ground), 255]);
  return { width: 100, height: 100, data: Uint8ClampedArray.from(pixels.flat()) };
}

it('coloured print over a scan in grey is as bright as its brightest channel', () => {
  expect(greyOf(scan([120, 120, 120], [40, 250, 30])).data.subarray(6, 9)).toEqual(
    Uint8Array.of(120, 250, 120),
  );
});

it('coloured print on a page stays as dark as it is', () => {
  expect(greyOf(scan([255, 255, 255], [255, 0, 0])).data.subarray(6, 9)).toEqual(Uint8Array.of(255, 76, 255));
});
