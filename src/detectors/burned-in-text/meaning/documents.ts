/** Is the text itself that of a medical record? Reports, laboratory results, prescriptions, notes on technique. */
import { soundsMedical } from '../../medical-words.ts';
import { countTechniqueNotes } from '../../technique.ts';
import { withDigits } from './dates.ts';
import type { LabelledValue } from './labelled.ts';
import type { Row } from './rows.ts';
import { fold, NearIndex, skeleton } from './spelling.ts';

/** Keys of `_locales`. */
export type Proof = 'found_medicalWords' | 'found_labResult' | 'found_prescription' | 'found_technique';

/** Names of reports, as titles. */
const TITLES = `
  radiology report, x-ray report, ultrasound report, mri report, ct report, diagnostic imaging report, imaging report
  pathology report, discharge summary, medical report, clinical summary, operative report, endoscopy report
  mammography report, echocardiogram report, after visit summary, cytology report, biopsy report
  pcr test result, covid-19 test result, sars-cov-2 test result, coronavirus test result, pcr testergebnis
  covid-19 testergebnis, corona testergebnis, résultat test pcr, resultado prueba pcr, risultato test covid-19
  informe radiológico, informe médico, informe de alta, informe ecográfico, resultados de laboratorio
  arztbrief, radiologischer befund, röntgenbefund, befundbericht, ärztlicher befundbericht, entlassungsbrief
  histologischer befund, arbeitsunfähigkeitsbescheinigung, laborbefund, sonographiebefund, mrt befund, ct befund
  compte rendu d'imagerie, compte rendu radiologique
  compte rendu médical, compte rendu d'hospitalisation, compte rendu opératoire, résultats d'analyses
  laudo radiológico, laudo médico, laudo de exame, laudo ultrassonográfico, sumário de alta, referto radiologico
  referto medico, lettera di dimissione, referto ecografico, opis badania, wynik badania, karta informacyjna
  wyniki badań laboratoryjnych, протокол дослідження, висновок лікаря, виписка з історії хвороби, епікриз
  виписний епікриз, результати аналізів, протокол исследования, заключение врача, выписной эпикриз, эпикриз
  выписка из истории болезни, результаты анализов, протокол ультразвукового исследования
  протокол рентгенологического исследования, протокол узд, протокол узи, висновок узд, висновок рентгенолога
`;
const HAN_TITLES =
  /(?:检查|检验|诊断|影像|病理|超声|放射|化验|出院)(?:报告|報告|小结|記録|记录)|診断書|読影レポート|検査報告書|検査結果報告|診療情報提供書|退院サマリー/;
/** Headings of reports. Schools and studies have some of them too. */
const HEADINGS = `
  findings, impression, technique, comparison, indication, clinical history, clinical information, history
  exam, examination, recommendation, conclusion, procedure, reason for exam, hallazgos, impresión, impresión diagnóstica
  conclusión, técnica, motivo de consulta, antecedentes, diagnóstico, befund, beurteilung, fragestellung, technik
  klinische angaben, diagnose, diagnosen, anamnese, therapie, empfehlung, résultat, résultats, conclusion, indication
  technique, renseignements cliniques, motif, impressão, impressão diagnóstica, achados, técnica, conclusão
  indicação clínica, quesito clinico, quesito diagnostico, conclusioni, tecnica, reperti, rozpoznanie, wnioski
  wskazania, висновок, опис, протокол, діагноз, рекомендації, скарги, анамнез, заключение, описание, диагноз
  рекомендации, жалобы, 影像所见, 影像表现, 诊断意见, 诊断结论, 检查所见, 超声所见, 超声提示, 印象, 所見, 診断, 結論, 検査所見, 病名
`;
/** Of these one is enough beside another: hardly any other paper has them. */
const CLINICAL = new Set(
  'impression befund beurteilung fragestellung hallazgos achados impressao referto quesitoclinico quesitodiagnostico impresiondiagnostica impressaodiagnostica 影像所见 影像表现 诊断意见 诊断结论 检查所见 超声所见 超声提示 検査所見 clinicalhistory reasonforexam rozpoznanie анамнез скарги жалобы renseignementscliniques klinischeangaben anamnese'
    .split(' ')
    .map(skeleton),
);
const [IMPRESSION, FINDINGS] = [skeleton('impression'), skeleton('findings')];
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
const UNIT =
  /(?<![\p{L}])(?:[mnpuµμ]?g|[mnuµμp]?mol|mcg|m?I?U|mIU|kU|mEq|cells|г|мг|мкг|нг|ммоль|мкмоль|мОд|Од|ед|МЕ|ME)\s?\/\s?(?:d[lL1I]|m?[lL1I]|[uµμ][lL]|л|мл|дл|мкл|mm3|mm³|24h|h)(?![\p{L}])|10\s?[\^*x]?\s?\d{1,2}\s?\/\s?[uµμ]?[lLл1]|(?<![\p{L}])f[lL](?![\p{L}])|(?<![\p{L}])pg(?![\p{L}])|mm\/h|мм\/(?:ч|год)|%/u;
