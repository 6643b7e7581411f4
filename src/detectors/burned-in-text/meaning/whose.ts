/** Whose paper it is, where no label says so: `Mrs Jane Doe`, `Re: Jane Doe`, or a name alone at the top. */

import { namesInstitution, tellsOfPerson, vouches } from './bare.ts';
import { bareNamesIn } from './names.ts';
import { isNoName } from './no-names.ts';
import { analyteIn } from './results.ts';
import { confidenceOf, type Row, type Span } from './rows.ts';

export interface NameAlone extends Span {
  row: Row;
}

/** Rows at the top; below them are doctors and authors. */
const TOP = 14;
const LONGEST = 90;
/** What leads to a name: of letters, of lists of a portal. */
const LED =
  /^\P{L}{0,3}(?:re|ref|betr|betreff|betrifft|concerne|dotyczy|asunto|oggetto|pat|pt|client|member|insured|subscriber|versicherte[rn]?|assistit[oa]|assuré|titular|\p{L}+(?: \p{L}+){0,3} (?:for|für|pour|para|per|dla|для)|to|an|à|para|pour|per|dla|für|for|dear|sehr geehrte[rs]?|liebe[rs]?|estimad[oa]|chère?|gentile|egregi[oa]|szanown[ay]|шановн\p{L}+|уважаем\p{L}+)(?!\p{L})[.:]{0,2}\s?[:]?\s{0,3}/iu;
const NO_PATIENT =
  /(?<!\p{L})(?:dr|dra|prof|docteur|doctor|dott|dottssa|lek|md|colleagues?|kolleg(?:e|in|en)|confrères?|colegas?|radiolog\p{L}*|physician|arzt|ärztin)(?!\p{L})/iu;
/** What stands beside a name on its row. */
const BESIDE =
  /(?<!\p{L})(?:geb(?:oren)?|born|dob|née?|nacid[oa]|nat[oa]|ur|female|male|[mfwx]|years?|yrs?|jahre|ans|años|anos|anni|lat|le|il|am|mr|mrs|ms|miss|herrn?|frau|mme|madame|monsieur|sra?|sig|pani?)(?!\p{L})|[\d.,/()*-]/giu;
/** Of a row's letters: the name's, where it is a row for it. */
const MOST = 0.7;

