import { describe, expect, it } from 'vitest';
import { accuracyDocument } from '../../../../scripts/evaluation/accuracy-document.ts';
import { barsTable } from '../../../../scripts/evaluation/bars.ts';
import { crossedSides, measuredNumbers } from '../../../../scripts/evaluation/measured-numbers.ts';
import { asLines, asMarkdown } from '../../../../scripts/evaluation/show-table.ts';
import {
  classTables,
  confusionTable,
  sourceTables,
  timeTable,
  totalsTable,
  wrongLines,
} from '../../../../scripts/evaluation/tables.ts';
import { row } from './pictures.ts';

const MISSED = row('xray', ['pass', 'note', 'warn'], { wrong: 'miss', source: 'b' });
const ROWS = [
  row('xray', ['warn', 'warn', 'warn'], { called: 'found_kindXray', source: 'a' }),
  row('xray', ['pass', 'warn', 'warn'], { called: 'found_kindCt', source: 'a' }),
  MISSED,
  row('xray', ['warn', 'warn', 'warn'], { called: 'found_kindXray', source: 'c', origin: 'same source' }),
  row('photo', ['pass', 'pass', 'pass'], { ms: 30 }),
  row('photo', ['warn', 'warn', 'warn'], { called: 'found_looksMedical', wrong: 'false alarm' }),
  row('viewer', ['pass', 'pass', 'note'], { source: 'made/films', origin: 'made' }),
  row('planted', ['warn', 'warn', 'warn']),
];

describe('the tables', () => {
  it('count both sides, by where the pictures come from', () => {
    expect(totalsTable(ROWS).rows.map(([side, from, n, relaxed]) => [side, from, n, relaxed])).toEqual([
      ['medical', 'other source', '3', '33.3 % (6.1 to 79.2)'],
      ['medical', 'same source', '1', '100.0 % (20.7 to 100.0)'],
      ['medical', 'made', '1', '0.0 % (0.0 to 79.3)'],
      ['ordinary', 'other source', '2', '50.0 % (9.5 to 90.5)'],
      ['of no kind that the model knows', 'other source', '1', '100.0 % (20.7 to 100.0)'],
    ]);
  });

  it('give each class and each source a line at every sensitivity, and the notes', () => {
    const [medical, ordinary, unknown] = classTables(ROWS);
    expect(medical?.head).toEqual([
      'class',
      'from',
      'pictures',
      'relaxed',
      'balanced',
      'strict',
      'noted at balanced',
    ]);
    expect(medical?.rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['viewer', 'made', '1'],
      ['xray', 'other source', '3'],
      ['xray', 'same source', '1'],
    ]);
    expect(medical?.rows[1]?.slice(3).map((cell) => Number.parseFloat(cell))).toEqual([
      33.3, 66.7, 100, 33.3,
    ]);
    expect([ordinary?.title, unknown?.title]).toEqual([
      'Pictures ordinary, by class: false alarms',
      'Pictures of no kind that the model knows, by class: asked about',
    ]);
    expect(sourceTables(ROWS)[0]?.rows.map((cells) => cells.slice(0, 4))).toContainEqual([
      'xray',
      'b',
      'other source',
      '1',
    ]);
  });

  it('tell what pictures were taken for, and how long it took', () => {
    const { head, rows } = confusionTable(ROWS);
    expect(head).toEqual(['class', 'Ct', 'Xray', 'looksMedical', 'not asked about', 'other signs']);
    expect(rows[0]).toEqual(['xray', '1', '2', '', '1', '']);
    expect(timeTable(ROWS).rows).toContainEqual(['all (8)', '10', '30', '30']);
  });

  it('list what was wrong', () => {
    expect(wrongLines(ROWS)).toEqual([
      'false alarm\tphoto\tsomewhere\tphoto.jpg\twarn\twarn\twarn\tlooksMedical',
      'miss\txray\tb\txray.jpg\tpass\tnote\twarn\t',
    ]);
  });

  it('of nothing are nothing', () => {
    expect([totalsTable([]).rows, classTables([]), confusionTable([]).rows]).toEqual([[], [], []]);
  });

  it('hold whatever a name holds', () => {
    const odd = { title: 't', head: ['a', 'b'], rows: [['x|<img src=y>\n# z', '1']] };
    expect(asLines(odd)).toEqual(['t', '  a                       b', '  x|<img src=y>\\u000a# z  1']);
    expect(asMarkdown(odd).split('\n')[2]).toBe('| x&#124;&#60;img src=y&#62;&#92;u000a# z | 1 |');
  });
});

