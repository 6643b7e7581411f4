/** Is the text itself that of a medical record? Reports, laboratory results, prescriptions, notes on technique. */
import { countTechniqueNotes } from '../../technique.ts';
import { vouches } from './bare.ts';
import type { LabelledValue } from './labelled.ts';
import { oddsOfCare, SURE, SURE_OF_NOBODY } from './learned/care.ts';
import { isToPatient } from './patient-letters.ts';
import { isPrescription } from './prescriptions.ts';
import { isReport } from './reports.ts';
import { holdsResults } from './results.ts';
import type { Row } from './rows.ts';
import { nameBeside } from './whose.ts';

/** Keys of `_locales`. */
export type Proof =
  | 'found_medicalWords'
  | 'found_labResult'
  | 'found_prescription'
  | 'found_technique'
  | 'found_paperOfCare';

const ENOUGH_NOTES = 2;
/** More words stand in a row of an article on scans than in the corners of one. */
const PROSE = 14;

/** What in the text proves it, if anything. */
export function proofsIn(bands: readonly (readonly Row[])[], values: readonly LabelledValue[]): Proof[] {
  const lines = bands.map((band) => band.map(({ text }) => text).join('  '));
  const rows = bands.flat();
  const text = lines.join('\n');
  const proofs: Proof[] = [];
  if (isReport(rows, text, values) || isToPatient(rows)) proofs.push('found_medicalWords');
  if (holdsResults(lines, rows, values)) proofs.push('found_labResult');
  if (isPrescription(rows, text, values)) proofs.push('found_prescription');
  const notes = rows.filter(({ tokens }) => tokens.length <= PROSE).map((row) => row.text);
  if (countTechniqueNotes(withSigns(notes.join('\n'))) >= ENOUGH_NOTES) proofs.push('found_technique');
  if (proofs.length === 0 && isOfCare(rows, values)) proofs.push('found_paperOfCare');
  return proofs;
}

/** Lists of diseases and medicines have the same words as papers, and tell of nobody. */
function isOfCare(rows: readonly Row[], values: readonly LabelledValue[]): boolean {
  const odds = oddsOfCare(rows);
  if (odds <= SURE) return false;
  return (
    odds > SURE_OF_NOBODY ||
    values.length > 0 ||
    rows.some(({ text }) => vouches(text)) ||
    nameBeside(rows) !== undefined
  );
}

/** What readers make of a V, and of the colon behind a word, in letters of dots. */
function withSigns(text: string): string {
  return text
    .replace(/\bkU(?=p?\b)/g, 'kV')
    .replace(/\bFOU\b/g, 'FOV')
    .replace(/\bWindou\b/g, 'Window')
    .replace(/\b(Zoom|Location|Thickness|mAs|FOV)[t1f]? ?(?=[-—\d])/g, '$1: ')
    .replaceAll('—', '-');
}

const SPECIES =
  /(?<!\p{L})(?:species|breed|tierart|rasse|espèce|especie|raza|specie|razza|gatunek|rasa)\s?[:：]/iu;
const VETERINARY =
  /(?<!\p{L})(?:canine|feline|equine|owner\s?:|tierklinik|tierarzt\p{L}*|tierhalter|veterin[aä]r\p{L}*|vétérinaire|weterynar\p{L}*|ветеринар\p{L}*|animal (?:hospital|clinic)|animal health)(?!\p{L})/iu;

/** What is said of a pet is no person's health, whoever its owner is. */
export function isOfAnAnimal(rows: readonly Row[]): boolean {
  return rows.some(({ text }) => SPECIES.test(text)) && rows.some(({ text }) => VETERINARY.test(text));
}

const RESOURCE = /["“”]resourceType["“”]\s*:/;

/** Program text has labels in it and is about nobody, and so has a lesson on a format of records. */
export function looksLikeCode(rows: readonly Row[]): boolean {
  if (rows.some(({ text }) => /\bFHIR\b/.test(text)) && rows.some(({ text }) => RESOURCE.test(text)))
    return true;
  const signs =
    /[{}]|;\s*$|=>|==|\(\)|\b(?:const|let|function|import|return|def|class|public|void|SELECT|INSERT)\b|<\/?\w+>|^\s*(?:\/\/|#include|@)/;
  const telling = rows.filter(({ text }) => signs.test(text)).length;
  return telling >= 3 && telling * 3 >= rows.length;
}
