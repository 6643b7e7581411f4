/** Tables with separators (CSV): exports of laboratories, of patients' lists, of watches and meters. */

import { valueAt } from '../burned-in-text/meaning/details.ts';
import { analyteIn, OF_A_PAPER } from '../burned-in-text/meaning/results.ts';
import { fold } from '../burned-in-text/meaning/spelling.ts';
import type { Person } from '../exams.ts';
import { LABEL_WORDS, type LabelField, type LabelRank, phrasesOf } from '../label-words.ts';
import { type Content, type HealthRecord, personOf, type RecordDetail } from './details.ts';
import { isLoinc, isMeasure, isOneOf, isVital } from './table-words.ts';

const MOST_ROWS = 2_000;
/** Rows whose persons are told: more are as many people again. */
const MOST_PERSONS = 40;
const MOST_CELLS = 400;
/** Titles and the like may stand above the head. */
const HEAD_WITHIN = 30;
const SEPARATORS = [',', ';', '\t', '|'] as const;
const ENOUGH_RESULTS = 2;
/** Cells of a row in which meters export a detail of their owner: its number, what it is, and the detail. */
const OF_DETAIL = 3;
const WIDE = 5;
const FIRST = 12;

interface Column {
  at: number;
  name: string;
  field?: LabelField;
  rank?: LabelRank;
}

interface Table {
  /** Its lines, and their cells. */
  above: { line: string; cells: string[] }[];
  separator: string;
  columns: Column[];
  rows: string[][];
}

const RANKS: readonly LabelRank[] = ['sure', 'half', 'usual', 'weak'];
const FIELDS = Object.keys(LABEL_WORDS) as LabelField[];
/** By how a column is called. `other` are labels of no person. */
const PERSONAL = new Map(
  RANKS.toReversed().flatMap((rank) =>
    FIELDS.filter((field) => field !== 'other').flatMap((field) =>
      phrasesOf(field, rank).map((phrase) => [fold(phrase), { field, rank }] as const),
    ),
  ),
);

export interface HealthTable extends HealthRecord {
  /** What stands above its head, columns three blanks apart. */
  above: string;
}

/** What a table with separators is about, if it is somebody's health. */
export function readTable(text: string): HealthTable | undefined {
  const table = tableIn(text);
  if (!table) return undefined;
  const content = contentOf(table);
  if (!content) return undefined;
  // Days of measuring with a watch are no days of exams.
  const details = detailsOf(table).filter(
    ({ kind }) => kind !== 'examDate' || content !== 'found_healthData',
  );
  const above = table.above.map(({ line }) => asColumns(line, table.separator)).join('\n');
  return { details, contents: [{ content, where: 'columns' }], people: peopleIn(table), above };
}

/** One a row: results of one person are several rows. */
function peopleIn({ columns, rows }: Table): Person[] {
  const at = (field: LabelField) => columns.find((column) => column.field === field)?.at ?? -1;
  const [name, birthDate] = [at('name'), at('birthDate')];
  const id = columns.find((column) => isParticipant(column))?.at ?? at('patientId');
  return rows.map((row) =>
    personOf({ name: row[name] ?? '', birthDate: row[birthDate] ?? '', id: row[id] ?? '' }),
  );
}

/** `Doe, Jane` is one cell where no table has begun. */
function asColumns(line: string, separator: string): string {
  return separator === ',' ? line.replace(/,(?! )/g, '   ') : line.replaceAll(separator, '   ');
}

function tableIn(text: string): Table | undefined {
  const lines = text.split(/\r\n?|\n/, MOST_ROWS).filter((line) => line.trim() !== '');
  for (const separator of SEPARATORS) {
    const rows = lines.map((line) => cellsOf(line, separator));
    const head = rows.slice(0, HEAD_WITHIN).findIndex((row, i) => isHead(row, rows[i + 1]));
    if (head < 0) continue;
    const columns = (rows[head] ?? []).map((name, at) => ({ at, name, ...PERSONAL.get(fold(name)) }));
    const above = rows.slice(0, head).map((cells, i) => ({ line: lines[i] ?? '', cells }));
    return { above, separator, columns, rows: rows.slice(head + 1) };
  }
  return undefined;
}

/** RFC 4180: cells in quotes may hold separators, and quotes twice. Line ends inside them end the row here. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length && cells.length < MOST_CELLS) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
      const close = end < 0 ? line.length : end;
      cells.push(
        line
          .slice(at + 1, close)
          .replaceAll('""', '"')
          .trim(),
      );
      const next = line.indexOf(separator, close);
      at = next < 0 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(separator, at);
      cells.push(line.slice(at, next < 0 ? line.length : next).trim());
      at = next < 0 ? line.length + 1 : next + 1;
    }
  }
  return cells;
}

/** At least three words, none of them a number, over as many cells. */
function isHead(row: readonly string[], next: readonly string[] | undefined): boolean {
  const named = row.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length < 60);
  const isNamed = named.length >= 3 && named.length >= row.length - 1;
  return isNamed && next !== undefined && Math.abs(next.length - row.length) <= 1 && next.some(hasDigit);
}

