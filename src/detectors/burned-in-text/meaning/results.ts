/** Does a text hold somebody's laboratory results? */
import { withDigits } from './dates.ts';
import type { LabelledValue } from './labelled.ts';
import type { Row } from './rows.ts';
import { fold, indexOf, skeleton } from './spelling.ts';

/** What laboratories measure in people and hardly anywhere else. */
const ANALYTES = `
  hemoglobin, haemoglobin, hgb, hematocrit, haematocrit, hct, wbc, rbc, mcv, mch, mchc, rdw, platelets, plt, neutrophils
  lymphocytes, monocytes, eosinophils, basophils, glucose, creatinine, urea, bun, egfr, gfr, bilirubin, total bilirubin
  alt, ast, sgpt, sgot, ggt, alp, alkaline phosphatase, albumin, globulin, cholesterol, total cholesterol, ldl, hdl
  ldl cholesterol, hdl cholesterol, triglycerides, hba1c, tsh, ft3, ft4, free t4, psa, crp, esr, ferritin, transferrin
  inr, aptt, d-dimer, troponin, uric acid, amylase, lipase, cortisol, prolactin, testosterone, vitamin b12, vitamin d
  hemoglobina, leucocitos, leucócitos, eritrocitos, plaquetas, hematocrito, glucosa, glicose, creatinina, colesterol
  colesterol total, triglicéridos, triglicerídeos, bilirrubina, hämoglobin, leukozyten, erythrozyten, thrombozyten
  hämatokrit, kreatinin, cholesterin, harnstoff, glukose, triglyceride, hémoglobine, leucocytes, hématies, plaquettes
  créatinine, glycémie, cholestérol, hématocrite, ferritine, emoglobina, leucociti, eritrociti, piastrine, glicemia
  trigliceridi, azotemia, hemoglobina, leukocyty, erytrocyty, płytki krwi, kreatynina, glukoza, гемоглобін, лейкоцити
  еритроцити, тромбоцити, глюкоза, креатинін, холестерин, білірубін, шое, гемоглобин, лейкоциты, эритроциты, тромбоциты
  креатинин, билирубин, соэ, гематокрит, алт, аст, ттг, 白细胞, 红细胞, 血红蛋白, 血小板, 葡萄糖, 肌酐, 尿素, 胆固醇, 甘油三酯
  谷丙转氨酶, 谷草转氨酶, 白血球数, 赤血球数, ヘモグロビン, 血小板数, クレアチニン, 血糖, コレステロール, 中性脂肪
`;
const ANALYTE_INDEX = indexOf(ANALYTES, 6);
const UNIT =
  /(?<![\p{L}])(?:[mnpuµμ]?g|[mnuµμp]?mol|mcg|m?I?U|mIU|kU|mEq|cells|г|мг|мкг|нг|ммоль|мкмоль|мОд|Од|ед|МЕ|ME)\s?\/\s?(?:d[lL1I]|m?[lL1I]|[uµμ][lL]|л|мл|дл|мкл|mm3|mm³|24h|h)(?![\p{L}])|10\s?[\^*x]?\s?\d{1,2}\s?\/\s?[uµμ]?[lLл1]|(?<![\p{L}])f[lL](?![\p{L}])|(?<![\p{L}])pg(?![\p{L}])|mm\/h|мм\/(?:ч|год)|%/u;
/** From one number to another, or one end of it; several languages have a word between the two. */
const RANGE =
  /\d+(?:[.,]\d+)?(?:\s?[-–—~]\s?|\s(?:(?!x)\p{L}|&|as|bis|to|do|до)\s)\d+(?:[.,]\d+)?|[<>≤≥]\s?(?:OR ?= ?)?\d+(?:[.,]\d+)?/iu;
const EVERY_RANGE = new RegExp(RANGE.source, 'giu');
/** Numbers of a name or a unit: `T4`, `10^9/L`, `1.73m2`. */
const NO_VALUES = /10\s?[\^*x]\s?\d{1,2}|(?<!\p{L})\p{L}{1,2}-?\d{1,2}(?![\d.,])|\d+(?:[.,]\d+)?\p{L}\d/gu;
/** Of substances in a volume, as no list of ingredients has them. */
const CONCENTRATION = /\p{L}\s?\/\s?(?:d[lL1I]|[uµμ]?[lL]|л|дл|мл)(?![\p{L}])/u;
/** What portals and laboratories write over the numbers of the healthy; beside it one result is enough. */
const HEALTHY =
  /(?<!\p{L})(?:(?:standard|reference|normal) (?:range|interval|values?)|referenzbereich|normbereich|valeurs? de référence|valores? de refer[eê]ncia|valori di riferimento|zakres referencyjny|wartości referencyjne|референсн\p{L}* (?:значен\p{L}*|інтервал\p{L}*)|参考(?:值|范围|区间)|基準値)(?!\p{L})/iu;
