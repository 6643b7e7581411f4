/**
 * What each word of a paper is known by, where it may be part of the patient's name: how it is written, what stands beside
 * it, above and below, and what the rules say of it.
 */
import { doctorsIn, namesInstitution, tellsOfPerson } from '../bare.ts';
import { datesIn } from '../dates.ts';
import { isGivenName } from '../given-names.ts';
import { type FoundLabel, labelsIn } from '../label-finder.ts';
import { labelledIn } from '../labelled.ts';
import { isNoName } from '../no-names.ts';
import type { Row, Span, Token } from '../rows.ts';
import { nameAtTop, nameBeside } from '../whose.ts';
import { featureOf } from './linear.ts';

/** The kind of these features. */
const OF_NAMES = 8;

export interface KnownWord {
  row: Row;
  token: Token;
  /** Its place in the row, from 0. */
  at: number;
  /** Part of a label. */
  isLabel: boolean;
  features: Set<number>;
}

/** What the rules say of parts of rows, in words. */
type Said = ReadonlyMap<Row, readonly (Span & { what: string })[]>;

/** Every word that is no number. */
export function wordsOfNames(rows: readonly Row[]): KnownWord[] {
  const said = saidOf(rows);
  return rows.flatMap((row, r) => wordsOfRow(rows, r, said.get(row) ?? []));
}

function saidOf(rows: readonly Row[]): Said {
  const said = new Map<Row, (Span & { what: string })[]>();
  const say = (row: Row, { start, end }: Span, what: string) =>
    said.set(row, [...(said.get(row) ?? []), { start, end, what }]);
  for (const value of labelledIn(rows, true).values) {
    say(value.row, value, value.kind);
    say(value.row, value, `${value.kind} ${value.label.rank} ${value.label.field}`);
  }
  for (const row of rows) {
    for (const doctor of doctorsIn(row.text)) say(row, doctor, 'of a doctor');
    if (namesInstitution(row.text)) say(row, { start: 0, end: row.text.length }, 'of an institution');
  }
  const [beside, atTop] = [nameBeside(rows), nameAtTop(rows, () => false)];
  if (beside) say(beside.row, beside, 'beside');
  if (atTop) say(atTop.row, atTop, 'at top');
  return said;
}

function wordsOfRow(
  rows: readonly Row[],
  r: number,
  said: readonly (Span & { what: string })[],
): KnownWord[] {
  const row = rows[r];
  if (!row) return [];
  const [above, below] = [rows[r - 1], rows[r + 1]];
  const labels = labelsIn(row);
  const [isDated, tells] = [datesIn(row.text).length > 0, tellsOfPerson(row.text)];
  const [tellsAbove, tellsBelow] = [above, below].map((other) => other && tellsOfPerson(other.text));
  const words = row.tokens.map(({ text }) => plain(text));
  const shapes = row.tokens.map(({ text }) => shapeOf(text));
  return row.tokens.flatMap((token, at) => {
    const [word = '', shape = ''] = [words[at], shapes[at]];
    if (shape.startsWith('number')) return [];
    const features = new Set<number>();
    const say: Say = (what, ...of) => features.add(featureOf(OF_NAMES, [what, ...of].join(' ')));
    const besides = (all: readonly string[], by: number) => all[at + by] ?? (by < 0 ? '^' : '$');
    const [before, behind] = [signsAt(row, at - 1), signsAt(row, at)];
    say('shape', shape);
    say('word', word);
    say('begins', word.slice(0, 3));
    say('ends', word.slice(-3));
    say('ends', word.slice(-2));
    say('letters', Math.min(word.length, 8));
    for (const by of [-3, -2, -1, 1, 2]) say('beside', by, besides(words, by));
    say('behind', besides(words, -1), before);
    say('behind', besides(words, -1).slice(0, 4), before);
    say('behind', besides(words, -2), besides(words, -1));
    say('signs before', before);
    say('signs behind', behind);
    say('shapes', besides(shapes, -1), shape);
    say('shapes to come', shape, besides(shapes, 1));
    say('shapes', besides(shapes, -2), besides(shapes, -1), shape);
    say('shapes to come', shape, besides(shapes, 1), besides(shapes, 2));
    say('shapes around', besides(shapes, -1), before, shape, behind, besides(shapes, 1));
    const around = labels.find(({ start, end }) => start <= token.start && token.end <= end);
    if (around) say('in a label', around.field);
    sayLabels(say, labels, row, token);
    say('row', r < 6 ? r : r < 12 ? 6 : 12);
    say('row from below', Math.min(rows.length - 1 - r, 4));
    say('place in row', Math.min(at, 6));
    say('words in row', Math.min(words.length, 12));
    say('place', Math.min(r, 6), shape, Math.min(at, 3), Math.min(words.length, 6));
    say('row begins', words[0] ?? '');
    say('row goes on', words[1] ?? '');
    say(isDated ? 'dated' : 'not dated', shape);
    say(tells ? 'tells of a person' : 'tells of nobody', shape);
    if (tellsAbove) say('tells above', shape);
    if (tellsBelow) say('tells below', shape);
    say('above ends', plain(above?.tokens.at(-1)?.text ?? ''));
    say('above ends in', above?.text.slice(-1) ?? '');
    say('above begins', plain(above?.tokens[0]?.text ?? ''));
    say('below begins', plain(below?.tokens[0]?.text ?? ''));
    if (isNoName(token.text, true)) say('no name');
    const given = [-1, 0, 1].map((by) => isGivenName(row.tokens[at + by]?.text ?? ''));
    if (given.includes(true)) say('given names', given.join(' '));
    for (const { start, end, what } of said) if (start < token.end && token.start < end) say('said', what);
    return [{ row, token, at, isLabel: around !== undefined, features }];
  });
}

type Say = (what: string, ...of: (string | number)[]) => void;

/** The label before a word and behind it. */
function sayLabels(say: Say, labels: readonly FoundLabel[], row: Row, token: Token): void {
  const before = labels.findLast(({ end }) => end <= token.start);
  const behind = labels.find(({ start }) => start >= token.end);
  if (before) {
    const between = row.tokens.filter(({ start }) => start >= before.end && start < token.start).length;
    say('label before', before.field, before.rank, Math.min(between, 5));
    say('label before', before.field);
  }
  if (behind) say('label behind', behind.field);
}

/** What stands between a word and the next one of its row, blanks aside. */
function signsAt({ text, tokens }: Row, at: number): string {
  const [start, end] = [tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? text.length];
  return text.slice(start, end).replaceAll(' ', '').slice(0, 3);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, '0');
}

function shapeOf(text: string): string {
  if (/^\p{Nd}/u.test(text)) return `number ${Math.min(text.length, 5)}`;
  if (/\p{Nd}/u.test(text)) return 'mixed';
  const script =
    /^(?:(\p{sc=Han})|(\p{sc=Hiragana})|([\p{sc=Katakana}ー])|(\p{sc=Arabic})|(\p{sc=Devanagari}))/u.exec(
      text,
    );
  if (script) return `script ${script.slice(1).findIndex(Boolean)}`;
  if (!/^\p{Lu}/u.test(text)) return 'small';
  if (text.length === 1) return 'initial';
  return /\p{Ll}/u.test(text) ? 'title' : 'capitals';
}
