/** Is a text a report of an examination or a letter of a hospital? */
import { namesExam } from '../../exam-titles.ts';
import { soundsMedical } from '../../medical-words.ts';
import type { LabelledValue } from './labelled.ts';
import type { Row } from './rows.ts';
import { indexOf, phrasesIn, skeleton } from './spelling.ts';
import { nameAtTop } from './whose.ts';

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
const FINDINGS = `
  findings, narrative, hallazgos, befund, befunde, résultat, résultats, achados, reperti, referto, opis, опис, описание
  影像所见, 影像表现, 检查所见, 超声所见, 所見, 検査所見
`;
const CONCLUSIONS = `
  impression, conclusion, impresión, impresión diagnóstica, conclusión, beurteilung, impressão, impressão diagnóstica
  conclusão, conclusioni, wnioski, висновок, заключение, 诊断意见, 诊断结论, 超声提示, 印象, 診断, 結論
`;
const OTHER_HEADINGS = `
  technique, comparison, indication, clinical history, clinical information, history, exam, examination
  recommendation, procedure, reason for exam, técnica, motivo de consulta, antecedentes, diagnóstico, fragestellung
  technik, klinische angaben, diagnose, diagnosen, anamnese, therapie, empfehlung, indication
  renseignements cliniques, motif, técnica, indicação clínica, quesito clinico, quesito diagnostico, tecnica
  rozpoznanie, wskazania, протокол, діагноз, рекомендації, скарги, анамнез, диагноз, рекомендации, жалобы, 病名
`;
/** Headings of articles, which tell of a case at most. */
const OF_ARTICLES = `
  abstract, introduction, background, methods, materials and methods, discussion, references, keywords, case report
  case presentation, zusammenfassung, einleitung, methoden, diskussion, literatur, fallbericht, résumé, introduction
  méthodes, discussion, références, cas clinique, resumen, introducción, métodos, discusión, referencias, caso clínico
  resumo, introdução, discussão, referências, riassunto, introduzione, metodi, discussione, bibliografia
  streszczenie, wstęp, metody, dyskusja, piśmiennictwo, анотація, вступ, методи, обговорення, література
  аннотация, введение, методы, обсуждение, литература, 摘要, 引言, 方法, 讨论, 参考文献, 要旨, 考察, 文献
`;
/** Of these one is enough beside another: hardly any other paper has them. */
const CLINICAL = new Set(
  phrasesIn(`
    impression, hallazgos, achados, impressão, referto, quesito clinico, quesito diagnostico, impresión diagnóstica
    impressão diagnóstica, 影像所见, 影像表现, 诊断意见, 诊断结论, 检查所见, 超声所见, 超声提示, 検査所見, clinical history
    reason for exam, rozpoznanie, анамнез, скарги, жалобы, renseignements cliniques, klinische angaben
  `),
);
/** These have papers on cars and houses too, in German: what they speak of must be medicine's. */
const OF_EXPERTS = new Set(phrasesIn('befund, beurteilung, fragestellung, anamnese'));
const EXPERTS_WORD = /befund\p{L}*/giu;
const BODY =
  /(?<!\p{L})(?:knie|wirbel|schädel|bauch|becken|brust|schulter|hüft|lunge|leber|niere|herz|gehirn|hirn|thorax|abdomen|hws|lws|bws|meniskus|milz|schilddrüse|prostata|darm|magen|blut(?:druck|werte|bild)|haut|patient|fraktur|ödem|tumor|karzinom|metasta|arthrose|entzündung|schmerz|infekt|syndrom|hyperton|diabetes|depress|pneumon|sonogra|histolog|biopsie|ekg|eeg|icd)/iu;
/** A change in a gene, as laboratories write it (HGVS): `c.68_69delAG`. */
const VARIANT = /(?<![\p{L}\p{N}])c\.\d{1,5}(?:[_+-]\d{1,5}){0,3}(?:del|ins|dup|[ACGT]>[ACGT])/u;
const IMPRESSION = skeleton('impression');
const FINDING_HEADINGS = new Set(phrasesIn(FINDINGS));
const CONCLUSION_HEADINGS = new Set(phrasesIn(CONCLUSIONS));
const ARTICLE_HEADINGS = new Set(phrasesIn(OF_ARTICLES));

