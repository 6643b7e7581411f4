/** How much in a text tells who somebody is, behind a label or not. */
import { tellsOfPerson } from '../bare.ts';
import { datesIn } from '../dates.ts';
import type { LabelledValue } from '../labelled.ts';
import type { Row } from '../rows.ts';
import { nameAtTop } from '../whose.ts';

/** A day of birth or a number is worth more than a name, which all papers have. */
const WORTH: Readonly<Record<string, number>> = {
  birthDate: 3,
  patientId: 3,
  nationalNumber: 3,
  name: 2,
  age: 1,
  sex: 1,
};
/** Before the name of somebody who is cared for, not of who cares. */
const ADDRESSED =
  /(?<!\p{L})(?:frau|herrn?|mrs|mr|ms|miss|master|baby|mme|mlle|madame|mademoiselle|monsieur|sra|sr|señora?|doña|dña|sig|sig\.ra|signora?|pani?|пані|пан|пац|г-жа|smt|shri|sh|km|श्री|श्रीमती|कुमारी|السيدة?|الحاجة?)(?:\.? ?\/ ?|\. ?| +)(?!dr|prof|med|lek)\p{L}|\p{L}[ 　]?(?:様|さん|殿)(?!\p{L})/iu;
const BORN =
  /\*\s?\d{1,2}\.\d{1,2}\.\d{2,4}|(?<!\p{L})(?:born|birth|dob|geb|né(?:e|\(e\))?|nacid[oa]|nascid[oa]|nat[oa](?:\/[oa])?|ur|urodz\p{L}*|нар|народ\p{L}*|рожд\p{L}*|المواليد|المولودة?|تاريخ الميلاد|जन्म\p{L}*)\.?(?!\p{L}).{0,30}?[\d٠-٩]/iu;
/** Labels of whoever is cared for or insured, beside those whose values we look for. */
const OF_CARED =
  /(?<!\p{L})(?:patient(?:in)?|pat|pt|paciente|pacjent(?:ka)?|paziente|utente|assistit[oa]|assicurat[oa]|assuré|bénéficiaire|benefici[aá]ri[oa]|afiliad[oa]|versicherter?|guarantor|subscriber|insured|member|пацієнтка?|пациентка?|хвор(?:ий|а)|больн(?:ой|ая))\.?\s?[:：]|(?:المؤمن عليه|المريضة?|الاسم|المستفيد)\s?[:/]|(?:नाम|मरीज|रोगी)\s?:|(?:患者|病人|被保険者)\s?[:：]/iu;
const OF_AGE = /(?:العمر|उम्र|आयु)[: ]{0,3}[\d٠-٩]|[\d٠-٩]{1,3} ?(?:سنة|سنوات|عام|वर्ष|साल)/u;

/** Who signs papers of care, in the row of a name. */
const SIGNED =
  /(?<!\p{L})(?:dr|dra|dott|dottssa|prof|lek|docteur|médico|medico|arzt|ärztin|врач|лікар|md|mbbs|crm|rpps)(?!\p{L})[.: ]|医师|医生|医師|担当医|检查者|(?<!\p{L})د\.|डॉ/iu;
/** A row that is no sentence. */
const SHORT = 70;

/** @returns 0 where nothing does, 4 and more where a name and a day of birth or a number do */
export function signsOfPerson(rows: readonly Row[], values: readonly LabelledValue[]): number {
  const kinds = new Set<string>(values.map(({ kind }) => kind));
  const has = (pattern: RegExp) => rows.some(({ text }) => pattern.test(text));
  if (has(BORN)) kinds.add('birthDate');
  if (has(OF_AGE)) kinds.add('age');
  const isCared = has(OF_CARED);
  const labelled = [...kinds].reduce((sum, kind) => sum + (WORTH[kind] ?? 0), 0);
  const isNamed = !kinds.has('name') && nameAtTop(rows, () => false) !== undefined;
  const telling = rows.filter(({ text }) => tellsOfPerson(text));
  const isDescribed = telling.some(({ text }) => text.length < SHORT && !/[.!?:;]$/.test(text));
  const isSigned = has(SIGNED) && rows.some(({ text }) => datesIn(text).length > 0);
  const signs =
    labelled +
    (isCared ? 2 : 0) +
    (isNamed ? 1 : 0) +
    (has(ADDRESSED) ? 1 : 0) +
    (isDescribed ? 2 : 0) +
    (isSigned ? 1 : 0);
  // An age in a sentence is anybody's.
  return signs + (signs > 0 && !isDescribed && telling.length > 0 ? 1 : 0);
}