const ENOUGH_RESULTS = 3;
/** Tables of studies are about groups: `Group A (n = 120)`. */
const OF_A_GROUP = /\bn ?= ?\d/i;
/** `Table 2. Laboratory values`: of a paper. */
export const OF_A_PAPER =
  /^\P{L}{0,3}(?:table|tabelle|tableau|tabla|tabela|tabella|таблиця|таблица|表) ?\d{1,2}(?:[.:]|\s*$)/iu;
/** A result alone in its column. */
const VALUE = /^[^\p{L}\d]*\d{1,4}(?:[.,]\d{1,2})?[^\p{L}\d]*$/u;

/** @returns whether somebody was measured, not what is healthy or how groups differ */
export function holdsResults(
  lines: readonly string[],
  rows: readonly Row[],
  values: readonly LabelledValue[],
): boolean {
  if (lines.some((line) => OF_A_GROUP.test(line))) return false;
  if (values.length === 0 && lines.some((line) => OF_A_PAPER.test(line))) return false;
  return areResults(lines) || areLooseResults(rows) || isOneResult(rows);
}

/** The line's numbers that are no end of a range and no part of a name. */
function hasValue(line: string): boolean {
  return /\d/.test(line.replace(EVERY_RANGE, ' ').replace(NO_VALUES, ' '));
}

/** Several results with units and reference ranges, of things that are measured in people. */
function areResults(lines: readonly string[]): boolean {
  const analytes = new Set<string>();
  let results = 0;
  let ranged = 0;
  for (const printed of lines) {
    const line = withDigits(printed);
    const analyte = analyteIn(printed);
    if (!hasValue(line)) continue;
    const range = RANGE.test(line);
    const isValued = range && (line.match(/\d+(?:[.,]\d+)?/g) ?? []).length > 2;
    if (isValued && UNIT.test(line)) results++;
    if (isValued && analyte !== undefined) ranged++;
    if (analyte !== undefined && (range || UNIT.test(line))) analytes.add(analyte);
  }
  if (analytes.size < 2) return false;
  return results >= ENOUGH_RESULTS || (results > 1 && ranged > 2) || ranged > 3 || analytes.size > 4;
}

/** A result as portals show it, each part of it in a row of its own. */
function isOneResult(rows: readonly Row[]): boolean {
  return (
    rows.some(({ text }) => HEALTHY.test(text) && RANGE.test(text) && UNIT.test(text)) &&
    rows.some(({ text }) => analyteIn(text) !== undefined) &&
    rows.some(({ text }) => !HEALTHY.test(text) && hasValue(withDigits(text)))
  );
}

/** The same on a page that lies askew, where what stands in one row is not read at one height. */
function areLooseResults(rows: readonly Row[]): boolean {
  const analytes = new Set(rows.flatMap(({ text }) => analyteIn(text) ?? []));
  const units = rows.filter(({ text }) => CONCENTRATION.test(text) && UNIT.test(text)).length;
  const values = rows.filter((row) => VALUE.test(row.text)).length;
  return Math.min(analytes.size, values) >= ENOUGH_RESULTS && units > 1;
}

/** What a laboratory measures, where the line begins with its name. */
export function analyteIn(line: string): string | undefined {
  const words = line
    .slice(0, 60)
    .split(/[\s:：,()]+/)
    .filter((word) => /\p{L}/u.test(word));
  for (let i = 0; i < Math.min(3, words.length); i++) {
    for (const n of [2, 1]) {
      const key = skeleton(words.slice(i, i + n).join(''));
      const analyte = key === '' ? undefined : ANALYTE_INDEX.find(key);
      if (analyte !== undefined) return analyte;
    }
  }
  const han = fold(line.slice(0, 30)).match(/^[\p{sc=Han}\p{sc=Katakana}ー]{2,8}/u)?.[0];
  return han === undefined ? undefined : ANALYTE_INDEX.exact(skeleton(han));
}
