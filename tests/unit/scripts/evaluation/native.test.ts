import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceWithin } from '../../../../scripts/evaluation/edit-distance.ts';
import {
  type Compared,
  comparedFigures,
  comparedReport,
} from '../../../../scripts/evaluation/native-figures.ts';
import { holds, median } from '../../../../scripts/evaluation/native-score.ts';
import { goldPicture } from './gold.ts';

describe('the distance to the nearest part of a text', () => {
  it('is 0 for what the text holds, wherever', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, sought, after) => {
        expect(distanceWithin(before + sought + after, sought)).toBe(0);
      }),
    );
  });

  it('is never more than all letters, and at most one more after one change', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(11), (text, sought, at) => {
        const before = distanceWithin(text, sought);
        const changed = `${sought.slice(0, at)}\u0001${sought.slice(at + 1)}`;
        expect(before).toBeLessThanOrEqual(sought.length);
        expect(Math.abs(distanceWithin(text, changed) - before)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['xx DOE JANE xx', 'DOE JANE', 0],
    ['xx D0E JANE xx', 'DOE JANE', 1],
    ['xx DE JANE xx', 'DOE JANE', 1],
    ['', 'DOE', 3],
  ])('in %j of %j is %i', (text, sought, distance) => {
    expect(distanceWithin(text, sought)).toBe(distance);
  });
});

describe('a text', () => {
  it('holds a gold text with one error in eight letters', () => {
    expect(holds('Name: Müller, Jür-\ngen', { text: 'MULLER, JUR-GEN' })).toBe(true);
    expect(holds('ID 1234S678', { text: '12345678' })).toBe(true);
    expect(holds('ID 12E4S678', { text: '12345678' })).toBe(false);
    expect(holds('ID 1234S6', { text: '123456' })).toBe(false);
  });
});

it('the median stands in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

describe('the comparison', () => {
  const row = (
    found: number,
    theirs: number,
    polarity: 'no text' | 'light on dark',
    ms: number,
    background: 'photo' | 'phantom' = 'photo',
  ): Compared => ({
    gold: goldPicture({ polarity, background }),
    boxes: polarity === 'no text' ? 0 : 4,
    ours: { found, ms },
    native: { 3: { found: 0, ms: 10 }, 6: { found: 1, ms: 10 }, 11: { found: theirs, ms: 100 } },
  });
  const rows = [
    row(4, 3, 'light on dark', 90),
    row(3, 3, 'light on dark', 110),
    row(0, 0, 'no text', 2),
    row(0, 0, 'no text', 30, 'phantom'),
  ];

  it('is with the page mode that finds most', () => {
    expect(comparedFigures(rows)).toEqual({
      mode: 11,
      boxes: { n: 8, ours: 7, native: 6 },
      withText: { pictures: 2, oursMedianMs: 100, nativeMedianMs: 100, medianOfRatios: 1 },
      textFreePhotos: { pictures: 1, oursMedianMs: 2, nativeMedianMs: 100, medianOfRatios: 0.02 },
      textFreeScans: { pictures: 1, oursMedianMs: 30, nativeMedianMs: 100, medianOfRatios: 0.3 },
    });
  });

  it('shows every page mode', () => {
    const report = comparedReport(rows).join('\n');
    for (const mode of [3, 6, 11]) expect(report).toContain(`tesseract --psm ${mode}`);
    expect(report).toMatch(/photos without text +1 +2 +100 +2\.0 % +2\.0 %/);
    expect(report).toMatch(/scans without text +1 +30 +100 +30\.0 % +30\.0 %/);
  });
});
