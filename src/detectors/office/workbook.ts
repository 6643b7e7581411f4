/** Sheets of a workbook (ECMA-376 part 1, 18.3) as tables with separators. */
import { partsOfTag } from '../markup.ts';
import { tagsOf } from './tags.ts';

/** How words are pronounced stands beside them. */
const SKIPPED: ReadonlySet<string> = new Set([
  'rPh',
  'phoneticPr',
  'rPr',
  'f',
  'conditionalFormatting',
  'extLst',
]);
const MOST_TEXTS = 50_000;
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 400;
/** Numbers of formats that show a day (18.8.30). */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58]);
/** 1899-12-30, from which days are counted (18.17.4.1), and a day; milliseconds. */
const [FIRST_DAY, DAY] = [Date.UTC(1899, 11, 30), 86_400_000];
const LAST_DAY = 2_958_465;

/** The texts that cells share. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let [text, isText] = ['', false];
  for (const { before, name, isEnd, isEmpty } of tagsOf(xml, SKIPPED)) {
    if (isText) text += before;
    isText = name === 't' && !isEnd && !isEmpty;
    if (name !== 'si' || !(isEnd || isEmpty)) continue;
    texts.push(text.replace(/\s+/g, ' '));
    text = '';
    if (texts.length >= MOST_TEXTS) break;
  }
  return texts;
}

/** The styles of cells that show days, by their numbers. */
export function dateStyles(xml: string): Set<number> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let [isCells, count] = [false, 0];
  for (const { name, whole, isEnd } of tagsOf(xml, new Set())) {
    const attribute = (key: string) =>
      partsOfTag(whole).attributes.find((one) => one.key === key)?.value ?? '';
    if (name === 'numFmt' && /[dy]/i.test(attribute('formatCode').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
      formats.add(Number(attribute('numFmtId')));
    if (name === 'cellXfs') isCells = !isEnd;
    if (name === 'xf' && isCells && !isEnd) {
      if (formats.has(Number(attribute('numFmtId')))) styles.add(count);
      count++;
    }
  }
  return styles;
}

/** @returns a line a row, tabs between its cells */
export function sheetText(xml: string, texts: readonly string[], dates: ReadonlySet<number>): string {
  const rows: string[][] = [];
  let cell = { at: 0, type: '', style: 0 };
  let [value, isValue] = ['', false];
  for (const { before, name, whole, isEnd, isEmpty } of tagsOf(xml, SKIPPED)) {
    if (isValue) value += before;
    isValue = (name === 'v' || name === 't') && !isEnd && !isEmpty;
    if (name === 'row' && !isEnd && rows.push([]) > MOST_ROWS) break;
    if (name !== 'c') continue;
    if (!isEnd) {
      cell = cellOf(whole);
      value = '';
    } else if (cell.at < MOST_COLUMNS) {
      const row = rows.at(-1) ?? [];
      while (row.length < cell.at) row.push('');
      row[cell.at] = shown(cell, value, texts, dates).replace(/[\t\r\n]+/g, ' ');
    }
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

/** `<c r="AB12" t="s" s="4">` */
function cellOf(tag: string) {
  const of = new Map(partsOfTag(tag).attributes.map(({ key, value }) => [key, value]));
  const letters = /^[A-Z]{1,3}/.exec(of.get('r') ?? '')?.[0] ?? 'A';
  const at = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { at, type: of.get('t') ?? '', style: Number(of.get('s') ?? -1) };
}

function shown(
  { type, style }: { type: string; style: number },
  value: string,
  texts: readonly string[],
  dates: ReadonlySet<number>,
): string {
  if (type === 's') return texts[Number(value)] ?? '';
  const days = Number(value);
  const isDay = type === '' && dates.has(style) && value !== '' && days > 0 && days < LAST_DAY;
  return isDay ? new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10) : value;
}
