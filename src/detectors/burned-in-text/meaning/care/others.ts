/** What speaks of medicine and of people, and of nobody's care. */

/** Who applies for work or is paid has a name and a day of birth too; a leaflet has every disease. */
const TITLES =
  /(?<!\p{L})(?:curriculum|lebenslauf|résumé|resume|currículo|cv|życiorys|резюме|автобіографія|work experience|professional experience|berufserfahrung|berufspraxis|beruflicher werdegang|expérience professionnelle|experiencia (?:laboral|profesional)|formación académica|experiência profissional|esperienza lavorativa|esperienze professionali|istruzione e formazione|doświadczenie zawodowe|досвід роботи|опыт работы|履歴書|職務経歴|简历|工作经历|السيرة الذاتية|बायोडाटा|payslip|gehaltsabrechnung|bulletin de (?:paie|salaire)|nómina|busta paga|holerite|package leaflet|patient information leaflet|prescribing information|packungsbeilage|gebrauchsinformation|gebrauchsanweisung|notice ?: information|prospecto|bula|folheto informativo|foglio illustrativo|ulotka|інструкція для медичного|инструкция по медицинскому|инструкция по применению|添付文書|说明书|النشرة الدوائية|bewerbung|job application|candidatura|candidature|cover letter|wikipedia|clinical trial|inclusion criteria|einschlusskriterien|critères d.inclusion|criterios de inclusión|placebo|university exam|students?|studierende|examen final|prüfungsfragen|matrikelnummer|customs declaration|zollanmeldung|case report|case presentation|fallbericht|kasuistik|cas clinique|caso clínico|opis przypadku|клінічний випадок|клинический случай|病例报告|症例報告|references|literaturverzeichnis|références|bibliografía|referências|bibliografia|piśmiennictwo|参考文献|congress|symposium|kongress|congrès|congreso|congresso|kongres|конгрес\p{L}*|симпозіум|学会|学术会议)(?!\p{L})/iu;
/** `(A) … (B) … (C) … (D)`, as in exams. */
const CHOICES = /(?:^|\s)\(?[aа][).].{2,200}\s\(?[bб][).].{2,200}\s\(?[cв][).].{2,200}\s\(?[dг][).]/isu;

export function isOfOthers(text: string): boolean {
  return TITLES.test(text) || CHOICES.test(text);
}
