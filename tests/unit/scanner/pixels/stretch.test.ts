import { describe, expect, it } from 'vitest';
import { stretchIfDark } from '../../../../src/scanner/pixels/stretch.ts';

const picture = (...data: number[]) => ({
  width: data.length / 4,
  height: 1,
  data: Uint8ClampedArray.from(data),
});

describe('stretchIfDark', () => {
  it('brings the brightest value to white, and opacity not at all', () => {
    const { width, height, data } = stretchIfDark(picture(0, 5, 15, 255, 3, 0, 0, 255));
    expect([width, height, Array.from(data)]).toEqual([2, 1, [0, 85, 255, 255, 51, 0, 0, 255]]);
  });

  it.each([
    ['a picture with any light in it', picture(0, 0, 0, 255, 64, 0, 0, 255)],
    ['one that is all black', picture(0, 0, 0, 255)],
  ])('leaves %s', (_name, pixels) => {
    expect(stretchIfDark(pixels)).toBe(pixels);
  });
});