const RANGE = /\d+(?:[.,]\d+)?\s?[-–—~]\s?\d+(?:[.,]\d+)?|[<>≤≥]\s?\d/;
/** Of substances in a volume, as no list of ingredients has them. */
const CONCENTRATION = /\p{L}\s?\/\s?(?:d[lL1I]|[uµμ]?[lL]|л|дл|мл)(?![\p{L}])/u;
/** What portals and laboratories write over the numbers of the healthy; beside it one result is enough. */
const HEALTHY =
  /(?<!\p{L})(?:(?:standard|reference|normal) (?:range|interval|values?)|referenzbereich|normbereich|valeurs? de référence|valores? de refer[eê]ncia|valori di riferimento|zakres referencyjny|wartości referencyjne|референсн\p{L}* (?:значен\p{L}*|інтервал\p{L}*)|参考(?:值|范围|区间)|基準値)(?!\p{L})/iu;
const ENOUGH_RESULTS = 3;
const ENOUGH_NOTES = 2;
/** More words stand in a row of an article on scans than in the corners of one. */
const PROSE = 14;
/** Tables of studies are about groups: `Group A (n = 120)`. */
const OF_A_GROUP = /\bn ?= ?\d/i;
/** A result alone in its column. */
const VALUE = /^[^\p{L}\d]*\d{1,4}(?:[.,]\d{1,2})?[^\p{L}\d]*$/u;

const PRESCRIPTION_TITLE =
  /^[^\p{L}]{0,3}(?:Rx|Rp\.|℞|prescription|receta médica|receta|rezept|ordonnance|prescrição|receituário|prescrizione|ricetta medica|recepta|рецепт|处方笺?|処方箋|処方せん)(?![\p{L}])|处方|処方/iu;
const DOSE = /\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|ml|iu|мг|мл|мкг|毫克|片)(?![\p{L}])/iu;
const HOW_TO_TAKE =
  /(?<!\p{L})(?:take|sig:|dispense|refills?|tablets?|capsules?|once|twice|daily|by mouth|p\.?o\.?|b\.?i\.?d|t\.?i\.?d|q\.?\d?h|tomar|comprimidos?|cada \d+ horas|(?:film)?tabletten?|(?<![\d-])\d-\d-\d(?:-\d)?(?![\d-])|täglich|einnehmen|comprimés?|par jour|prendre|compresse|al giorno|tabletki|dziennie|таблет\p{L}*|раз\p{L}* (?:на|в) де?нь|приймати|принимать|每日|口服|每次|1日\d回|錠|食後|用法|用量)(?!\p{Ll})/giu;

function listed(lines: string): string[] {
  return lines
    .trim()
    .split(/\n|, /)
    .map((phrase) => skeleton(phrase))
    .filter((phrase) => phrase !== '');
}

const TITLE_INDEX = new NearIndex(
  listed(TITLES).map((title) => [title, true] as const),
  8,
);
const HEADING_INDEX = new NearIndex(
  listed(HEADINGS).map((heading) => [heading, heading] as const),
  7,
);
const ANALYTE_INDEX = new NearIndex(
  listed(ANALYTES).map((name) => [name, name] as const),
  6,
);

