import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import labels from '../../../../models/appearance/labels.json' with { type: 'json' };
import { appearance } from '../../../../src/detectors/appearance/index.ts';
import { KINDS } from '../../../../src/detectors/appearance/kinds.ts';
import { lookOf, SIDE, strengthOf, strengthOfPart } from '../../../../src/detectors/appearance/labels.ts';
import { scoresOfBoth } from '../../../../src/detectors/appearance/looks.ts';
import { partsOf } from '../../../../src/detectors/appearance/regions.ts';
import { Stop } from '../../../../src/detectors/errors.ts';
import type { Context, Pixels } from '../../../../src/types.ts';
import { inHand, WITHOUT_PRINT } from '../in-hand.ts';

/** A bit above each point, since the model's numbers are rounded to float32. */
const [relaxed, balanced, strict, part] = [
  labels.thresholds.relaxed,
  labels.thresholds.balanced,
  labels.thresholds.strict,
  labels.thresholds.part,
].map((point) => point + 1e-4) as [number, number, number, number];
/** Not cleared at the first look, and nothing more. */
const unsure = labels.unsure + 0.01;
const FLOATS = 3 * SIDE * SIDE;

const grey = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4).fill(128),
});

/** A row of scores: so much for X-ray, the rest for photo. */
const row = (medical: number): number[] =>
  labels.labels.map(({ id }) => (id === 'xray' ? medical : id === 'photo' ? 1 - medical : 0));

/** A context whose model gives these scores to the pictures it is shown, one after the other. */
function scored(scores: number[], frames = [grey(400, 300)]): Context & { asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    ...WITHOUT_PRINT,
    pixels: async () => frames,
    classify: async (pictures) => {
      const count = pictures.length / FLOATS;
      const given = scores.slice(asked.reduce((sum, n) => sum + n, 0)).slice(0, count);
      asked.push(count);
      return new Float32Array(given.flatMap(row));
    },
  };
}

const examine = (context: Context) => appearance.examine(inHand(''), context);
/** Five parts and their mirror images. */
const TEN = new Array(10).fill(0);

describe('appearance', () => {
  it('clears an ordinary picture at the first look', async () => {
    const context = scored([0.001]);
    expect(await examine(context)).toEqual({ findings: [] });
    expect(context.asked).toEqual([1]);
  });

  it('names the kind of a picture that is surely a scan, also in a mirror', async () => {
    const context = scored([relaxed, relaxed]);
    const { findings } = await examine(context);
    expect(findings).toMatchObject([
      { label: 'found_kindXray', strength: 'strong', medical: true, identifying: false, where: 'picture' },
    ]);
    expect(context.asked).toEqual([1, 1]);
  });

  it('takes the mean of both looks', async () => {
    // As logits: as far over one half as the other is under it.
    const [look] = (await scoresOfBoth([new Float32Array(FLOATS)], scored([0.9, 0.1]).classify)).map(lookOf);
    expect(look?.medical).toBeCloseTo(0.5);
    expect((await examine(scored([relaxed, 0, ...TEN]))).findings).not.toMatchObject([
      { strength: 'strong' },
    ]);
  });

  it.each([
    ['a part that is very sure', part, 'likely'],
    ['none that is sure', balanced - 0.01, undefined],
  ])('looks closer where it is unsure: %s', async (_what, best, strength) => {
    const context = scored([unsure, unsure, 0, best, 0, 0, 0, 0, best, 0, 0, 0]);
    const { findings } = await examine(context);
    expect(findings[0]?.strength).toBe(strength);
    expect(context.asked).toEqual([1, 1, 5, 5]);
  });

  it('asks more of a part than of the whole', async () => {
    expect(labels.thresholds.part).toBeGreaterThanOrEqual(labels.thresholds.balanced);
    expect(strengthOfPart(part, false)).toBe('likely');
    expect(strengthOfPart(labels.thresholds.part - 1e-4, false)).not.toBe('likely');
    expect(strengthOfPart(balanced, true)).toBe('likely');
  });

  it('looks at squares along a long picture, whatever the whole looks like', async () => {
    const context = scored([0, 0, balanced, 0, 0, balanced, 0], [grey(400, 900)]);
    expect((await examine(context)).findings).toMatchObject([
      { strength: 'likely', where: 'part of the picture' },
    ]);
    expect(context.asked).toEqual([1, 3, 3]);
  });

  it('keeps what a frame showed when the next one fails', async () => {
    const context = scored([relaxed, relaxed], [grey(400, 300), grey(400, 300)]);
    const { classify } = context;
    const failing: Context = {
      ...context,
      classify: (pictures) =>
        context.asked.length > 1 ? Promise.reject(new Stop('scanner-lost')) : classify(pictures),
    };
    expect(await examine(failing)).toMatchObject({
      findings: [{ strength: 'strong' }],
      unchecked: 'scanner-lost',
    });
  });

  it('takes the strongest of the frames of a picture that moves', async () => {
    const context = scored(
      [0.001, strict, strict, ...TEN, relaxed, relaxed],
      [grey(400, 300), grey(400, 300), grey(400, 300)],
    );
    expect((await examine(context)).findings).toMatchObject([{ strength: 'strong' }]);
  });

  it('looks at no icon', async () => {
    const context = scored([relaxed], [grey(31, 400)]);
    expect(await examine(context)).toEqual({ findings: [] });
    expect(context.asked).toEqual([]);
  });

  it('says why a picture could not be decoded', async () => {
    const context = { ...scored([]), pixels: () => Promise.reject(new Stop('too-large')) };
    expect(await examine(context)).toEqual({ findings: [], unchecked: 'too-large' });
  });

  it('hands the model planes of red, green and blue', async () => {
    const red = grey(64, 64);
    for (let at = 0; at < red.data.length; at += 4) red.data.set([200, 10, 20, 255], at);
    let shown: Float32Array = new Float32Array();
    await examine({
      ...WITHOUT_PRINT,
      pixels: async () => [red],
      classify: async (pictures) => {
        shown = pictures;
        return new Float32Array(row(0));
      },
    });
    const plane = SIDE * SIDE;
    expect([0, 1, 2].map((color) => Math.round(shown[color * plane + 7] ?? -1))).toEqual([200, 10, 20]);
  });
});

describe('the operating points', () => {
  it('are in order', () => {
    const ranks = ['hint', 'possible', 'likely', 'strong'];
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((score) =>
            ranks.indexOf(strengthOf(score) ?? ''),
          );
          expect(low).toBeLessThanOrEqual(Number(high));
        },
      ),
    );
    expect(relaxed).toBeGreaterThan(balanced);
    expect(balanced).toBeGreaterThanOrEqual(strict);
  });

  it('are for the sum of all medical kinds', () => {
    const shared = new Float32Array(
      labels.labels.map(({ id }) => (id === 'ct' || id === 'mri' ? 0.4 : id === 'photo' ? 0.2 : 0)),
    );
    expect(lookOf(shared).medical).toBeCloseTo(0.8);
    expect(['ct', 'mri']).toContain(lookOf(shared).kind);
  });
});

it('every medical kind but the unnamed one has its word', () => {
  const medical = labels.labels.filter((label) => label.medical).map(({ id }) => id);
  expect(medical.filter((id) => !KINDS[id])).toEqual(['other_medical']);
});

it('parts lie inside the picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }), (width, height) => {
      for (const box of partsOf({ width, height })) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        expect(box.width * box.height).toBeGreaterThan(0);
      }
    }),
  );
});
