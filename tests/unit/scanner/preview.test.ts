import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredCopy } from '../../../src/scanner/preview.ts';
import type { Pixels, Place } from '../../../src/types.ts';

/** Red, green, blue and alpha as processors count them: red is the lowest byte. */
const [GREY, INK] = [0xff282828, 0xff0000ff];

/** A picture of one grey, with ink in some places. */
function picture(width: number, height: number, inked: readonly Place[] = []): Pixels {
  const whole = new Uint32Array(width * height).fill(GREY);
  for (const place of inked) {
    const left = Math.floor(place.x * width);
    const right = Math.min(Math.ceil((place.x + place.width) * width), width);
    const bottom = Math.min(Math.ceil((place.y + place.height) * height), height);
    for (let y = Math.floor(place.y * height); y < bottom; y++) {
      if (right > left) whole.fill(INK, y * width + left, y * width + right);
    }
  }
  return { width, height, data: new Uint8ClampedArray(whole.buffer) };
}

const at = (x: number, y: number, width: number, height: number): Place => ({
  picture: 0,
  x,
  y,
  width,
  height,
});
/** Redder than anything that is no print. */
function hasInk({ data }: Pixels): boolean {
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] ?? 0) > 60 && (data[i + 1] ?? 0) < 40) return true;
  }
  return false;
}

describe('the small copy', () => {
  it.each([
    [1600, 1200, 427, 320],
    [1200, 1600, 240, 320],
    [1920, 480, 480, 120],
    [640, 480, 427, 320],
    [100, 80, 100, 80],
    [1, 1, 1, 1],
    [2000, 1, 480, 1],
    [1, 2000, 1, 320],
  ])('of %i × %i pixels has %i × %i', (width, height, copyWidth, copyHeight) => {
    const copy = coveredCopy(picture(width, height), []);
    expect([copy.width, copy.height]).toEqual([copyWidth, copyHeight]);
    expect(copy.data.length).toBe(4 * copyWidth * copyHeight);
    expect(copy.data.every((value, i) => value === (i % 4 === 3 ? 255 : 40))).toBe(true);
  });

  it('holds nothing of what is printed in the places', () => {
    const places = [at(0.02, 0.03, 0.2, 0.03), at(0.6, 0.9, 0.38, 0.05)];
    const printed = picture(1024, 768, places);
    expect(hasInk(coveredCopy(printed, []))).toBe(true);
    expect(hasInk(coveredCopy(printed, places))).toBe(false);
  });

  it('covers print that sticks out of its place a little', () => {
    const printed = picture(1024, 768, [at(0.1, 0.1, 0.3, 0.1)]);
    expect(hasInk(coveredCopy(printed, [at(0.11, 0.11, 0.28, 0.08)]))).toBe(false);
  });

  it('keeps the rest as it is', () => {
    const { data, width } = coveredCopy(picture(480, 320, []), [at(0.5, 0.5, 0.1, 0.1)]);
    expect([...data.subarray(0, 4)]).toEqual([40, 40, 40, 255]);
    const middle = 4 * (170 * width + 260);
    expect([...data.subarray(middle, middle + 3)]).not.toEqual([40, 40, 40]);
  });

  it('holds no ink wherever the places lie, and stands places that make no sense', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const place = fc.record({
      picture: fc.constant(0),
      x: share,
      y: share,
      width: share,
      height: share,
    });
    const side = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(side, side, fc.array(place, { maxLength: 3 }), (width, height, places) => {
        expect(hasInk(coveredCopy(picture(width, height, places), places))).toBe(false);
      }),
      { numRuns: 30 },
    );
    for (const odd of [at(-5, -5, 20, 20), at(2, 2, 1, 1), at(Number.NaN, 0, 1, 1), at(0, 0, -1, -1)]) {
      expect(coveredCopy(picture(50, 50), [odd]).data.length).toBe(10_000);
    }
  });
});
