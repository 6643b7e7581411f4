/**
 * Does a text speak of somebody's care, with no title, heading or label of medicine? By how many different words of medicine
 * stand beside how much that tells who somebody is.
 */
import { plainText } from '../../../plain-words.ts';
import type { LabelledValue } from '../labelled.ts';
import type { Row } from '../rows.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { isOfOthers } from './others.ts';
import { signsOfPerson } from './persons.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { CYRILLIC, DONE, FOUND, PARTS, SAID, SIGNS } from './shared.ts';
import { SPANISH } from './spanish.ts';
import { UKRAINIAN } from './ukrainian.ts';
import { Vocabulary } from './vocabulary.ts';

const WORDS = new Vocabulary(
  FOUND,
  PARTS,
  DONE,
  SAID,
  CYRILLIC,
  SIGNS,
  ARABIC,
  CHINESE,
  ENGLISH,
  FRENCH,
  GERMAN,
  HINDI,
  ITALIAN,
  JAPANESE,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  UKRAINIAN,
);
/** Endings of diseases and operations, and of medicines (INN stems), as long words have them in every language of Europe. */
const ENDING =
  /^\p{L}{3,}(?:itis|itide|ektomi[ea]|ectom[yi](?:e|a|es|as)?|plast(?:y|ik|ie|ia|yka)|ostom(?:y|i[ea])|pathie|patia|opatia|opathy|algi[ea]|aemia|amie|emia|urie|rrhea|rrhoea|megaly|megali[ea]|skopi[ea]|scop(?:y|ie|ia)|otomi[ea]|otomy|pril|sartan|vastatin[ae]?|olol[o]?|dipin[ea]?|dipino|prazol[e]?|cillin[ae]?|cilina|cylina|mycin[ae]?|micina|mycyna|floxacin[ea]?|floxacino|cyclin[ea]?|ciclina|conazol[e]?|nidazol[e]?|gliptin[ea]?|gliptyna|gliflozin[ea]?|xaban[oe]?|parin[ae]?|setron|triptan|oxetin[ea]?|zepam|zolam|tidin[ea]?|mumab|zumab|ximab|tinib|caina?|profen[eo]?|fenac[o]?|coxib|solon[ea]?|thyroxin[ea]?|tiroxina|semid[ea]?|thiazid[ea]?|tiazida|lukast|tropium|dronat[eo]?|gabalin[ae]?|trexat[eo]?|grelor|grel)$/u;
/** What only medicine writes, each worth a word. */
const NOTES: readonly RegExp[] = [
  // A dose
  /\d ?(?:mg|mcg|µg|μg|мг|мкг|毫克)(?!\p{L}|\/)/iu,
  // How often a day: `1-0-1`, `3 x/j`
  /(?<![\d/.-])[0-3½](?: ?- ?[0-3½]){2,3}(?![\d/-])/u,
  /\d ?(?:x|×|fois|veces|volte|vezes|раз\p{L}*|р)[ ./]{0,3}(?:par |al |na |por |на |в )?(?:j|jour|day|d|dia|día|die|giorno|tag|dobę|dzień|dziennie|день|д|t[äa]gl\p{L}*)(?!\p{L})/iu,
  // The pressure of blood
  /(?<!\p{L})(?:BP|RR|TA|PA|АТ|АД)[ :]{1,3}\d{2,3} ?\/ ?\d{2,3}(?!\d)|\d{2,3}\/\d{2,3} ?mm ?Hg/u,
  // The code of a disease (ICD-10)
  /(?<![\p{L}\p{N}])[A-TV-Z]\d\d\.\d{1,2}(?![\p{L}\p{N}])/u,
  // Units of laboratories
  /\d ?(?:mg|g|[mµμu]?mol|m?U|m?IU)\/(?:d?[lL]|ml)(?!\p{L})|10\^?\d{1,2}\/[µu]?L|mmHg|\/[µu]l(?!\p{L})/u,
  // An age
  /(?<!\p{L})(?:\d{1,3}[- ]?(?:year|yr)s?[- ]old|\d{1,3} ?y\/?o|\d{1,3}[- ]jährige?[rn]?)(?!\p{L})/iu,
];
/** By what tells of a person, up to a full name and day of birth: how many words there must be. */
const NEEDED = [Number.POSITIVE_INFINITY, 10, 8, 6, 5];
const LEAST = Math.min(...NEEDED);
/** Words of a text for one of medicine: in a long one some stand by chance. */
const WORDS_FOR_ONE = 45;

export function speaksOfCare(rows: readonly Row[], values: readonly LabelledValue[]): boolean {
  const text = rows.map((row) => row.text).join('\n');
  const words = rows.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const care = wordsOfCare(text);
  // What tells of a person takes longest to find: not for texts that have too few words whoever they speak of.
  if (care < Math.max(LEAST, words / WORDS_FOR_ONE)) return false;
  const needed = NEEDED[Math.min(signsOfPerson(rows, values), NEEDED.length - 1)] ?? Number.POSITIVE_INFINITY;
  return care >= needed && !isOfOthers(text);
}

/** How many different words and notes of medicine a text holds. */
function wordsOfCare(text: string): number {
  const formed = [...new Set(plainText(text).split(' '))].filter(
    (word) => ENDING.test(word) && WORDS.in(word).size === 0,
  );
  return WORDS.in(text).size + formed.length + NOTES.filter((note) => note.test(text)).length;
}
