import fc from 'fast-check';
import { expect, it } from 'vitest';
import { untilWhen } from '../../../src/pages/until.ts';

const now = new Date(2026, 3, 12, 15, 5).getTime();
const HOUR = 3_600_000;

it('says the time, and the day of what is further off', () => {
  expect(untilWhen(now + HOUR, now, 'en-GB')).toBe('16:05');
  expect(untilWhen(now + 48 * HOUR, now, 'en-GB')).toBe('14 April 2026 at 15:05');
});

it('says something of any number', () => {
  fc.assert(
    fc.property(fc.double(), (until) => {
      expect(untilWhen(until, now, 'en-GB')).not.toBe('');
    }),
  );
  for (const until of [1e300, Number.POSITIVE_INFINITY, Number.NaN, 9e15]) {
    expect(untilWhen(until, now, 'en-GB')).toContain('275760');
  }
  expect(untilWhen(-1e300, now, 'en-GB')).toBe('15:05');
});
