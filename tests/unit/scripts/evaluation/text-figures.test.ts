import { describe, expect, it } from 'vitest';
import { figuresOf, textTables, wrongTexts } from '../../../../scripts/evaluation/text-figures.ts';
import type { Scored } from '../../../../scripts/evaluation/text-score.ts';
import type { GoldPicture } from '../../../../scripts/text-corpus/gold.ts';
import { goldBox, goldPicture } from './gold.ts';

const scored = (gold: Partial<GoldPicture>, told: Partial<Scored> = {}): Scored => ({
  gold: goldPicture(gold),
  called: false,
  boxes: [],
  namePrinted: false,
  ...told,
});
const header = { kind: 'dicom', name: 'Doe^Jane', patientId: '1', namePrinted: true } as const;

const SCORED: Scored[] = [
  scored({ size: 9, header }, { called: true, namePrinted: true, boxes: [{ box: goldBox(), found: true }] }),
  scored({ size: 9, header }, { boxes: [{ box: goldBox(), found: false }] }),
  scored({ size: 14, header: { ...header, namePrinted: false }, identifying: false }, { called: true }),
  scored({ size: 14, identifying: false }),
  scored({ script: 'cyrillic' }, { boxes: [{ box: goldBox(), found: false }] }),
];

describe('the figures', () => {
  it('count pictures, boxes and printed names of headers, of the Latin script', () => {
    const { slices: _, ...figures } = figuresOf(SCORED);
    expect(figures).toEqual({
      pictures: { identifying: { n: 2, found: 1 }, plain: { n: 2, false: 1 } },
      boxes: { n: 2, found: 1 },
      headerPrinted: { n: 2, found: 1 },
    });
  });

  it('tell slices apart, in the order of their numbers', () => {
    const { slices } = figuresOf(SCORED);
    expect(slices.filter(({ slice }) => slice === 'size')).toEqual([
      {
        slice: 'size',
        value: '9',
        identifying: { n: 2, found: 1 },
        boxes: { n: 2, found: 1 },
        plain: { n: 0, false: 0 },
      },
      {
        slice: 'size',
        value: '14',
        identifying: { n: 0, found: 0 },
        boxes: { n: 0, found: 0 },
        plain: { n: 2, false: 1 },
      },
    ]);
    expect(new Set(slices.map(({ slice }) => slice))).toEqual(
      new Set(['size', 'polarity', 'background', 'compression', 'font', 'layout']),
    );
    for (const name of ['size', 'layout']) {
      const own = slices.filter(({ slice }) => slice === name);
      expect(own.reduce((sum, { identifying, plain }) => sum + identifying.n + plain.n, 0)).toBe(4);
    }
  });

  it('are tables with their intervals, and other scripts apart', () => {
    const tables = textTables(SCORED);
    expect(tables[0]?.rows).toEqual([
      ['2', '50.0 % (9.5 to 90.5)', '2', '50.0 % (9.5 to 90.5)', '2', '50.0 % (9.5 to 90.5)'],
    ]);
    expect(tables.at(-1)?.rows[0]?.slice(0, 2)).toEqual(['cyrillic', '1']);
    expect(textTables(SCORED.slice(0, 4)).some(({ title }) => title.startsWith('Other scripts'))).toBe(false);
  });
});

it('all that is wrong is listed, and nothing else', () => {
  const lines = wrongTexts(SCORED);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('nothing found; the name of its header not seen; missed name "DOE, JANE"');
  expect(lines[1]).toContain('wrongly called identifying');
});
