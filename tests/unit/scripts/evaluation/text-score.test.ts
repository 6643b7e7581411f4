import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../../scripts/evaluation/text-score.ts';
import { goldBox, goldPicture } from './gold.ts';

/** A finding whose place is given in pixels of a picture of 400 × 200. */
function finding(x: number, y: number, width: number, height: number, told = {}) {
  const place = { picture: 0, x: x / 400, y: y / 200, width: width / 400, height: height / 200 };
  return {
    detector: 'burned-in-text',
    label: 'found_patientName',
    identifying: true,
    place,
    ...told,
  } as const;
}

const foundBy = (...findings: ReturnType<typeof finding>[]) =>
  scoreOf(goldPicture(), findings).boxes.map(({ found }) => found);

describe('a gold box', () => {
  it('is found by a place over half of it, or over its middle', () => {
    expect(foundBy(finding(10, 10, 100, 20))).toEqual([true]);
    expect(foundBy(finding(0, 0, 400, 200))).toEqual([true]);
    expect(foundBy(finding(10, 10, 51, 20))).toEqual([true]);
    expect(foundBy(finding(55, 15, 10, 10))).toEqual([true]);
  });

  it('is not found by a place beside it, over less of it, or without a place', () => {
    expect(foundBy(finding(10, 10, 40, 20))).toEqual([false]);
    expect(foundBy(finding(10, 31, 100, 20))).toEqual([false]);
    expect(foundBy(finding(10, 10, 100, 20, { place: undefined }))).toEqual([false]);
    expect(foundBy()).toEqual([false]);
  });

  it('is not found by what identifies nobody, or by another detector', () => {
    expect(foundBy(finding(10, 10, 100, 20, { identifying: false }))).toEqual([false]);
    expect(foundBy(finding(10, 10, 100, 20, { detector: 'metadata' }))).toEqual([false]);
  });

  it('is found by itself, wherever it stands', () => {
    const length = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), length, length, (x, y, width, height) => {
        const gold = goldPicture({ boxes: [goldBox({ x, y, width, height })] });
        expect(scoreOf(gold, [finding(x, y, width, height)]).boxes[0]?.found).toBe(true);
        expect(scoreOf(gold, [finding(x + width, y + height, 9, 9)]).boxes[0]?.found).toBe(false);
      }),
    );
  });

  it('counts only when it leads to a person', () => {
    const boxes = [goldBox(), goldBox({ is: 'examDate', identifying: false })];
    expect(scoreOf(goldPicture({ boxes }), []).boxes).toHaveLength(1);
  });
});

describe('a picture', () => {
  it('is called identifying by what was read off it alone', () => {
    expect(scoreOf(goldPicture(), [finding(0, 0, 1, 1)]).called).toBe(true);
    expect(scoreOf(goldPicture(), [finding(0, 0, 1, 1, { identifying: false })]).called).toBe(false);
    expect(scoreOf(goldPicture(), [finding(0, 0, 1, 1, { detector: 'dicom' })]).called).toBe(false);
  });

  it('has its header’s name printed when that is said', () => {
    const said = (label: string) => scoreOf(goldPicture(), [finding(0, 0, 1, 1, { label })]).namePrinted;
    expect([said('found_nameAlsoPrinted'), said('found_patientName')]).toEqual([true, false]);
  });
});
