/** Whose paper it is, where no label says so: `Mrs Jane Doe`, `Re: Jane Doe`, or a name alone at the top. */

import { tellsOfPerson, vouches } from './bare.ts';
import { bareNamesIn } from './names.ts';
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