/** The first row at the top, above headings and results, that is hardly more than a name. */
export function nameAtTop(rows: readonly Row[], isHeading: (row: Row) => boolean): NameAlone | undefined {
  for (const row of rows.slice(0, TOP)) {
    if (isHeading(row) || analyteIn(row.text) !== undefined) return undefined;
    const span = nameAlone(row);
    if (span) return { ...span, row };
  }
  return undefined;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*";
/** Before what tells that a person was meant: `Jane Doe, born 4 May 1938`, `DOE JANE F 66`, `Doe, Jane (DOB 4/5/1938)`, `Yo, Juana Díaz, con DNI`. */
const BEFORE_DETAILS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORD}(?:,? (?:(?:de|del|de la|da|das|do|dos|di|van|von|bin|bint|el|al|y) )?${WORD}){1,4})[ ,;(|*]{1,4}(?=` +
    '(?:[FMWX]|m/|f/|male|female|homme|femme|sexe?|sexo|sesso)(?![\\p{L}])|' +
    '\\d{1,3} ?(?:J|y|yrs?|years?|Jahre|ans|años|anos|anni|aa|lat|р|роки|років|рік|лет|года?)(?!\\p{L})|' +
    '(?:born|dob|geb|née?|né|nacid[oa]|nascid[oa]|nat[oa]|ur|urodz\\p{L}*|нар|д\\.н|р\\.н)(?!\\p{L})|' +
    '(?:con |identificad[oa] (?:con )?)?(?:DNI|C\\.C\\.|CPF|C\\.F\\.|RG|CURP|RUT|PESEL|NHS|AHV|BSN|NIF|NISS)(?!\\p{L})|' +
    '(?:brasileir[oa]|residente|wohnhaft|domicili[ée])|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)',
  'u',
);
/** Who is spoken of or to. */
const TITLED = new RegExp(
  `(?<!\\p{L})(?:señora?|Sra?\\.?|Sig\\.?(?:ra)?\\.?|signora?|Smt\\.?|Shri|Monsieur|Madame|Mademoiselle|Mlle|Mme|Herrn?|Frau|Mrs?\\.?|Ms\\.?|Miss|Master|Pani?|пацієнтка?|пац\\.|Пані?) (${WORD}(?: (?:(?:de|del|de la|da|das|do|dos|di|van|von|y) )?${WORD}){0,3})`,
  'u',
);

/** The same in Chinese and Japanese, in Arabic and in Hindi. */
const EASTERN: readonly RegExp[] = [
  /(?<!\p{sc=Han})(?:患者|病人|姓名|氏名)?([\p{sc=Han}々]{1,4}[\p{sc=Hiragana}\p{sc=Katakana}ー]{0,4}\p{sc=Han}{0,2})[ 　,，(（]{0,2}(?:様|殿|さん|氏|先生|女士)?[ 　,，(（]{0,3}(?=[男女](?!\p{sc=Han}|の)|\d{1,3} ?[歳才岁]|(?:大正|昭和|平成|令和|[SHTR])\d)/u,
  /(?<!\p{sc=Han})(?:患者|病人|姓名|氏名)?([\p{sc=Han}々]{1,4}[\p{sc=Hiragana}\p{sc=Katakana}ー]{0,4}\p{sc=Han}{0,2})[ 　]?(?:様|殿)(?!\p{L})/u,
  /(?:الاسم(?: الرباعي| الثلاثي| الكامل)?|اسم المريضة?|السيدة?|الحاجة?|المؤمن عليه)[ :/]{1,3}(\p{sc=Arabic}+(?: \p{sc=Arabic}+){1,4})/u,
  /(?:नाम|श्री(?:मती)?|कुमारी|Smt\.?|Shri|Master|Km\.?|मैं)[ :]{1,3}([\p{sc=Devanagari}]+(?: [\p{sc=Devanagari}]+){1,3})/u,
];

/** The first name that stands before what tells of a person, or behind a word to one, and is no doctor's. */
export function nameBeside(rows: readonly Row[]): NameAlone | undefined {
  for (const row of rows) {
    for (const pattern of [BEFORE_DETAILS, TITLED, ...EASTERN]) {
      const found = pattern.exec(row.text);
      const [all, name = ''] = found ?? [];
      if (!found || all === undefined || NO_PATIENT.test(all)) continue;
      const start = found.index + all.indexOf(name);
      const words = name.split(/[ ,]+/);
      if (words.filter((word) => isNoName(word, true)).length * 2 >= words.length || namesInstitution(name))
        continue;
      return { start, end: start + name.length, row };
    }
  }
  return undefined;
}

/** Characters before a word in which its title stands. */
const TITLE = 14;

/** Does a word stand behind a title of doctors, or in the name of a hospital? */
export function isNoPatient({ text }: Row, { start, end }: Span): boolean {
  return NO_PATIENT.test(text.slice(Math.max(0, start - TITLE), end)) || namesInstitution(text);
}

function nameAlone(row: Row): Span | undefined {
  const { text } = row;
  const lead = LED.exec(text)?.[0].length ?? 0;
  const [rest = ''] = text.slice(lead).split(/ (?:by|on|from|vom|von) /);
  if (text.length > LONGEST || NO_PATIENT.test(rest)) return undefined;
  const [name] = bareNamesIn(rest, {
    companion: vouches(rest),
    person: false,
    vouched: tellsOfPerson(rest),
    described: tellsOfPerson(rest),
    onScan: false,
    confidence: ({ start, end }) => confidenceOf(row, { start: lead + start, end: lead + end }),
  });
  if (!name) return undefined;
  const isMost = lettersOf(rest.slice(name.start, name.end)) >= MOST * lettersOf(rest);
  return isMost ? { start: lead + name.start, end: lead + name.end } : undefined;
}

function lettersOf(text: string): number {
  return text.replace(BESIDE, '').replace(/\s/g, '').length;
}
