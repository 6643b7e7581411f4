import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearZeros } from '../../../../src/detectors/burned-in-text/reading/zeros.ts';
import type { Grey } from '../../../../src/types.ts';

const ZERO = ['.####.', '#....#', '#...##', '#..#.#', '#.#..#', '##...#', '#....#', '.####.'];
const PLAIN = ['.####.', '#....#', '#....#', '#....#', '#....#', '#....#', '#....#', '.####.'];
const EIGHT = ['.####.', '#....#', '#....#', '.####.', '#....#', '#....#', '#....#', '.####.'];
const LEANING = ['.###.', '#...#', '##..#', '#.#.#', '#..##', '#...#', '.###.'];
const LETTER_B = ['####.', '#...#', '#...#', '####.', '#...#', '#...#', '####.'];
const SIX = ['..##..', '.#....', '#.....', '#.###.', '##...#', '#....#', '#....#', '.####.'];
const PERCENT = ['.#....#', '#.#..#.', '.#..#..', '...#...', '..#..#.', '.#..#.#', '#....#.'];

/** Light on dark, so many pixels a dot. */
function drawn(rows: readonly string[], dot: number): Grey {
  const width = ((rows[0]?.length ?? 0) + 4) * dot;
  const picture = {
    width,
    height: (rows.length + 4) * dot,
    data: new Uint8Array(width * (rows.length + 4) * dot),
  };
  for (const [y, row] of rows.entries()) {
    for (const [x, sign] of [...row].entries()) {
      if (sign !== '#') continue;
      for (let i = 0; i < dot; i++) {
        const start = ((y + 2) * dot + i) * width + (x + 2) * dot;
        picture.data.fill(230, start, start + dot);
      }
    }
  }
  return picture;
}

describe('zeros', () => {
  it.each([1, 2, 5])('lose the stroke through them, in dots of %i pixels', (dot) => {
    const picture = drawn(ZERO, dot);
    clearZeros(picture, 115, true);
    expect(picture.data).toEqual(drawn(PLAIN, dot).data);
  });

  it.each(
    Object.entries({ EIGHT, LEANING, LETTER_B, SIX, PERCENT, PLAIN }).flatMap(([name, rows]) =>
      [1, 2, 5].map((dot) => ({ name, rows, dot })),
    ),
  )('$name in dots of $dot stays as it is', ({ rows, dot }) => {
    const picture = drawn(rows, dot);
    clearZeros(picture, 115, true);
    expect(picture.data).toEqual(drawn(rows, dot).data);
  });

  it('takes any picture, and makes nothing darker or lighter than it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.uint8Array({ minLength: 24, maxLength: 480 }),
        fc.boolean(),
        (width, bytes, light) => {
          const height = Math.floor(bytes.length / width);
          const data = bytes.slice(0, width * height);
          const range = [Math.min(...data), Math.max(...data)];
          clearZeros({ width, height, data }, 128, light);
          expect([Math.min(...data) >= (range[0] ?? 0), Math.max(...data) <= (range[1] ?? 0)]).toEqual([
            true,
            true,
          ]);
        },
      ),
    );
  });
});
