/** What pictures of each class were called because of what was read on them. */
import { grouped } from './grouped.ts';
import type { MeasuredRow } from './measured.ts';
import { shareOf, shown } from './share.ts';
import type { Table } from './tables.ts';

export function printedTable(rows: readonly MeasuredRow[]): Table {
  const classes = [...grouped(rows, ({ class: name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    title: 'Called so by what was read on them, at any strength',
    head: ['class', 'pictures', 'medical', 'identifying', 'either'],
    rows: classes.map(([name, own]) => {
      const share = (called: (row: MeasuredRow) => boolean) =>
        shown(shareOf(own.filter(called).length, own.length));
      const either = (row: MeasuredRow) => isCalled(row, 'medical') || isCalled(row, 'identifying');
      return [
        name,
        String(own.length),
        share((row) => isCalled(row, 'medical')),
        share((row) => isCalled(row, 'identifying')),
        share(either),
      ];
    }),
  };
}

/** One line for each picture that was called medical or identifying by what was read on it. */
export function printedLines(rows: readonly MeasuredRow[]): string[] {
  return rows.flatMap((row) => {
    const called = (['medical', 'identifying'] as const).filter((axis) => isCalled(row, axis));
    return called.length > 0
      ? [`read as ${called.join(' and ')}\t${row.class}\t${row.source}\t${row.file}`]
      : [];
  });
}

const isCalled = ({ findings }: MeasuredRow, axis: 'medical' | 'identifying'): boolean =>
  findings.some((finding) => finding.detector === 'burned-in-text' && finding[axis]);
