/** From printed lines to findings: what of the text is medicine's, and what of it tells who somebody is. Pure. */
import type { Finding } from '../../../types.ts';
import type { KnownDetail, PrintedLine } from '../printed.ts';
import { bareDetailsIn, tellsOfPerson, withBirthDates } from './bare.ts';
import { crossCheck, type Printed } from './cross-check.ts';
import type { FoundDate } from './dates.ts';
import { type DetailKind, tell } from './details.ts';
import { isOfAnAnimal, looksLikeCode, type Proof, proofsIn } from './documents.ts';
import { type LabelledValue, labelledIn } from './labelled.ts';
import { likeliestNames } from './learned/name.ts';
import { isPatients } from './patients.ts';
import { nameAbove } from './reports.ts';
import { around, placeOf, type Row, rowsOf, type Span } from './rows.ts';
import { type NameAlone, nameBeside } from './whose.ts';

/** More than anybody reads. */
const MOST_FINDINGS = 120;
/** Its brackets at times misread. `[X]` is a tick in a form. */
const BRACKETED_SEX = /(?<!\p{L})(?:\[[MFU][\])I]|\[[MF] |[C(][MF]\])/u;
/** A page of writing has more rows than the corners of a scan. */
const FEW_ROWS = 60;
/** Of a row's height: where the next one of the same details stands. */
const FAR_BELOW = 3.5;

/**
 * What speaks for a scan before a word is read: it is one or likely one (`clear`), it may be one (`faint`), it is as
 * dark and grey as scans are (`dark`).
 */
export type Sign = 'clear' | 'faint' | 'dark' | 'none';

interface About {
  sign: Sign;
  known: readonly KnownDetail[];
}

interface Detail extends Span {
  kind: DetailKind;
  row: Row;
  date?: FoundDate;
}

/**
 * @param doubted what else was read of the same print: only what is known is looked for in it
 * @returns at most 60 findings, none when neither the picture nor the text is medical: a passport's details are
 * none of our business
 */
export function findingsIn(
  lines: readonly PrintedLine[],
  { sign, known }: About,
  doubted: readonly PrintedLine[] = [],
): Finding[] {
  const rows = rowsOf(lines);
  const looksMedical = sign === 'clear';
  if (rows.length === 0 && (doubted.length === 0 || !looksMedical)) return [];
  if (!looksMedical && (looksLikeCode(rows) || isOfAnAnimal(rows))) return [];
  const telling = new Set(rows.filter(({ text }) => tellsOfPerson(text)));
  const { values, labels, bands } = labelledIn(rows, looksMedical || telling.size > 0);
  const proofs = proofsIn(bands, values);
  const proven = proofs.length > 0 || isPatients(rows, values, labels);
  const isFew = rows.length <= FEW_ROWS;
  // A long text without a label of medicine is none, whatever stands in it bare; looking for that takes as long again.
  if (!proven && !looksMedical && !isFew) return [];
  const taken = new Map<Row, Span[]>();
  const take = (row: Row, span: Span) => taken.set(row, [...(taken.get(row) ?? []), span]);
  for (const [i, label] of labels.entries()) take(label.row, withOwnWords(label, labels[i + 1]));
  for (const value of values) take(value.row, value);
  // How a picture was taken stands beside whose it is.
  const mayName = (sign !== 'none' || proofs.includes('found_technique')) && isFew;
  for (const { row, kind } of values) if (OF_PERSONS.has(kind)) telling.add(row);
  const bare = bands.flatMap((band, i) => {
    const vouched = isBesidePerson(bands, i, telling);
    return bareDetailsIn(band, {
      taken: (row) => taken.get(row) ?? [],
      mayName: mayName || (proven && isAboveDetails(band, bands[i + 1], values)),
      onScan: looksMedical && isFew,
      person: looksMedical && isFew && vouched,
      vouched,
    });
  });
  const isNamed = [...values, ...bare].some(({ kind }) => kind === 'name');
  const named = proven && !looksMedical ? namesIn(rows) : [];
  const above = (proven || looksMedical) && !isNamed && named.length === 0 ? nameAbove(rows) : undefined;
  const details = withBirthDates<Detail>([
    ...values,
    ...bare.filter(({ kind }) => named.length === 0 || kind !== 'name'),
    ...[...named, ...(above ? [above] : [])].map((name) => ({ ...name, kind: 'name' as const })),
  ]);
  const medical = proven || (isFew && namesPatient(details, sign));
  if (!medical && !looksMedical) return [];
  const findings = [
    ...crossCheck(rows, known, rowsOf([...lines, ...doubted], true)).map((printed) =>
      finding(printed, medical, 'strong'),
    ),
    ...details.map((detail) => finding(toldOf(detail), medical, 'likely')),
    ...proofs.map((proof) => finding(proofOf(proof, rows), true, 'likely')),
  ];
  return once(findings).slice(0, MOST_FINDINGS);
}

