/** Do the labels of a text say that it is a patient's? */
import type { FoundLabel } from './label-finder.ts';
import type { LabelledValue } from './labelled.ts';
import type { Row } from './rows.ts';
import { phrasesIn, skeleton } from './spelling.ts';

/** What labels of medicine must add up to before they prove a record. */
const PROVEN = 2;
/** Of a number by which a state knows who is insured. */
const LEAST_DIGITS = 7;

export function isPatients(
  rows: readonly Row[],
  values: readonly LabelledValue[],
  labels: readonly FoundLabel[],
): boolean {
  return labelsProve(values) || isPatientsRecord(values, labels, rows) || isOfPatient(rows, values);
}

/** Labels that only medicine has, before a value that fits; misread ones and those of everybody count less. */
function labelsProve(values: readonly LabelledValue[]): boolean {
  const points = new Map<string, number>();
  for (const { label, kind, row, start, end } of values) {
    const { rank, exact } = label;
    // `NHS Pension 338.01`
    if (kind === 'nationalNumber' && row.text.slice(start, end).replace(/\D/g, '').length < LEAST_DIGITS)
      continue;
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
/** Rows of their own in what portals print. */
const LISTS = new Set(
  phrasesIn(`
    problem list, medications, current medications, allergies, immunizations, vital signs, vitals, past medical history
    medikamente, medikation, allergien, vorerkrankungen, medicamentos, alergias, antecedentes, traitements, antécédents
    farmaci, allergie, terapia, leki, alergie, ліки, алергії, лекарства, аллергии
  `),
);
/** `BP 142/88`, `SpO2 97%` */
const VITALS = /(?<!\p{L})(?:BP|RR|TA|PA)[ :]{1,3}\d{2,3}\/\d{2,3}(?!\d)|SpO2[ :]{0,3}\d\d/u;

function isOfCare(text: string): boolean {
  return LISTS.has(skeleton(text)) || VITALS.test(text);
}

/** As hospitals and insurers write what somebody has (ICD-10): `N20.0`. */
const ICD = /(?<![\p{L}\p{N}])[A-TV-Z]\d\d(?:\.\d{1,2})?(?![\p{L}\p{N}])/u;

/**
 * `Patient:` is a word of medicine where a name follows, and a day of birth, a number of the state or a diagnosis stands
 * beside it, or what portals and nurses write. So is a name of any label with one of the first two and the code of a diagnosis.
 */
function isPatientsRecord(
  values: readonly LabelledValue[],
  labels: readonly FoundLabel[],
  rows: readonly Row[],
): boolean {
  const isPatient = values.some(({ kind, label }) => kind === 'name' && label.rank === 'half');
  const isKnown = values.some(({ kind }) => kind === 'birthDate' || kind === 'nationalNumber');
  const diagnoses = labels.filter(
    ({ row, start, end, colon }) => colon && OF_PATIENTS.has(skeleton(row.text.slice(start, end))),
  );
  if (isPatient) return isKnown || diagnoses.length > 0 || rows.some(({ text }) => isOfCare(text));
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
