import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, shown } from '../../../../scripts/evaluation/share.ts';

describe('a share', () => {
  // Wilson score intervals without continuity correction, as R's prop.test(correct = FALSE) gives them.
  it.each([
    { hits: 8, n: 10, low: 0.4902, high: 0.9433 },
    { hits: 0, n: 10, low: 0, high: 0.2775 },
    { hits: 10, n: 10, low: 0.7225, high: 1 },
    { hits: 15, n: 148, low: 0.0624, high: 0.1605 },
    { hits: 1, n: 1000, low: 0.0002, high: 0.0056 },
  ])('of $hits in $n lies between $low and $high', ({ hits, n, low, high }) => {
    const share = shareOf(hits, n);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of nothing may be anything', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, n: 0, low: 0, high: 1 });
    expect(shown(shareOf(0, 0))).toBe('');
  });

  it('lies in its interval, and the interval between nothing and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(part * n);
        const { low, high } = shareOf(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is shown in percent, with another digit when it is small', () => {
    expect(shown(shareOf(8, 10))).toBe('80.0 % (49.0 to 94.3)');
    expect(shown(shareOf(1, 1000))).toBe('0.10 % (0.02 to 0.56)');
  });
});