/** What in the text proves it, if anything. */
export function proofsIn(bands: readonly (readonly Row[])[], values: readonly LabelledValue[]): Proof[] {
  const lines = bands.map((band) => band.map(({ text }) => text).join('  '));
  const rows = bands.flat();
  const text = lines.join('\n');
  const proofs: Proof[] = [];
  if (isReport(rows, text, values)) proofs.push('found_medicalWords');
  if (!OF_A_GROUP.test(text) && (areResults(lines) || areLooseResults(rows) || isOneResult(rows)))
    proofs.push('found_labResult');
  if (isPrescription(rows, text)) proofs.push('found_prescription');
  const notes = rows.filter(({ tokens }) => tokens.length <= PROSE).map((row) => row.text);
  if (countTechniqueNotes(withSigns(notes.join('\n'))) >= ENOUGH_NOTES) proofs.push('found_technique');
  return proofs;
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

/** Program text has labels in it and is about nobody. */
export function looksLikeCode(rows: readonly Row[]): boolean {
  const signs =
    /[{}]|;\s*$|=>|==|\(\)|\b(?:const|let|function|import|return|def|class|public|void|SELECT|INSERT)\b|<\/?\w+>|^\s*(?:\/\/|#include|@)/;
  const telling = rows.filter(({ text }) => signs.test(text)).length;
  return telling >= 3 && telling * 3 >= rows.length;
}

function isReport(rows: readonly Row[], text: string, values: readonly LabelledValue[]): boolean {
  const titles = rows.map(titleIn);
  const titled = HAN_TITLES.test(text.replaceAll(' ', '')) || titles.includes('whole');
  const headings = new Set(rows.flatMap((row) => headingOf(row) ?? []));
  const person = values.some(({ kind }) => kind === 'name' || kind === 'birthDate' || kind === 'patientId');
  if (titled && (headings.size > 0 || person)) return true;
  // `Ultrasound report generator` has one heading soon.
  if (titles.includes('part') && (headings.size > 1 || person)) return true;
  const clinical = [...headings].filter((heading) => CLINICAL.has(heading));
  if (clinical.length === 0 || headings.size < 2) return false;
  // Reports of schools have an impression too, but no findings.
  const isCertain = clinical.some((heading) => heading !== IMPRESSION) || headings.has(FINDINGS);
  return (person && isCertain) || ((person || headings.size > 2) && soundsMedical(text));
}

/** A report's name alone in its row, or with a few words more: `Surgical pathology report`. */
function titleIn({ text, tokens }: Row): 'whole' | 'part' | undefined {
  if (text.length > 70 || /[?!]$/.test(text)) return undefined;
  if (found(TITLE_INDEX, skeleton(text))) return 'whole';
  const begins =
    tokens.length <= 6 &&
    [2, 3, 4].some((n) => {
      const last = tokens[n - 1];
      return last && n >= tokens.length - 2 && found(TITLE_INDEX, skeleton(text.slice(0, last.end)));
    });
  const [, second] = tokens;
  const ends = tokens.length <= 4 && second && found(TITLE_INDEX, skeleton(text.slice(second.start)));
  return begins || ends ? 'part' : undefined;
}

function found<Entry>(index: NearIndex<Entry>, key: string): Entry | undefined {
  return index.exact(key) ?? index.near(key);
}

/** The heading a row begins with: before a colon, or alone. */
function headingOf({ text }: Row): string | undefined {
  const [head = ''] = text.slice(0, 60).split(/[:：]/);
  const colon = head.length < Math.min(text.length, 60);
  const bare = /^【(.{2,8})】/.exec(text)?.[1] ?? (colon || text.length < 40 ? head : '');
  return bare === '' ? undefined : found(HEADING_INDEX, skeleton(bare));
}

/** Several results with units and reference ranges, of things that are measured in people. */
function areResults(lines: readonly string[]): boolean {
  const analytes = new Set<string>();
  let results = 0;
  let ranged = 0;
  for (const printed of lines) {
    const line = withDigits(printed);
    const analyte = analyteIn(printed);
    const numbers = line.match(/\d+(?:[.,]\d+)?/g) ?? [];
    if (numbers.length === 0) continue;
    const range = RANGE.test(line);
    const isValued = range && numbers.length > 2;
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
    rows.some(({ text }) => analyteIn(text) !== undefined)
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
      const analyte = key === '' ? undefined : found(ANALYTE_INDEX, key);
      if (analyte !== undefined) return analyte;
    }
  }
  const han = fold(line.slice(0, 30)).match(/^[\p{sc=Han}\p{sc=Katakana}ー]{2,8}/u)?.[0];
  return han === undefined ? undefined : ANALYTE_INDEX.exact(skeleton(han));
}

function isPrescription(rows: readonly Row[], text: string): boolean {
  const ways = new Set(Array.from(text.matchAll(HOW_TO_TAKE), ([way]) => way.toLowerCase()));
  return rows.some((row) => PRESCRIPTION_TITLE.test(row.text)) && DOSE.test(text) && ways.size >= 2;
}
