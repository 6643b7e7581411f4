import { describe, expect, it } from 'vitest';
import { printedLines, printedTable } from '../../../../scripts/evaluation/printed-table.ts';
import { look, row } from './pictures.ts';

const read = { ...look('likely'), detector: 'burned-in-text', medical: false } as const;
const ROWS = [
  row('meme', ['pass', 'pass', 'pass'], { findings: [look('likely')] }),
  row('document', ['pass', 'pass', 'pass'], { findings: [{ ...read, medical: true }] }),
  row('document', ['pass', 'pass', 'pass'], { findings: [{ ...read, medical: true, identifying: true }] }),
  row('document', ['pass', 'pass', 'pass'], { findings: [{ ...read, identifying: true }] }),
  row('document', ['pass', 'pass', 'pass'], { findings: [read] }),
];

describe('what was read on pictures', () => {
  it('is counted by class, on both axes, and only of what was read', () => {
    const shares = printedTable(ROWS).rows.map((cells) => cells.map((cell) => cell.replace(/ \(.*/, '')));
    expect(shares).toEqual([
      ['document', '4', '50.0 %', '50.0 %', '75.0 %'],
      ['meme', '1', '0.0 %', '0.0 %', '0.0 %'],
    ]);
  });

  it('is listed for reading', () => {
    expect(printedLines(ROWS)).toEqual([
      'read as medical\tdocument\tsomewhere\tdocument.jpg',
      'read as medical and identifying\tdocument\tsomewhere\tdocument.jpg',
      'read as identifying\tdocument\tsomewhere\tdocument.jpg',
    ]);
  });
});
