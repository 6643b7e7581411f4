import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, fold, NearIndex } from '../../../../src/detectors/burned-in-text/meaning/spelling.ts';

const word = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 7 })
  .map((letters) => letters.join(''));

it('a word is near to a key but for one letter, and to no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), word, (keys, asked) => {
      const index = new NearIndex(
        keys.map((key) => [key, key] as const),
        3,
      );
      const close = keys.filter((key) => key.length >= 3 && asked.length >= 3 && distance(key, asked) <= 1);
      const found = index.near(asked);
      if (close.length === 0) expect(found).toBeUndefined();
      else expect(close).toContain(found);
    }),
  );
});

it('plain letters are folded as all others are', () => {
  const plain = fc.array(fc.integer({ min: 0x20, max: 0x7e })).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(plain, (text) => {
      // The sign behind it is none of the plain ones, and leaves nothing.
      expect(fold(text)).toBe(fold(`${text}\u3000·`));
    }),
  );
  expect(fold('Name: Ä|1!')).toBe('namea|1!');
});
