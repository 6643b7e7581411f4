/** What speaks of medicine and of people, and of nobody's care. */

/** Who applies for work or is paid has a name and a day of birth too; a leaflet has every disease. */
const TITLES =
  /(?<!\p{L})(?:curriculum|lebenslauf|résumé|resume|currículo|cv|życiorys|резюме|автобіографія|work experience|professional experience|berufserfahrung|berufspraxis|beruflicher werdegang|expérience professionnelle|experiencia (?:laboral|profesional)|formación académica|experiência profissional|esperienza lavorativa|esperienze professionali|istruzione e formazione|doświadczenie zawodowe|досвід роботи|опыт работы|履歴書|職務経歴|简历|工作经历|السيرة الذاتية|बायोडाटा|payslip|gehaltsabrechnung|bulletin de (?:paie|salaire)|nómina|busta paga|holerite|package leaflet|patient information leaflet|prescribing information|packungsbeilage|gebrauchsinformation|gebrauchsanweisung|notice ?: information|prospecto|bula|folheto informativo|foglio illustrativo|ulotka|інструкція для медичного|инструкция по медицинскому|инструкция по применению|添付文書|说明书|النشرة الدوائية|bewerbung|job application|candidatura|candidature|cover letter|wikipedia|clinical trial|inclusion criteria|einschlusskriterien|critères d.inclusion|criterios de inclusión|placebo|university exam|students?|studierende|examen final|prüfungsfragen|matrikelnummer|customs declaration|zollanmeldung|case report|case presentation|fallbericht|kasuistik|cas clinique|caso clínico|opis przypadku|клінічний випадок|клинический случай|病例报告|症例報告|references|literaturverzeichnis|références|bibliografía|referências|bibliografia|piśmiennictwo|参考文献|congress|symposium|kongress|congrès|congreso|congresso|kongres|конгрес\p{L}*|симпозіум|学会|学术会议)(?!\p{L})/iu;
/** What other papers that speak of medicine are made of: so many of a list make one. */
const KINDS: readonly (readonly [enough: number, words: RegExp])[] = [
  // Exams and lessons
  [
    2,
    /which of the following|select the|choose the|tick the|correct answer|marks?\)|kreuzen sie|nennen sie|welche (?:aussage|untersuchung)|\(\d ?P\.\)|cochez|quelle est|lequel des|¿cuál|señale|marque la|assinale|qual (?:a|das|dos)|quale (?:dei|delle|tra)|indichi|wskaż|która z|оберіть|укажіть|вкажіть|який (?:діагноз|з)|выберите|укажите|какой (?:диагноз|из)|下列|选择题|正确的是|最可能|誤っている|正しいもの|選べ|次のうち|اختر|أي مما|ما هو|निम्नलिखित|सही विकल्प|प्रश्न|बताइए|\?\s*$/gimu,
  ],
  // Studies
  [
    2,
    /(?<!\p{L})(?:objectives?|aims?|background|methods?|results|conclusions?|hintergrund|methodik|methoden|ergebnisse|schlussfolgerung|objectifs?|méthodes|résultats|objetivos?|métodos|resultados|conclusiones|conclusões|obiettivo|metodi|risultati|conclusioni|cel pracy|metody|wyniki|wnioski|мета|методи|результати|висновки|цель|методы|результаты|выводы)\s?[.:]|\bn ?= ?\d|\bp ?[<=] ?0[.,]\d|95 ?% ?(?:CI|KI|IC|ДІ|ДИ)|(?:IC|CI) ?95|目的[:：]?|方法[:：]|结果[:：]|結果[:：]|结论[:：]|結論[:：]|أجريت دراسة|النتائج|الخلفية|अध्ययन|उद्देश्य|निष्कर्ष/gu,
  ],
  // Who looks for work
  [
    2,
    /(?<!\p{L})(?:education|experience|employment|skills|languages?|references available|ausbildung|studium|berufs\p{L}*|kenntnisse|sprachen|diplômes?|formation|expériences?|compétences|langues|stages?|formación|experiencia|idiomas|titulación|formação|experiência|competências|istruzione|esperienz[ae]|competenze|lingue|wykształcenie|doświadczenie|umiejętności|języki|освіта|досвід|навички|мови|образование|опыт работы|навыки|языки)(?!\p{L})|学歴|職歴|資格|志望|自己PR|教育背景|工作经[历验]|求职|专业技能|المؤهلات|الخبرات|اللغات|المهارات|शैक्षणिक|योग्यता|अनुभव|भाषा/giu,
  ],
  // Offers and terms of insurers
  [
    2,
    /(?<!\p{L})(?:premiums?|sum insured|policyholders?|exclusions?|underwrit\p{L}*|prämie|beitrag|versicherungssumme|tarif|primes?|garanties?|cotisation|souscri\p{L}*|primas?|coberturas?|franquicia|carencia|prêmio|carência|premio|copertura|massimale|składka|suma ubezpieczenia|страхова сума|страховий внесок|страховая сумма|страховой взнос)(?!\p{L})|保险金|保险责任|保费|免责|保険料|保険金|補償|قسط|تغطية|प्रीमियम|बीमा|कवर/giu,
  ],
  // Leaflets of medicines
  [
    3,
    /(?<!\p{L})(?:active (?:substance|ingredient)s?|excipients?|contraindications?|side effects?|shelf life|keep out of|do not take|zusammensetzung|wirkstoff|gegenanzeigen|nebenwirkungen|aufbewahren|composition|contre-indications?|effets indésirables|conserver|composición|contraindicaciones|reacciones adversas|conservar|composição|contraindicações|validade|composizione|controindicazioni|effetti indesiderati|conservare|skład|substancja|przeciwwskazania|działania niepożądane|przechowywać|склад|показання|протипоказання|побічн\p{L}*|термін придатності|состав|показания|противопоказания|побочн\p{L}*|срок годности)(?!\p{L})|成分|禁忌|不良反应|贮藏|有效期|适应症|批准文号|用法用量|有効成分|副作用|保管|効能|使用上の注意|التركيب|دواعي الاستعمال|موانع الاستعمال|الآثار الجانبية|يحفظ|संघटक|दुष्प्रभाव|साइड इफ़ेक्ट|निषेध|भंडारण|सावधान/giu,
  ],
];
/** Before the answers in exams, in Latin, Cyrillic and Arabic letters. */
const ANSWERS = ['aаأ', 'bбвب', 'cсج', 'dгد'];
const ANSWER = /(?<![^\s])\(?([abcdабвгсأبجد])[).-]/giu;

export function isOfOthers(text: string): boolean {
  return (
    TITLES.test(text) || hasAnswers(text) || KINDS.some(([enough, words]) => countIn(text, words) >= enough)
  );
}

/** `(A) … (B) … (C) … (D)` */
function hasAnswers(text: string): boolean {
  let next = 0;
  for (const [, letter = ''] of text.matchAll(ANSWER)) {
    if (ANSWERS[next]?.includes(letter.toLowerCase())) next++;
    else next = ANSWERS[0]?.includes(letter.toLowerCase()) ? 1 : 0;
    if (next === ANSWERS.length) return true;
  }
  return false;
}

function countIn(text: string, words: RegExp): number {
  return new Set(Array.from(text.matchAll(words), ([word]) => word.toLowerCase())).size;
}
