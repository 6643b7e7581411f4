import { describe, expect, it } from 'vitest';
import { rangeOf, toBytes } from '../../../../src/scanner/pixels/values.ts';

const size = { width: 2, height: 1 };

describe('toBytes', () => {
  it('stretches a range to black and white', () => {
    const values = Uint16Array.of(1000, 4095);
    const bytes = toBytes({ ...size, values, channels: 1, range: rangeOf(values) });
    expect(Array.from(bytes)).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });

  it('turns a negative around', () => {
    const bytes = toBytes({ ...size, values: [0, 255], channels: 1, range: [255, 0] });
    expect(Array.from(bytes)).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  });

  it('keeps colours and alpha', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(Array.from(toBytes({ ...size, values, channels: 4, range: [0, 255] }))).toEqual(values);
    const opaque = toBytes({ ...size, values: [1, 2, 3, 4, 5, 6], channels: 3, range: [0, 255] });
    expect(Array.from(opaque)).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });

  it('shows a plain surface, and what is missing, as black', () => {
    expect(Array.from(toBytes({ ...size, values: [7, 7], channels: 1, range: rangeOf([7, 7]) }))).toEqual([
      0, 0, 0, 255, 0, 0, 0, 255,
    ]);
    const short = toBytes({ ...size, values: [9], channels: 1, range: [0, 255] });
    expect(Array.from(short)).toEqual([9, 9, 9, 255, 0, 0, 0, 255]);
  });
});

describe('rangeOf', () => {
  it('leaves out what is no number', () => {
    expect(rangeOf([Number.NaN, -3, 12, Number.NaN])).toEqual([-3, 12]);
    expect(rangeOf([])).toEqual([0, 0]);
  });
});