function hasDigit(cell: string): boolean {
  return /\d/.test(cell);
}

function contentOf(table: Table): Content | undefined {
  if (isOfParticipants(table)) return 'found_participants';
  if (isOfLaboratory(table)) return 'found_labResult';
  if (isOfMeter(table)) return 'found_healthData';
  return isOfPatients(table) ? 'found_otherBody' : undefined;
}

/** Tests by row with their results, units and ranges; or a column for each, with whose or when. */
function isOfLaboratory({ above, columns, rows }: Table): boolean {
  if (above.some(({ line }) => OF_A_PAPER.test(line)) && !isSomebodys(columns)) return false;
  const column = (what: Parameters<typeof isOneOf>[1]) => columns.find(({ name }) => isOneOf(name, what));
  const [test, result, unit, range] = [column('test'), column('result'), column('unit'), column('range')];
  if (test && result && (unit || range)) {
    const analytes = new Set(rows.flatMap((row) => analyteIn(row[test.at] ?? '') ?? []));
    if (analytes.size >= ENOUGH_RESULTS) return true;
  }
  const loinc = columns.find(({ name }) => /loinc/i.test(name));
  if (loinc && result && rows.filter((row) => isLoinc(row[loinc.at] ?? '')).length >= ENOUGH_RESULTS)
    return true;
  const measured = new Set(columns.flatMap(({ name }) => analyteIn(name) ?? []));
  return measured.size > ENOUGH_RESULTS && isSomebodys(columns);
}

function isSomebodys(columns: readonly Column[]): boolean {
  return columns.some(
    ({ name, field, rank }) =>
      isOneOf(name, 'time') || rank === 'sure' || field === 'birthDate' || field === 'name',
  );
}

/** Measures of a body over time; steps and ways alone are of a walk. */
function isOfMeter({ columns }: Table): boolean {
  const names = columns.map(({ name }) => name);
  if (!names.some((name) => isOneOf(name, 'time'))) return false;
  const isGlucose = names.some(
    (name) => /gluc?[oó][sz]|глюкоз|血糖|グルコース/i.test(name) && /mg|mmol|ммоль/i.test(name),
  );
  return isGlucose || (names.some(isVital) && new Set(names.filter(isMeasure)).size > 1);
}

function isParticipant({ name }: Column): boolean {
  return name === 'participant_id';
}

/** `participants.tsv` of a study (BIDS 1.10, "Participants file"). */
function isOfParticipants({ columns, rows }: Table): boolean {
  const column = columns.find(isParticipant);
  return (
    column !== undefined &&
    rows.length > 0 &&
    rows.every((row) => /^sub-[\da-z]+$/i.test(row[column.at] ?? ''))
  );
}

/** Columns that only medicine has beside those of persons, or beside one another. */
function isOfPatients({ columns, rows }: Table): boolean {
  const sure = new Set(columns.flatMap(({ field, rank }) => (rank === 'sure' ? (field ?? []) : [])));
  const isIll = columns.some(({ name }) => isOneOf(name, 'diagnosis'));
  const fields = new Set(columns.map(({ field }) => field));
  if (isIll && fields.has('birthDate') && (fields.has('name') || fields.has('familyName'))) return true;
  if (columns.some(({ field, rank }) => field === 'name' && rank === 'half') && isIll) return true;
  const isNamed = sure.has('name') || sure.has('patientId');
  const isMore = sure.size > 1 || isIll || fields.has('birthDate');
  return isNamed && isMore && rows.length > 0;
}

function detailsOf({ above, columns, rows }: Table): RecordDetail[] {
  const fromColumns = columns.flatMap(({ at, field }) =>
    rows.slice(0, MOST_PERSONS).flatMap((row) => detail(field, row[at], `column ${at + 1}`)),
  );
  const sparse =
    columns.length < WIDE
      ? []
      : rows
          .slice(0, FIRST)
          .map(filled)
          .filter((row) => row.length <= OF_DETAIL);
  // `Generated by,Jane Doe` stands above the head of what meters export.
  const fromAbove = [...above.map(({ cells }) => cells), ...sparse].flatMap((row) =>
    row.flatMap((cell, i) => {
      const field = /^generated by$|^erstellt von$/i.test(cell) ? 'name' : PERSONAL.get(fold(cell))?.field;
      return detail(field, row[i + 1], 'first lines');
    }),
  );
  return [...fromAbove, ...fromColumns];
}

function filled(row: readonly string[]): string[] {
  return row.filter((cell) => cell !== '');
}

function detail(field: LabelField | undefined, cell: string | undefined, where: string): RecordDetail[] {
  if (!field || !cell) return [];
  const value = valueAt(field, cell);
  return value ? [{ kind: value.kind, value: cell.slice(value.start, value.end), where }] : [];
}
