import { beforeAll, describe, expect, it } from 'vitest';
import { NO_PICTURES, phantomOf } from '../../../../scripts/text-corpus/grounds.ts';
import {
  IDENTIFYING,
  LAYOUTS,
  type LayoutName,
  PLAIN,
} from '../../../../scripts/text-corpus/layouts/index.ts';
import { inventExam, inventPerson } from '../../../../scripts/text-corpus/people.ts';
import { randomOf } from '../../../../scripts/text-corpus/random.ts';
import { IDENTIFIES, type TextOp } from '../../../../scripts/text-corpus/sheet.ts';

const SEEDS = 40;
/** Each phantom is drawn once, which a busy machine takes its time for. */
const DRAWING_MS = 60_000;

beforeAll(() => {
  const random = randomOf(1);
  for (let turn = 0; turn < 100; turn++) phantomOf(random);
}, DRAWING_MS);

async function sheetOf(layout: LayoutName, identifying: boolean, seed: number) {
  const random = randomOf(seed, 99);
  const [person, exam] = [inventPerson(random), inventExam(random)];
  const made = await LAYOUTS[layout]({ random, pictures: NO_PICTURES, person, exam, identifying });
  const texts = made.sheet.ops.filter((op): op is TextOp => op.op === 'text');
  const parts = texts.flatMap((op) => op.parts);
  return { ...made, person, texts, parts };
}

describe.each(Object.keys(IDENTIFYING) as LayoutName[])('%s about a person', (layout) => {
  it('names the person, and its boxes hold no blanks at their ends', async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { parts } = await sheetOf(layout, true, seed);
      const gold = parts.filter(({ is }) => is && IDENTIFIES.has(is));
      expect(gold.map(({ is }) => is)).toContain('name');
      expect(gold.every(({ text }) => text.trim() === text && text.length > 2)).toBe(true);
    }
  });

  it('has a size of its text, and a sheet that every device could write', async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { size, polarity, sheet } = await sheetOf(layout, true, seed);
      expect(size).toBeGreaterThanOrEqual(9);
      expect(polarity).not.toBe('no text');
      expect(sheet.width * sheet.height).toBeLessThan(8_000_000);
    }
  });
});

describe.each(Object.keys(PLAIN) as LayoutName[])('%s about nobody', (layout) => {
  it('says nothing of the person', async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { parts, person } = await sheetOf(layout, false, seed);
      expect(parts.filter(({ is }) => is && IDENTIFIES.has(is))).toEqual([]);
      const text = parts.map((part) => part.text).join('\n');
      expect(text).not.toContain(person.id);
      expect(text.toLowerCase()).not.toContain(`${person.family}, ${person.given}`.toLowerCase());
    }
  });
});

it('gives the same sheet for the same seed', async () => {
  const [one, again] = [await sheetOf('viewer corners', true, 3), await sheetOf('viewer corners', true, 3)];
  expect(again).toEqual(one);
});

it('has texts of no one where there is no text', async () => {
  for (const layout of ['scan alone', 'ordinary photo'] as const) {
    const { texts, polarity } = await sheetOf(layout, false, 1);
    expect([texts, polarity]).toEqual([[], 'no text']);
  }
});
