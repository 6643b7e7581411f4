/** Papers beside reports: of vaccinations, of health insurance, of being ill. Their titles prove them, with a person. */

import type { PrintedLine } from '../printed.ts';
import { labelledIn } from './labelled.ts';
import { type Row, rowsOf } from './rows.ts';
import { fold } from './spelling.ts';
import { nameAtTop } from './whose.ts';

type Paper = 'found_vaccination' | 'found_insurance' | 'found_kindReport';

const TITLES: Readonly<Record<Paper, string>> = {
  found_vaccination: `
    vaccination certificate, vaccination record, vaccination card, immunization record, immunisation record
    immunization history, immunisation history, eu digital covid certificate, eu-covid-impfzertifikat, covid-19 vaccination record card, covid-19 vaccination record
    international certificate of vaccination or prophylaxis, certificate of vaccination
    impfpass, impfausweis, impfnachweis, impfbescheinigung, impfzertifikat, covid-19-impfzertifikat
    carnet de vaccination, certificat de vaccination, attestation de vaccination, carnet de vaccinations
    cartilla de vacunación, certificado de vacunación, carné de vacunación, carnet de vacunación
    caderneta de vacinação, certificado de vacinação, boletim de vacinas, cartão de vacinação, carteira de vacinação
    certificato vaccinale, certificato di vaccinazione, libretto vaccinale, libretto delle vaccinazioni
    karta szczepień, zaświadczenie o szczepieniu, książeczka szczepień, certyfikat szczepienia
    сертифікат вакцинації, карта профілактичних щеплень, довідка про щеплення, сертифікат про щеплення
    сертификат о вакцинации, карта профилактических прививок, прививочный сертификат, сертификат вакцинации
    预防接种证, 疫苗接种凭证, 疫苗接种记录, 预防接种证明, 予防接種済証, 接種証明書, 予防接種記録, 予防接種証明書
    新型コロナウイルスワクチン予防接種済証
  `,
  found_insurance: `
    explanation of benefits, health insurance claim form, medicare summary notice, health insurance card
    medical claim form, european health insurance card, prior authorization request
    elektronische gesundheitskarte, krankenversichertenkarte, leistungsabrechnung krankenversicherung
    mitgliedsbescheinigung der krankenkasse, erstattungsbescheid krankenversicherung
    attestation de droits à l’assurance maladie, attestation de droits, feuille de soins, relevé de prestations santé
    décompte de remboursement de soins, décompte de remboursement
    tarjeta sanitaria individual, reembolso de gastos médicos, solicitud de reembolso de gastos médicos
    carteira do plano de saúde, guia de consulta, reembolso de despesas médicas, demonstrativo de reembolso médico
    tessera sanitaria, rimborso spese mediche, richiesta di rimborso spese sanitarie
    karta ubezpieczenia zdrowotnego, wniosek o refundację kosztów leczenia, potwierdzenie ubezpieczenia zdrowotnego
    поліс медичного страхування, договір медичного страхування, полис обязательного медицинского страхования
    полис омс, полис добровольного медицинского страхования
    医疗保险结算单, 医保结算单, 医疗费用结算单, 健康保険証, 健康保険被保険者証, 診療明細書, 診療報酬明細書
  `,
  found_kindReport: `
    sick note, fit note, statement of fitness for work, medical certificate, doctor’s note, referral letter
    after visit summary, mychart after visit summary, discharge instructions, continuity of care document
    mutterpass, dialyseprotokoll, hämodialyseprotokoll, ärztliches attest, überweisungsschein, ärztliche bescheinigung
    medikationsplan, bundeseinheitlicher medikationsplan, op-bericht, operationsbericht
    avis d’arrêt de travail, arrêt de travail, certificat médical, lettre de sortie, compte rendu anatomopathologique
    compte-rendu opératoire, compte rendu d’examen, compte rendu de consultation
    parte médico de baja, baja médica, certificado médico, informe de anatomía patológica, informe clínico
    informe de urgencias, atestado médico, guia de encaminhamento, laudo anatomopatológico, relatório médico
    nota de alta, resumo de alta, certificato medico, certificato di malattia, referto istologico, relazione clinica
    verbale di pronto soccorso, cartella clinica
    zwolnienie lekarskie, zaświadczenie lekarskie, skierowanie do szpitala, skierowanie do poradni specjalistycznej
    karta informacyjna leczenia szpitalnego, wynik badania histopatologicznego
    листок непрацездатності, медичний висновок, довідка лікаря, консультативний висновок спеціаліста
    листок нетрудоспособности, больничный лист, медицинская справка, медицинское заключение
    консультативное заключение, гистологическое исследование
    诊断证明书, 病假证明, 疾病诊断证明书, 转诊单, 病历, 门诊病历, 病理诊断报告, 診断書, 紹介状, お薬の説明書, お薬説明書, 母子健康手帳, 病理診断報告書, お薬手帳, 退院証明書
  `,
};
const BY_TITLE = new Map(
  (Object.keys(TITLES) as Paper[]).flatMap((paper) =>
    TITLES[paper]
      .trim()
      .split(/\n|, /)
      .map((title) => [fold(title), paper] as const),
  ),
);
/** Titles stand at the head of a paper; of its lines, some are texture and no text. */
const [HEAD_ROWS, HEAD_LINES] = [20, 60];
/** Rows below a title in which a bare name is its owner's. */
const NEXT = 2;
/** `Impfpass Nr. 4`, `Medical certificate (copy)`, `Explanation of benefits - this is not a bill`, `Fit note for Jane Doe`. */
const MORE =
  /^(?:[^\p{L}]*|[\s]*[-–—:|/(,].{0,60}|\s?(?:no|nr|nº|n°|№|number|form|copy|kopie|statement)(?!\p{L}).{0,12}|\s?(?:for|für|pour|para|per|dla|для) .{3,40})$/iu;

/** What paper it is, by its title, where it is somebody's. */
export function paperIn(lines: readonly PrintedLine[]): Paper | undefined {
  const head = rowsOf(lines.slice(0, HEAD_LINES)).slice(0, HEAD_ROWS);
  const at = head.findIndex(titled);
  const paper = head[at] && titled(head[at]);
  if (!paper) return undefined;
  // In an empty form, the nearest word below would be the name.
  const isSomebodys = labelledIn(rowsOf(lines), false).values.some(
    ({ kind, row, label }) =>
      (kind === 'name' && row === label.row) ||
      kind === 'birthDate' ||
      kind === 'patientId' ||
      kind === 'nationalNumber',
  );
  return isSomebodys || nameAtTop(head.slice(at + 1, at + 1 + NEXT), () => false) ? paper : undefined;
}

function titled({ text, tokens }: Row): Paper | undefined {
  const whole = BY_TITLE.get(fold(text));
  if (whole || text.length > 90) return whole;
  for (const { end } of tokens.toReversed()) {
    const paper = BY_TITLE.get(fold(text.slice(0, end)));
    if (paper && MORE.test(text.slice(end))) return paper;
  }
  return undefined;
}
