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

  it('never says that a word begins nothing which it would find', () => {
    const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(
        long,
        fc.nat(12),
        fc.nat(1),
        fc.constantFrom('', 'a', 'b', 'c'),
        (key, at, length, letter) => {
          const asked = key.slice(0, at) + letter + key.slice(at + length);
          const index = new NearIndex([[key, key]], SHORTEST);
          if (index.near(asked) === undefined) return;
          for (let end = 1; end <= asked.length; end++)
            expect(index.mayBegin(asked.slice(0, end))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(new NearIndex([['birthdate', 1]], SHORTEST).mayBegin('themeeting')).toBe(false);
  });
});
