/** Values beside and below their labels. */
import { type Value, valueAt } from './details.ts';
import { type FoundLabel, isAbbreviated, labelsIn } from './label-finder.ts';
import { bandsOf, isBeside, placeOf, type Row, type Span } from './rows.ts';

export interface LabelledValue extends Value {
  row: Row;
  label: FoundLabel;
}

/** Rows of a table below its head that are looked at. */
const MOST_BELOW = 60;
/** Columns of a table; more labels at one height are no head. */
const MOST_COLUMNS = 12;
/** Labels for whose values we look below, in all. */
const MOST_LONELY = 120;
/** How far below the row before the next one of a table may stand, in heights of a row. */
const FAR_BELOW = 4;
/** A single value below its label stands nearer. */
const NEAR_BELOW = 2.6;

/** A part of a row in which a value may begin. */
interface Piece extends Span {
  row: Row;
}

export interface Labelled {
  values: LabelledValue[];
  labels: FoundLabel[];
  bands: Row[][];
}

/**
 * Every label of the rows, and the values that could be found for them.
 * @param ofMedicine somebody's sex or age stands in them, or it is a scan: `Pat:` is a patient there
 */
export function labelledIn(rows: readonly Row[], ofMedicine: boolean): Labelled {
  const bands = bandsOf(rows);
  const byRow = labelsOf(rows, ofMedicine);
  const labels = [...byRow.values()].flat();
  const values: LabelledValue[] = [];
  let looked = 0;
  for (const [at, band] of bands.entries()) {
    const own = band.flatMap((row) => byRow.get(row) ?? []);
    const lonely: FoundLabel[] = [];
    for (const label of own) {
      const value = firstValue(label, [behind(label, byRow), ...toTheRight(label, band, byRow)]);
      if (value) values.push(value);
      else if (label.field !== 'other') lonely.push(label);
    }
    looked += lonely.length;
    if (lonely.length > MOST_COLUMNS || looked > MOST_LONELY) continue;
    const isHead = lonely.length > 1;
    const below = bands.slice(at + 1, at + 1 + (isHead ? MOST_BELOW : 2));
    for (const label of lonely) values.push(...valuesBelow(label, own, below, byRow, isHead));
  }
  return { values, labels, bands };
}

type Labels = ReadonlyMap<Row, readonly FoundLabel[]>;

function labelsOf(rows: readonly Row[], ofMedicine: boolean): Labels {
  const byRow = new Map(rows.map((row) => [row, labelsIn(row)] as const));
  const isOfPatient = ({ field, rank }: FoundLabel) => field === 'birthDate' || rank === 'sure';
  if (ofMedicine || [...byRow.values()].flat().some(isOfPatient)) return byRow;
  const isKept = ({ row, start, end }: FoundLabel) => !isAbbreviated(row.text.slice(start, end));
  return new Map([...byRow].map(([row, labels]) => [row, labels.filter(isKept)] as const));
}

function firstValue(label: FoundLabel, pieces: readonly (Piece | undefined)[]): LabelledValue | undefined {
  for (const piece of pieces) {
    const value = piece && valueIn(label, piece);
    if (value) return value;
  }
  return undefined;
}

function valueIn(label: FoundLabel, { row, start, end }: Piece): LabelledValue | undefined {
  const value = valueAt(label.field, row.text.slice(start, end));
  return value && { ...value, row, label, start: start + value.start, end: start + value.end };
}

/** From the label to the next one of its row. */
function behind({ row, end }: FoundLabel, labels: Labels): Piece | undefined {
  const next = labels.get(row)?.find(({ start }) => start >= end)?.start ?? row.text.length;
  return row.text.slice(end, next).trim() === '' ? undefined : { row, start: end, end: next };
}

/** The next column, where nothing stands behind the label. */
function toTheRight(label: FoundLabel, band: readonly Row[], labels: Labels): Piece[] {
  if (/[\p{L}\p{N}]/u.test(label.row.text.slice(label.end))) return [];
  const next = band[band.indexOf(label.row) + 1];
  return next ? untilLabel({ row: next, start: 0, end: next.text.length }, labels) : [];
}

/** The piece without the labels in it; nothing where it begins with one. */
function untilLabel({ row, start, end }: Piece, labels: Labels): Piece[] {
  const next = labels.get(row)?.find((label) => label.end > start && label.start < end);
  if (!next) return [{ row, start, end }];
  return row.text.slice(start, next.start).trim() === '' ? [] : [{ row, start, end: next.start }];
}

function valuesBelow(
  label: FoundLabel,
  besides: readonly FoundLabel[],
  bands: readonly Row[][],
  labels: Labels,
  isHead: boolean,
): LabelledValue[] {
  const place = placeOf(label.row, label);
  const rights = besides
    .map((other) => placeOf(other.row, other).x)
    .filter((x) => x > place.x + place.width / 2);
  const left = place.x - place.width * 0.4;
  const right = Math.min(place.x + Math.max(place.width * 3, 0.2), ...rights);
  const found: LabelledValue[] = [];
  let last = place;
  for (const band of bands) {
    const [first] = band;
    if (!first || first.place.picture !== place.picture || isBeside(first.place, last)) continue;
    const gap = first.place.y - last.y;
    if (gap > Math.max(last.height, first.place.height) * (isHead ? FAR_BELOW : NEAR_BELOW)) break;
    const pieces = band
      .flatMap((row) => within(row, left, right))
      .flatMap((piece) => untilLabel(piece, labels));
    const value = firstValue(label, pieces);
    if (value) found.push(value);
    else if (!isHead) break;
    last = first.place;
  }
  return found;
}

/** The part of a row whose words have their middles between two heights of the picture's width. */
function within(row: Row, left: number, right: number): Piece[] {
  if (row.place.x >= right || row.place.x + row.place.width < left) return [];
  const inside = row.tokens.filter((token) => {
    const { x, width } = placeOf(row, token);
    return x + width / 2 >= left && x < right;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? [{ row, start: first.start, end: last.end }] : [];
}