const TITLE_INDEX = indexOf(TITLES, 8);
const HEADING_INDEX = indexOf(`${FINDINGS}, ${CONCLUSIONS}, ${OTHER_HEADINGS}`, 7);
const FOR_SOMEBODY =
  /^(.{8,60}?) (?:for|für|pour|para|per|dla|для) \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Kinds of details that make a text somebody's. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'birthDate', 'patientId', 'nationalNumber']);

export function isReport(rows: readonly Row[], text: string, values: readonly LabelledValue[]): boolean {
  const titles = rows.map(titleIn);
  const titled = HAN_TITLES.test(text.replaceAll(' ', '')) || titles.includes('whole');
  const headings = new Set(rows.flatMap((row) => headingOf(row) ?? []));
  const person = values.some(({ kind }) => PERSONAL.has(kind)) || titles.includes('forSomebody');
  if (titled && (headings.size > 0 || person)) return true;
  if (titles.includes('forSomebody')) return true;
  // `Ultrasound report generator` has one heading soon.
  if (titles.includes('part') && (headings.size > 1 || person)) return true;
  if (isOfExam(rows, headings, person) || (person && VARIANT.test(text))) return true;
  if (headings.size < 2 || !areClinical(headings, text)) return false;
  return (
    person || (headings.size > 2 && soundsMedical(text) && !isArticle(rows) && nameAbove(rows) !== undefined)
  );
}

/** Whose report it is, where only a bare name at its top says so. */
export function nameAbove(rows: readonly Row[]): ReturnType<typeof nameAtTop> {
  return nameAtTop(rows, (row) => headingOf(row) !== undefined);
}

function isArticle(rows: readonly Row[]): boolean {
  return rows.some(({ text }) => ARTICLE_HEADINGS.has(skeleton(text)));
}

/** `MRI BRAIN`, above what was found and what it means: whose it is may stand there without a label, or not at all. */
function isOfExam(rows: readonly Row[], headings: ReadonlySet<string>, person: boolean): boolean {
  const isFound = hasOneOf(headings, FINDING_HEADINGS);
  const isConcluded = hasOneOf(headings, CONCLUSION_HEADINGS);
  if (person ? !isFound && !isConcluded : !isFound || !isConcluded) return false;
  if (!person && isArticle(rows)) return false;
  return rows.some(({ text }) => namesExam(text));
}

/** With a person beside them. */
function areClinical(headings: ReadonlySet<string>, text: string): boolean {
  const clinical = [...headings].filter((heading) => CLINICAL.has(heading));
  if (clinical.length === 0)
    return (
      hasOneOf(headings, OF_EXPERTS) && (soundsMedical(text.replace(EXPERTS_WORD, '')) || BODY.test(text))
    );
  // Reports of schools have an impression too, but no findings.
  const isCertain =
    clinical.some((heading) => heading !== IMPRESSION) || hasOneOf(headings, FINDING_HEADINGS);
  return isCertain || soundsMedical(text);
}

function hasOneOf(headings: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...headings].some((heading) => of.has(heading));
}

/** A report's name alone in its row, or with a few words more: `Surgical pathology report`. */
function titleIn({ text, tokens }: Row): 'whole' | 'part' | 'forSomebody' | undefined {
  if (text.length > 70 || /[?!]$/.test(text)) return undefined;
  if (TITLE_INDEX.find(skeleton(text))) return 'whole';
  const named = FOR_SOMEBODY.exec(text)?.[1];
  if (named && TITLE_INDEX.find(skeleton(named))) return 'forSomebody';
  const begins =
    tokens.length <= 6 &&
    [2, 3, 4].some((n) => {
      const last = tokens[n - 1];
      return last && n >= tokens.length - 2 && TITLE_INDEX.find(skeleton(text.slice(0, last.end)));
    });
  const [, second] = tokens;
  const ends = tokens.length <= 4 && second && TITLE_INDEX.find(skeleton(text.slice(second.start)));
  return begins || ends ? 'part' : undefined;
}

/** The heading a row begins with: before a colon, which may be misread, or alone. */
function headingOf({ text }: Row): string | undefined {
  const [head = ''] = text.slice(0, 60).split(/[:：;]/);
  const colon = head.length < Math.min(text.length, 60);
  const bare = /^【(.{2,8})】/.exec(text)?.[1] ?? (colon || text.length < 40 ? head : '');
  return bare === '' ? undefined : HEADING_INDEX.find(skeleton(bare));
}
