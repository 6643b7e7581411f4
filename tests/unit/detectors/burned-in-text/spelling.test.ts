import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, NearIndex } from '../../../../src/detectors/burned-in-text/meaning/spelling.ts';

const SHORTEST = 5;
/** Of few letters, so that many are near to one another. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });

describe('an index of words', () => {
  it('finds one that differs in a letter at most wherever there is one, and no other', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, (keys, asked) => {
        const index = new NearIndex(
          keys.map((key) => [key, key] as const),
          SHORTEST,
        );
        const found = index.near(asked);
        const isLong = (key: string) => key.length >= SHORTEST;
        const near = keys.filter((key) => isLong(key) && isLong(asked) && distance(key, asked) <= 1);
        expect(found === undefined ? [] : near).toEqual(near);
        if (found !== undefined) expect(near).toContain(found);
      }),
      { numRuns: 400 },
    );
  });
});
