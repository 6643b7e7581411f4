import { describe, expect, it } from 'vitest';
import { examplesOfCare, examplesOfNames } from '../../../../scripts/papers/examples.ts';
import { learn } from '../../../../scripts/papers/learn.ts';
import { modelOf } from '../../../../src/detectors/burned-in-text/meaning/learned/linear.ts';
import { randomly } from '../../../fixtures/print/drawing.ts';

describe('what is learned', () => {
  it('speaks for what all that is looked for has, against what all others have, and is silent on what both have', () => {
    const [mine, others, both, rare] = [1, 2, 3, 300];
    const examples = Array.from({ length: 40 }, (_, i) => ({
      features: new Set([i % 2 === 0 ? mine : others, both, ...(i === 0 ? [rare] : [])]),
      is: i % 2 === 0,
    }));
    const odds = modelOf(learn(examples, { ridge: 0.01, least: 1, examples: 2 }), 1);
    expect(odds(new Set([mine]))).toBeGreaterThan(2);
    expect(odds(new Set([others]))).toBeLessThan(-2);
    expect(Math.abs(odds(new Set([both])))).toBeLessThan(0.2);
    expect(odds(new Set([rare]))).toBe(0);
  });
});

describe('a paper to learn from', () => {
  const text =
    'Report\nJane Doe, born 4 May 1938\nDr. Hugo Marsh\nFractured wrist.\nPlaster.\nReview in a week.';

  it('is taught whole, in part and misread', () => {
    const medical = examplesOfCare({ id: '', medical: true, text }, randomly(1));
    const ordinary = examplesOfCare({ id: '', medical: false, text }, randomly(1));
    expect(medical).toHaveLength(3);
    expect(ordinary).toHaveLength(4);
    expect(medical.every(({ is }) => is)).toBe(true);
    expect(ordinary.some(({ is }) => is)).toBe(false);
    const [whole, part, misread] = medical.map(({ features }) => features);
    expect([...(part ?? [])].filter((feature) => !whole?.has(feature))).not.toHaveLength(part?.size ?? 0);
    expect(misread).not.toEqual(whole);
  });

  it('tells of every word whether it is of the name', () => {
    const is = (name: string | undefined, of: string) =>
      examplesOfNames({ id: '', medical: true, ...(name && { name }), text: of }).filter((word) => word.is)
        .length;
    expect(is('Jane Doe', text)).toBe(2);
    expect(is('Doe, Jane', text)).toBe(2);
    expect(is(undefined, text)).toBe(0);
    expect(is('王小明', '姓名：王 小明\n明天复查')).toBe(3);
  });
});
