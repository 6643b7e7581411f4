/** Is a text a prescription, or the label that a pharmacy prints for one? */
import type { LabelledValue } from './labelled.ts';
import type { Row } from './rows.ts';
import { nameAtTop } from './whose.ts';

/** Alone in its row, but for a number or a day: `prescription by your doctor` is a line of a leaflet. */
const TITLE =
  /^[^\p{L}]{0,3}(?:(?:medical|electronic|private|nhs|e)[ -]?)?(?:Rx|Rp|℞|prescription|receta(?: m[ée]dica)?(?: electrónica)?|(?:kassen|privat|e-)?rezept|ordonnance(?: m[ée]dicale)?|prescrição(?: médica)?|receituário|receita(?: médica)?|prescrizione(?: medica)?|ricetta(?: medica| elettronica)?|(?:e-)?recepta|(?:електронний |электронный )?рецепт|处方笺?|処方箋|処方せん)[.:]?(?: (?:no|nr|nº|n°|№|number|kod)[.:]?)?[^\p{L}]*$/iu;
/** The sign of prescriptions before a medicine; not `Rx only`, as on every leaflet. */
const SIGN = /^[^\p{L}]{0,3}(?:R[xX][.:]?|Rp\.|℞)\s?(?!only|free|vitamin|drug|med|product|info)\p{L}{4}/iu;
const HAN_TITLE = /处方笺|处方箋|处方单|処方箋|処方せん/u;
/** Only pharmacies and doctors write so. */
const FORMAL: readonly RegExp[] = [
  /(?<!\p{L})Rx ?(?:#|No\.?|Number)[:.]? ?\d{4}/iu,
  /(?<!\p{L})(?:sig|s)[:.] ?\d/iu,
  /(?<!\p{L})(?:disp(?:ense)?|qty|quantity|mitte)[:.] ?#? ?\d/iu,
  /(?<!\p{L})refills?(?: remaining| left)?[:.]? ?(?:\d|none|no)/iu,
];
const ENOUGH_FORMAL = 2;
const ENOUGH_WAYS = 2;
/** A title on its own counts at the top of a paper that is as short as prescriptions are, over a medicine. */
const [TOP, FEW_ROWS] = [3, 12];
const MEDICINE =
  /\d ?(?:mg|mcg|µg|мг|мкг) \(?(?:film)?(?:tab|cap|kaps|comp|cpr|gél|cáps|cáp|drag|таб|капс|錠|片|カプ)/iu;
const DOSE = /\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|g|ml|iu|мг|мл|мкг|毫克|片)(?![\p{L}])/iu;
/** A doctor's own paper, and a medicine with how often. */
const OF_DOCTOR = /^(?:docteur|dr\.?|dra\.?|dott\.?(?:ssa)?|lek\.) \p{L}/iu;
const MEDICINE_AND_NUMBER =
  /\d ?(?:mg|mcg|µg|мг)(?!\p{L}).{0,12}(?:\d|½|un)[^\p{L}]{1,3}(?:comprim|gélule|tablet|caps|cp|compress|tabl|cápsula)/iu;
const WHOSE: ReadonlySet<string> = new Set([
  'name',
  'birthDate',
  'patientId',
  'nationalNumber',
  'doctor',
  'referringDoctor',
]);
const HOW_TO_TAKE =
  /(?<!\p{L})(?:take|sig:|dispense|refills?|tablets?|capsules?|once|twice|daily|by mouth|p\.?o\.?|b\.?i\.?d|t\.?i\.?d|q\.?\d?h|tomar|comprimidos?|cada \d+ horas|(?:film)?tabletten?|(?<![\d-])\d-\d-\d(?:-\d)?(?![\d-])|t[äa]glich|einnehmen|comprim[ée]s?|par jour|prendre|compresse|al giorno|compressa|tabletki|dziennie|таблет\p{L}*|раз\p{L}* (?:на|в) де?нь|приймати|принимать|每日|口服|每次|1日\d回|錠|食後|用法|用量)(?!\p{Ll})/giu;

/** With somebody's details, or in the words of pharmacies: recipes and leaflets have doses too. */
export function isPrescription(
  rows: readonly Row[],
  text: string,
  values: readonly LabelledValue[],
): boolean {
  if (!DOSE.test(text)) return false;
  const ways = new Set(Array.from(text.matchAll(HOW_TO_TAKE), ([way]) => way.toLowerCase()));
  const formal = FORMAL.filter((pattern) => pattern.test(text)).length;
  if (formal >= ENOUGH_FORMAL && ways.size > 0) return true;
  if (ways.size < ENOUGH_WAYS) return false;
  const isTitled = HAN_TITLE.test(text) || rows.some((row) => TITLE.test(row.text) || SIGN.test(row.text));
  const bare = nameAtTop(rows, () => false);
  const isSomebodys = bare !== undefined || values.some(({ kind }) => WHOSE.has(kind));
  if (bare && rows.slice(0, TOP).some((row) => OF_DOCTOR.test(row.text)) && MEDICINE_AND_NUMBER.test(text))
    return true;
  const isShort =
    rows.length <= FEW_ROWS && rows.slice(0, TOP).some((row) => TITLE.test(row.text)) && MEDICINE.test(text);
  return isTitled && (isSomebodys || formal > 0 || isShort);
}