describe('the bars', () => {
  it('hold or do not, on pictures of other sources', () => {
    const enough = Array.from({ length: 100 }, () => row('ct', ['warn', 'warn', 'warn']));
    const verdicts = barsTable([...enough, MISSED]).rows.map((cells) => [cells[0], cells[3], cells.at(-1)]);
    expect(verdicts).toContainEqual(['medical pictures', '101', 'holds']);
    expect(verdicts).toContainEqual(['ct, other source', '100', 'holds']);
    expect(verdicts).toContainEqual(['ordinary pictures', '0', 'not tried']);
    expect(verdicts).toContainEqual(['xray, other source', '1', 'does not hold, of few']);
    const poor = barsTable([...enough.slice(1), MISSED, MISSED, MISSED, MISSED, MISSED, MISSED]).rows;
    expect(poor[0]?.at(-1)).toBe('does not hold');
  });
});

describe('the numbers of the settings page', () => {
  const FEW = { medical: { hits: 9, n: 9 }, ordinary: { hits: 1, n: 9 } };

  it('count real pictures of sources that training never saw', () => {
    expect(measuredNumbers(ROWS, 'abc', FEW)).toEqual({
      model: 'abc',
      tried: { medical: 3, ordinary: 2 },
      asked: {
        relaxed: { medical: { hits: 1, n: 3 }, ordinary: { hits: 1, n: 2 } },
        balanced: { medical: { hits: 2, n: 3 }, ordinary: { hits: 1, n: 2 } },
        strict: { medical: { hits: 3, n: 3 }, ordinary: { hits: 1, n: 2 } },
      },
      viewers: { hits: 0, n: 1 },
      noted: { medical: { hits: 1, n: 3 }, ordinary: { hits: 0, n: 2 } },
    });
  });

  it('take what is worse for balanced: its points were chosen on these pictures', () => {
    const half = (hits: number, alarms: number) => ({
      'medical, unseen sources': { hits, n: 10 },
      'ordinary, unseen sources': { hits: alarms, n: 10 },
    });
    const crossed = crossedSides([half(5, 8), half(6, 9)]);
    expect(crossed).toEqual({ medical: { hits: 11, n: 20 }, ordinary: { hits: 17, n: 20 } });
    const { asked, tried } = measuredNumbers(ROWS, 'abc', crossed);
    expect(asked.balanced).toEqual(crossed);
    expect(tried).toEqual({ medical: 3, ordinary: 2 });
  });
});

it('the document lists rare kinds one by one, and shows no picture', () => {
  const pet = row('pet', ['pass', 'note', 'warn'], { file: 'folder/pet 1.jpg', called: 'found_kindNuclear' });
  const run = {
    crossed: { medical: { hits: 9, n: 10 }, ordinary: { hits: 1, n: 10 } },
    date: '2026-11-22',
    model: 'abc',
  };
  const text = accuracyDocument({ ...run, rows: [...ROWS, pet], fullSize: [] });
  expect(text).toContain('| pet 1.jpg | other source | nothing | noted | asked | Nuclear |');
  expect(text).not.toMatch(/!\[|<img|data:image/);
  expect(text).toContain('None were tried with these weights.');
  expect(accuracyDocument({ ...run, rows: ROWS, fullSize: [pet, pet, pet] })).toContain('| pet | 3 |');
});
