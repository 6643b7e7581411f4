/** What measured rows come to: recall and false alarms by class and source, confusions, and times. */
import { isMedical } from './classes.ts';
import { grouped } from './grouped.ts';
import { isMeasured, type MeasuredRow, SENSITIVITIES } from './measured.ts';
import type { Row } from './rows.ts';
import { type Share, shareOf, shown } from './share.ts';

export interface Table {
  title: string;
  /** One name a column, then the rows in the same order. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const FIGURES = ['pictures', ...SENSITIVITIES, 'noted at balanced'] as const;

/** Which side of a measurement a picture is on. */
const SIDES = [
  { side: 'medical', medical: true, says: 'recall' },
  { side: 'ordinary', medical: false, says: 'false alarms' },
  { side: 'of no kind that the model knows', medical: undefined, says: 'asked about' },
] as const;

/** Rows with an answer to them: of a file that could not be asked about, nothing is known. */
export function measuredOf(rows: readonly Row[]): MeasuredRow[] {
  return rows.filter(isMeasured);
}

export function asked(rows: readonly MeasuredRow[], sensitivity: (typeof SENSITIVITIES)[number]): Share {
  return shareOf(rows.filter(({ levels }) => levels[sensitivity] === 'warn').length, rows.length);
}

export function noted(rows: readonly MeasuredRow[]): Share {
  return shareOf(rows.filter(({ levels }) => levels.balanced === 'note').length, rows.length);
}

/** All of them, by where they come from. */
export function totalsTable(rows: readonly MeasuredRow[]): Table {
  return {
    title: 'All pictures: asked about',
    head: ['pictures of', 'from', ...FIGURES],
    rows: SIDES.flatMap(({ side, medical }) => {
      const own = rows.filter((row) => isMedical(row.class) === medical);
      return [...grouped(own, ({ origin }) => origin)].map(([origin, group]) => [
        side,
        origin,
        ...figures(group),
      ]);
    }),
  };
}

/** A table for each side that has pictures; a class whose source was in training stands apart. */
export function classTables(rows: readonly MeasuredRow[]): Table[] {
  return sides(rows, ['class', 'from'], ({ class: name, origin }) => [name, origin]);
}

/** The same, wherever a source was. */
export function kindTables(rows: readonly MeasuredRow[]): Table[] {
  return sides(rows, ['class'], ({ class: name }) => [name]);
}

export function sourceTables(rows: readonly MeasuredRow[]): Table[] {
  return sides(rows, ['class', 'source', 'from'], ({ class: name, source, origin }) => [
    name,
    source,
    origin,
  ]);
}

/** Made pictures by what was made of them, which their source tells. */
export function sceneTables(rows: readonly MeasuredRow[]): Table[] {
  return sides(rows, ['scene'], ({ source }) => [source]);
}

/** What pictures of each class were taken for, of those that are asked about at balanced. */
export function confusionTable(rows: readonly MeasuredRow[]): Table {
  const takenFor = ({ levels, called }: MeasuredRow) =>
    levels.balanced !== 'warn' ? 'not asked about' : plain(called ?? 'other signs');
  const names = [...grouped(rows, takenFor).keys()].sort();
  return {
    title: 'What they were taken for, at balanced',
    head: ['class', ...names],
    rows: [...grouped(rows, ({ class: name }) => name)].map(([name, group]) => {
      const taken = grouped(group, takenFor);
      return [name, ...names.map((each) => String(taken.get(each)?.length ?? ''))];
    }),
  };
}

/** Milliseconds from a file's turn in the scanner to its report. */
export function timeTable(rows: readonly MeasuredRow[]): Table {
  return {
    title: 'Time to verdict, ms',
    head: ['pictures', 'median', 'p95', 'slowest'],
    rows: [
      { name: 'cleared', own: rows.filter(({ findings }) => findings.length === 0) },
      { name: 'all', own: rows },
    ].map(({ name, own }) => {
      const ms = own.map((row) => row.ms).sort((a, b) => a - b);
      const at = (share: number) => (ms[Math.ceil(share * ms.length) - 1] ?? 0).toFixed(0);
      return [`${name} (${ms.length})`, at(0.5), at(0.95), at(1)];
    }),
  };
}

/** One line for each picture that the chosen sensitivity got wrong. */
export function wrongLines(rows: readonly MeasuredRow[]): string[] {
  return rows
    .filter(({ wrong }) => wrong !== undefined)
    .map(({ wrong, class: name, source, file, levels, called }) =>
      [wrong, name, source, file, ...SENSITIVITIES.map((each) => levels[each]), plain(called ?? '')].join(
        '\t',
      ),
    )
    .sort();
}

/** `found_kindXray` says `Xray`. */
export const plain = (called: string): string => called.replace(/^found_(kind)?/, '');

function sides(
  rows: readonly MeasuredRow[],
  columns: readonly string[],
  cellsOf: (row: MeasuredRow) => readonly string[],
): Table[] {
  return SIDES.flatMap(({ side, medical, says }) => {
    const own = rows.filter((row) => isMedical(row.class) === medical);
    const groups = [...grouped(own, (row) => cellsOf(row).join('\n'))].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = groups.flatMap(([, group]) =>
      group[0] ? [[...cellsOf(group[0]), ...figures(group)]] : [],
    );
    if (lines.length === 0) return [];
    return [
      {
        title: `Pictures ${side}, by ${columns.filter((column) => column !== 'from').at(-1)}: ${says}`,
        head: [...columns, ...FIGURES],
        rows: lines,
      },
    ];
  });
}

function figures(rows: readonly MeasuredRow[]): string[] {
  return [String(rows.length), ...SENSITIVITIES.map((each) => shown(asked(rows, each))), shown(noted(rows))];
}
