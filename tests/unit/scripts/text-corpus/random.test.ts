import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../scripts/text-corpus/random.ts';

const take = (seed: number, stream?: number) => {
  const random = randomOf(seed, stream);
  return Array.from({ length: 20 }, random.next);
};

describe('chance', () => {
  it('is the same for the same seed, and another for another seed or stream', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1e6), (seed, stream) => {
        const numbers = take(seed, stream);
        expect(take(seed, stream)).toEqual(numbers);
        expect(take(seed + 1, stream)).not.toEqual(numbers);
        expect(take(seed, stream + 1)).not.toEqual(numbers);
        expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
      }),
    );
  });

  it('begins differently in every stream of a seed', () => {
    const firsts = Array.from({ length: 1000 }, (_, stream) => randomOf(7, stream).next());
    expect(new Set(firsts).size).toBe(1000);
    expect(firsts.filter((first) => first < 0.5).length).toBeGreaterThan(440);
    expect(firsts.filter((first) => first < 0.5).length).toBeLessThan(560);
  });

  it('picks by weight, and never what weighs nothing', () => {
    const random = randomOf(1);
    const picked = Array.from({ length: 4000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    const seldom = picked.filter((key) => key === 'seldom').length;
    expect(seldom).toBeGreaterThan(900);
    expect(seldom).toBeLessThan(1100);
    expect(picked).not.toContain('never');
  });

  it('reaches both ends of a range and writes as many digits as asked', () => {
    const random = randomOf(2);
    expect(new Set(Array.from({ length: 200 }, () => random.between(3, 5)))).toEqual(new Set([3, 4, 5]));
    expect(random.digits(9)).toMatch(/^[1-9]\d{8}$/);
    expect(() => random.pick([])).toThrow('Nothing to pick from');
  });
});
