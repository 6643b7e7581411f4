/** Is a text a letter to a patient? It has no title and no headings: it speaks to somebody of their own care. */
import type { Row } from './rows.ts';

/** To somebody by name; colleagues are written to otherwise. */
const SALUTATION =
  /^\P{L}{0,3}(?:dear|sehr geehrte[r]?|estimad[oa]|chère?|prezad[oa]|gentile|egregi[oa]|szanown[ay]) (?!dr|prof|colleague|kolleg|doctor|sir|madam|patient|customer)(?:(?:m(?:r|rs|s|iss)|frau|herr|sra?|señora?|mme|madame|monsieur|m|senhora?|sig|sig\.ra|signora?|pani|panie)\.? )?\p{L}{2,}/iu;
/** `Your biopsy`: what is done to people only, behind the word for their own. */
const THEIR_CARE =
  /(?<!\p{L})(?:your (?:recent |latest |last |planned )?(?:mammogram|biops|x-ray|mri|ct scan|ultrasound scan|blood test|colonoscopy|endoscopy|hiv test|chemotherapy|radiotherapy|cervical screening|smear test|echocardiogram)|ihre[rn]? (?:mammogra|biopsie|röntgen|mrt|chemotherapie|darmspiegelung|magenspiegelung|blutwerte|laborwerte|operation \()|su (?:citología|mamografía|biopsia|resonancia|ecografía|analítica|colonoscopia)|votre (?:mammographie|biopsie|irm|scanner|radiographie|échographie|coloscopie|prise de sang)|(?:sua|la sua|seu|il suo) (?:mamografia|mammografia|biópsia|biopsia|ressonância|risonanza|ecografia|colonoscopia)|pa(?:ni|na) (?:mammografi|biopsj|rezonans|wynik))\p{L}*/iu;
/** Rows: beyond them another text begins. */
const HEAD = 30;

export function isToPatient(rows: readonly Row[]): boolean {
  const at = rows.slice(0, HEAD).findIndex(({ text }) => SALUTATION.test(text) && text.length < 60);
  return at >= 0 && rows.slice(at, at + HEAD).some(({ text }) => THEIR_CARE.test(text));
}
