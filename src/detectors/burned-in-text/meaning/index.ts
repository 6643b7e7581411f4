/** From printed lines to findings: what of the text is medicine's, and what of it tells who somebody is. Pure. */
import type { Finding } from '../../../types.ts';
import type { KnownDetail, PrintedLine } from '../printed.ts';
import { bareDetailsIn, withBirthDates } from './bare.ts';
import { crossCheck, type Printed } from './cross-check.ts';
import type { FoundDate } from './dates.ts';
import { type DetailKind, tell } from './details.ts';
import { looksLikeCode, type Proof, proofsIn } from './documents.ts';
import type { FoundLabel } from './label-finder.ts';
import { type LabelledValue, labelledIn } from './labelled.ts';
import { nameAbove } from './reports.ts';
import { around, placeOf, type Row, rowsOf, type Span } from './rows.ts';
import { phrasesIn, skeleton } from './spelling.ts';

/** More than anybody reads. */
const MOST_FINDINGS = 120;
/** What labels of medicine must add up to before they prove a record. */
const PROVEN = 2;
/** Its brackets at times misread. */
const BRACKETED_SEX = /(?<!\p{L})(?:\[[MFXU][\])I]|\[[MF] |[C(][MF]\])/u;
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
  if (!looksMedical && looksLikeCode(rows)) return [];
  const { values, labels, bands } = labelledIn(rows);
  const proofs = proofsIn(bands, values);
  const proven = proofs.length > 0 || labelsProve(values, labels) || isOfPatient(rows, values);
  const isFew = rows.length <= FEW_ROWS;
  // A long text without a label of medicine is none, whatever stands in it bare; looking for that takes as long again.
  if (!proven && !looksMedical && !isFew) return [];
  const taken = new Map<Row, Span[]>();
  const take = (row: Row, span: Span) => taken.set(row, [...(taken.get(row) ?? []), span]);
  for (const label of labels) take(label.row, withOwnWords(label, labels));
  for (const value of values) take(value.row, value);
  // How a picture was taken stands beside whose it is.
  const onScan = (sign !== 'none' || proofs.includes('found_technique')) && isFew;
  const bare = bands.flatMap((band, i) =>
    bareDetailsIn(
      band,
      (row) => taken.get(row) ?? [],
      onScan || (proven && isAboveDetails(band, bands[i + 1], values)),
    ),
  );
  const whose =
    (proven || looksMedical) && ![...values, ...bare].some(({ kind }) => kind === 'name')
      ? nameAbove(rows)
      : undefined;
  const details = withBirthDates<Detail>([
    ...values,
    ...bare,
    ...(whose ? [{ ...whose, kind: 'name' as const }] : []),
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

/** Labels that only medicine has, before a value that fits; misread ones and those of everybody count less. */
function labelsProve(values: readonly LabelledValue[], labels: readonly FoundLabel[]): boolean {
  if (isPatientsRecord(values, labels)) return true;
  const points = new Map<string, number>();
  for (const { label, kind } of values) {
    const { rank, exact } = label;
    const worth = rank === 'sure' ? (exact ? PROVEN : 1) : rank === 'half' && kind === 'name' ? 1 : 0;
    // A doctor or a day of an exam has others beside it in a record.
    const weight =
      kind === 'name' || kind === 'patientId' || kind === 'accessionNumber' || kind === 'nationalNumber'
        ? 1
        : 0.5;
    points.set(kind, Math.max(points.get(kind) ?? 0, worth * weight));
  }
  return [...points.values()].reduce((sum, value) => sum + value, 0) >= PROVEN;
}

/** What a patient has, and where in a hospital. */
const OF_PATIENTS = new Set(
  phrasesIn(`
    diagnosis, diagnoses, diagnóstico, diagnose, diagnosen, diagnostic, diagnosi, rozpoznanie, діагноз, диагноз, icd
    department, ward, abteilung, servicio, reparto, oddział, відділення, отделение, 诊断, 診断, 科室, 診療科
  `),
);
/** As hospitals and insurers write what somebody has (ICD-10): `N20.0`. */
const ICD = /(?<![\p{L}\p{N}])[A-TV-Z]\d\d(?:\.\d{1,2})?(?![\p{L}\p{N}])/u;

/**
 * `Patient:` is a word of medicine where a name follows, and a day of birth, a number of the state or a diagnosis stands
 * beside it. So is a name of any label with one of the first two and the code of a diagnosis.
 */
function isPatientsRecord(values: readonly LabelledValue[], labels: readonly FoundLabel[]): boolean {
  const isPatient = values.some(({ kind, label }) => kind === 'name' && label.rank === 'half');
  const isKnown = values.some(({ kind }) => kind === 'birthDate' || kind === 'nationalNumber');
  const diagnoses = labels.filter(
    ({ row, start, end, colon }) => colon && OF_PATIENTS.has(skeleton(row.text.slice(start, end))),
  );
  if (isPatient) return isKnown || diagnoses.length > 0;
  const isNamed = values.some(({ kind }) => kind === 'name');
  return isNamed && isKnown && diagnoses.some(({ row, end }) => ICD.test(row.text.slice(end)));
}

/** A hospital alone in its row; an age as hospitals write it, beside the sex; and the sex behind the day of birth. */
const CARE =
  /^(?:\p{Lu}[\p{L}.'’-]* |(?:of|de|la|für|und|and|the|der|des|di|do|da|du) ){0,5}(?:hospitals?|clinics?|klinik(?:um)?|krankenhaus|h[oô]pital|clinique|cl[ií]nica|ospedale|szpital|medical cent(?:er|re)|\p{L}+klinik(?:um)?)(?: (?:\p{Lu}[\p{L}.'’-]*|of|de|la|für|und|and|the|der|des|di|do|da|du)){0,5}$/iu;
/** Hospitals have staff, students, guests and donors too. */
const NO_PATIENTS =
  /(?<!\p{L})(?:students?|staff|employees?|personnel|personal|members?|membership|visitors?|guests?|booking|donors?|volunteers?|parking|payslip|registration|congress|passport|visa|course|exam date|matriculation|mitglied|mitarbeiter|ausweis|estudiante|empleado|étudiant|salarié|studente|dipendente|pracownik|student card|uczeń|співробітник|сотрудник|студент)(?!\p{L})/iu;
const OF_AGE = /(?<!(?:age|alter):? ?)(?<![\p{L}\p{N}])0?\d{1,2}Y(?![\p{L}\p{N}])/iu;
const OF_SEX = /(?<![\p{L}\p{N}])[MFWX](?![\p{L}\p{N}])/u;
const SEX_BEHIND = /^[ ,]{1,3}[MFWX]\W*$/u;
/** A sticker has fewer rows than other papers. */
const OF_STICKER = 8;

/**
 * Somebody's day of birth and number, each behind its label, are on cards of all kinds; with a hospital above and
 * a name behind a label, or with an age and a sex as stickers have them, they are a patient's.
 */
function isOfPatient(rows: readonly Row[], values: readonly LabelledValue[]): boolean {
  const kinds = new Set(values.map(({ kind }) => kind));
  if (!kinds.has('birthDate') || !kinds.has('patientId')) return false;
  const has = (pattern: RegExp) => rows.some(({ text }) => pattern.test(text));
  if (has(NO_PATIENTS)) return false;
  const isSticker =
    rows.length <= OF_STICKER &&
    values.some(({ kind, row, end }) => kind === 'birthDate' && SEX_BEHIND.test(row.text.slice(end)));
  return isSticker || (kinds.has('name') && has(CARE)) || (has(OF_AGE) && (has(OF_SEX) || kinds.has('sex')));
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

/** `Protocol: Head Routine` is no one's: what stands behind a label of something else goes with it. */
function withOwnWords(
  label: { row: Row; field: string } & Span,
  labels: readonly ({ row: Row } & Span)[],
): Span {
  if (label.field !== 'other') return label;
  const next = labels.find(({ row, start }) => row === label.row && start >= label.end);
  return { start: label.start, end: next?.start ?? label.row.text.length };
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
