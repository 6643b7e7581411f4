import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cover } from '../../../src/copies/cover.ts';
import {
  add,
  begin,
  change,
  EDGES,
  type Editing,
  moved,
  remove,
  sized,
  TOP_STRIP,
  undo,
} from '../../../src/copies/editing.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cover: fc.Arbitrary<Cover> = fc
  .tuple(share, share, share, share)
  .map(([x, y, width, height]) => ({ x, y, width: width * (1 - x), height: height * (1 - y) }));
const shift = fc.double({ min: -2, max: 2, noNaN: true });

/** Any step a person can take. */
const anyStep: fc.Arbitrary<(editing: Editing) => Editing> = fc.oneof(
  fc.array(cover, { maxLength: 2 }).map((covers) => (editing: Editing) => add(editing, covers)),
  fc.constant((editing: Editing) => add(editing)),
  fc.tuple(fc.nat(9), cover).map(
    ([index, one]) =>
      (editing: Editing) =>
        index < editing.covers.length ? change(editing, index, one) : editing,
  ),
  fc
    .nat(9)
    .map((index) => (editing: Editing) => (index < editing.covers.length ? remove(editing, index) : editing)),
);

const isInside = ({ x, y, width, height }: Cover): boolean =>
  Math.min(x, y, width, height) >= 0 && Math.max(x + width, y + height) <= 1 + 1e-9;

describe('editing', () => {
  it('can take every step back, one by one, to the beginning', () => {
    fc.assert(
      fc.property(
        fc.array(cover, { maxLength: 3 }),
        fc.array(anyStep, { maxLength: 12 }),
        (covers, steps) => {
          const states = [begin(covers)];
          for (const step of steps) {
            const next = step(states.at(-1) as Editing);
            if (next.past.length > (states.at(-1)?.past.length ?? 0)) states.push(next);
          }
          let editing = states.pop() as Editing;
          for (const before of states.reverse()) {
            editing = undo(editing);
            expect(editing.covers).toEqual(before.covers);
          }
          expect(undo(editing)).toEqual(begin(covers));
        },
      ),
    );
  });

  it('adds a strip once', () => {
    const once = add(begin([]), TOP_STRIP);
    expect(add(once, TOP_STRIP)).toEqual(once);
    expect(add(once, EDGES).covers).toHaveLength(4);
  });

  it('covers with its strip the highest box of every ultrasound machine that is known', () => {
    // 14.1 % of the height: the highest of 64 (deid.dicom).
    expect(TOP_STRIP).toEqual([{ x: 0, y: 0, width: 1, height: 0.15 }]);
    expect(EDGES.every(isInside)).toBe(true);
  });
});

describe('a box', () => {
  it('keeps its size and stays in the picture when it is moved', () => {
    fc.assert(
      fc.property(cover, shift, shift, (one, across, down) => {
        const to = moved(one, across, down);
        expect([to.width, to.height]).toEqual([one.width, one.height]);
        expect(isInside(to)).toBe(true);
      }),
    );
    expect(moved({ x: 0.5, y: 0.5, width: 0.2, height: 0.2 }, 0.1, -0.1)).toMatchObject({ x: 0.6, y: 0.4 });
  });

  it('keeps its corner, and something to take hold of, when it is sized', () => {
    fc.assert(
      fc.property(cover, shift, shift, (one, across, down) => {
        const to = sized(one, across, down);
        expect([to.x, to.y]).toEqual([one.x, one.y]);
        expect(isInside(to)).toBe(true);
        if (one.x < 0.99) expect(to.width).toBeGreaterThan(0.009);
      }),
    );
  });
});
