/** The text of documents and slides (ECMA-376 part 1, OpenDocument 1.3 part 3), a line a paragraph, tables as they stand. */
import { partsOfTag } from '../markup.ts';
import { tagsOf } from './tags.ts';

/** Paragraphs and headings, tables, rows and cells: of text documents, of slides, of OpenDocument. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h']);
const TABLES: ReadonlySet<string> = new Set(['tbl', 'table']);
const ROWS: ReadonlySet<string> = new Set(['tr', 'table-row']);
const CELLS: ReadonlySet<string> = new Set(['tc', 'table-cell', 'covered-table-cell']);
const LINE_ENDS: ReadonlySet<string> = new Set(['br', 'cr', 'line-break']);
/** How it looks, and what stands in the file twice. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'pPr rPr tblPr trPr tcPr sectPr tabs instrText Fallback automatic-styles font-face-decls binary-data ' +
    'tracked-changes forms endParaRPr txPr'
  ).split(' '),
);
/** Characters; the rules look at less. */
const MOST_TEXT = 200_000;
/** Tables in tables and boxes in paragraphs are put one into the other no deeper. */
const DEEPEST = 24;
const MOST_CELLS = 400;
/** Letters: a cell wider than that is a paragraph, whose neighbours need not stand below one another. */
const WIDEST_CELL = 60;
const GAP = '   ';

/** Rows of cells of lines. */
type Table = string[][][];

export interface TextForm {
  /** Text stands between the tags of a paragraph; elsewhere only in elements of its own (`t`). */
  isOpen: boolean;
  /** Rows are lines and cells end at tabs, as tables with separators have them. */
  isSheet?: boolean;
}

export function textOf(xml: string, { isOpen, isSheet = false }: TextForm): string {
  const lines: string[][] = [[]];
  const paragraphs: string[] = [];
  const tables: Table[] = [];
  let [isText, length] = [false, 0];
  const add = (text: string) => {
    const kept = text.slice(0, Math.max(MOST_TEXT - length, 0));
    length += kept.length;
    if (paragraphs.length > 0) paragraphs.push((paragraphs.pop() ?? '') + kept);
  };
  const endLine = () => {
    if (paragraphs.length > 0) lines.at(-1)?.push(paragraphs.pop() ?? '');
  };
  for (const { before, name, whole, isEnd, isEmpty } of tagsOf(xml, SKIPPED)) {
    if (length >= MOST_TEXT) break;
    if (isOpen ? paragraphs.length > 0 : isText) add(isOpen ? before.replace(/\s+/g, ' ') : before);
    isText = name === 't' && !isEnd && !isEmpty;
    if (name === 'tab' && !isEnd) add('\t');
    else if (name === 's' && !isEnd) add(' '.repeat(Math.min(numberIn(whole, 'c'), 40)));
    else if (LINE_ENDS.has(name) && !isEnd && paragraphs.length > 0) {
      endLine();
      paragraphs.push('');
    } else if (PARAGRAPHS.has(name)) {
      if (isEnd) endLine();
      else if (isEmpty) lines.at(-1)?.push('');
      else if (paragraphs.length < DEEPEST) paragraphs.push('');
    } else if (TABLES.has(name) && !isEmpty) {
      if (!isEnd && tables.length < DEEPEST) tables.push([]);
      if (isEnd) lines.at(-1)?.push(...linesOf(tables.pop() ?? [], isSheet));
    } else if (ROWS.has(name) && !isEnd) tables.at(-1)?.push([]);
    else if (CELLS.has(name)) {
      const row = tables.at(-1)?.at(-1);
      if (isEmpty)
        for (let n = numberIn(whole, 'number-columns-repeated'); n > 0 && isRoom(row); n--) row?.push([]);
      else if (!isEnd) lines.push([]);
      else if (lines.length > 1) {
        const cell = lines.pop() ?? [];
        if (isRoom(row)) row?.push(cell);
      }
    }
  }
  while (paragraphs.length > 0) endLine();
  // What is cut off ends with the text.
  return [...lines.flat(), ...tables.flatMap((table) => linesOf(table, isSheet))].join('\n');
}

function isRoom(row: Table[number] | undefined): boolean {
  return row !== undefined && row.length < MOST_CELLS;
}

function numberIn(tag: string, name: string): number {
  const { attributes } = partsOfTag(tag);
  const value = attributes.find(({ key }) => key.slice(key.indexOf(':') + 1) === name)?.value;
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 64);
}

/** Columns stand below one another, with a gap between them. */
function linesOf(table: Table, isSheet: boolean): string[] {
  if (isSheet) return table.map((row) => row.map((cell) => cell.join(' ')).join('\t'));
  const widths: number[] = [];
  for (const row of table) {
    for (const [at, cell] of row.entries()) {
      const width = Math.min(
        Math.max(0, ...cell.slice(0, MOST_CELLS).map((line) => line.length)),
        WIDEST_CELL,
      );
      widths[at] = Math.max(widths[at] ?? 0, width);
    }
  }
  return table.flatMap((row) => {
    const high = row.reduce((most, cell) => Math.max(most, cell.length), 0);
    return Array.from({ length: high }, (_, i) =>
      row
        .map((cell, at) => (cell[i] ?? '').padEnd(widths[at] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  });
}