/** Whose a paper is, where no label says so for certain. */
function namesIn(rows: readonly Row[]): NameAlone[] {
  const likeliest = likeliestNames(rows);
  if (likeliest.length > 0) return likeliest;
  const beside = nameBeside(rows);
  return beside ? [beside] : [];
}

/** Where the name of a person stands: above a birth date or number, on stickers, reports and portals' pages. */
function isAboveDetails(
  band: readonly Row[],
  next: readonly Row[] | undefined,
  values: readonly LabelledValue[],
): boolean {
  const [above] = band;
  return values.some(
    ({ row, label: { row: labelled }, kind }) =>
      above !== undefined &&
      (kind === 'birthDate' || kind === 'patientId') &&
      (next?.includes(labelled) || next?.includes(row)) &&
      labelled.place.y - above.place.y < FAR_BELOW * Math.max(above.place.height, labelled.place.height),
  );
}

/** Rows of a corner above and below which somebody's sex, age or day of birth may stand. */
const NEAR_ROWS = 2;
const OF_PERSONS: ReadonlySet<DetailKind> = new Set([
  'birthDate',
  'age',
  'sex',
  'patientId',
  'nationalNumber',
]);

/** Is a row at this height, or right above or below, one of those that tell of somebody's sex, age, birth or number? */
function isBesidePerson(bands: readonly (readonly Row[])[], at: number, telling: ReadonlySet<Row>): boolean {
  const top = bands[at]?.[0]?.place;
  if (!top) return false;
  return bands
    .slice(Math.max(0, at - NEAR_ROWS), at + NEAR_ROWS + 1)
    .flat()
    .filter(
      ({ place }) => Math.abs(place.y - top.y) < NEAR_ROWS * FAR_BELOW * Math.max(place.height, top.height),
    )
    .some((row) => telling.has(row));
}

/**
 * `DOE JANE [F] 12.04.1976` is how scanners mark their pictures, and nobody else. Without the brackets, a name, a number
 * and a day together mark one where the picture does not speak against it.
 */
function namesPatient(details: readonly Detail[], sign: Sign): boolean {
  const kinds = new Set(details.map(({ kind }) => kind));
  if (!kinds.has('name')) return false;
  const isDated = kinds.has('birthDate') || kinds.has('examDate');
  const isMarked = isDated && details.some(({ row }) => BRACKETED_SEX.test(row.text));
  const isNumbered = kinds.has('patientId') || kinds.has('accessionNumber');
  const isDescribed = isDated || kinds.has('age') || kinds.has('sex');
  if (sign === 'faint') return isMarked || isNumbered || isDescribed;
  return isMarked || (sign === 'dark' && isNumbered && isDescribed);
}

/** `Protocol: Head Routine` is no one's: what stands behind a label of something else goes with it, to the next one. */
function withOwnWords(
  label: { row: Row; field: string } & Span,
  next: ({ row: Row } & Span) | undefined,
): Span {
  if (label.field !== 'other') return label;
  return { start: label.start, end: next?.row === label.row ? next.start : label.row.text.length };
}

type Told = Pick<Finding, 'group' | 'label'> & Partial<Finding>;

function toldOf({ kind, row, start, end }: Detail): Told {
  return { ...tell(kind, row.text.slice(start, end)), place: placeOf(row, { start, end }) };
}

function proofOf(label: Proof, rows: readonly Row[]): Told {
  return {
    group: label === 'found_technique' ? 'machine' : 'text',
    label,
    place: around(rows.map(({ place }) => place)),
  };
}

function finding(told: Told | Printed, medical: boolean, strength: Finding['strength']): Finding {
  return {
    detector: 'burned-in-text',
    where: 'printed on the picture',
    strength,
    medical,
    identifying: false,
    ...told,
  };
}

/** What stands in the same place is told once; those that tell who it is come first. */
function once(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const found of findings) {
    const { x, y } = found.place ?? { x: 0, y: 0 };
    const key = `${found.label} ${found.shown} ${x} ${y}`;
    if (!first.has(key)) first.set(key, found);
  }
  const all = [...first.values()];
  return [...all.filter(({ identifying }) => identifying), ...all.filter(({ identifying }) => !identifying)];
}
