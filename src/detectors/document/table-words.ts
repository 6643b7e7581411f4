/** How the columns of tables about health are called, in the languages of our readers. */
import { fold } from '../burned-in-text/meaning/spelling.ts';

type What = 'test' | 'result' | 'unit' | 'range' | 'time' | 'diagnosis';

const NAMES: Readonly<Record<What, string>> = {
  test: `
    test, test name, testname, test description, analyte, component, component name, parameter, observation, assay
    lab test, exam name, determinación, prueba, análisis, parámetro, analito, untersuchung, analyse, messgröße, laborwert
    analyt, bezeichnung, examen, paramètre, exame, análise, parâmetro, esame, analisi, parametro, badanie, parametr
    nazwa badania, показник, аналіз, дослідження, показатель, анализ, исследование, 项目, 检验项目, 项目名称, 検査項目, 項目
    検査名, loinc name, long common name
  `,
  result: `
    result, results, value, test result, result value, valor, resultado, wert, ergebnis, messwert, resultat, résultat
    valeur, risultato, valore, wynik, wartość, результат, значення, значение, 结果, 检验结果, 結果, 検査結果, 測定値
  `,
  unit: `
    unit, units, uom, result unit, unidad, unidades, einheit, unité, unités, unidade, unità, unità di misura, jednostka
    одиниці, од. виміру, единицы, ед. изм., 单位, 単位
  `,
  range: `
    reference range, ref range, reference, normal range, reference interval, ref. interval, range, standard range
    valores de referencia, rango de referencia, referenzbereich, normbereich, normwert, normalwert, referenz
    valeurs de référence, valeurs normales, intervalle de référence, valores de referência, intervalo de referência
    valori di riferimento, intervallo di riferimento, zakres referencyjny, norma, wartości referencyjne
    референсні значення, норма, референсные значения, 参考范围, 参考值, 参考区间, 基準値, 基準範囲, abnormal flag, flag
  `,
  time: `
    date, time, datetime, timestamp, date time, start, start time, start date, startdate, end date, measured at, day
    collection date, collected, result date, date of service, recorded at, local time, created at, device timestamp
    fecha, fecha y hora, hora, datum, uhrzeit, zeit, zeitpunkt, gerätezeitstempel, abnahmedatum, date de prélèvement
    horodatage, heure, data, data e hora, data prelievo, data e ora, data pobrania, czas, дата, час, время, дата взяття
    日期, 时间, 采样时间, 检验日期, 日時, 日付, 検査日, 測定日時, 測定日, date/time
  `,
  diagnosis: `
    diagnosis, diagnosis code, icd, icd10, icd-10, icd code, icd-10-gm, problem, condition, chief complaint, medication
    reason, reason for visit, medikament, wirkstoff, médicament, medicamento, medicação, farmaco, lek, препарат, ліки
    diagnóstico, diagnose, diagnosen, diagnostic, diagnosi, rozpoznanie, діагноз, диагноз, 诊断, 診断, 病名, cie-10, cid
    mkb-10, мкб-10, мкх-10, kod icd
  `,
};

const SETS = Object.fromEntries(
  Object.entries(NAMES).map(([what, lines]) => [
    what,
    new Set(lines.trim().split(/\n|, /).map(fold).filter(Boolean)),
  ]),
);

/** Of what only doctors, watches and meters measure. */
const VITAL =
  /heart ?rate|\bhr\b|\bbpm\b|\bpulse|resting ?hr|hrv|rmssd|sp ?o2|oxygen|blood ?pressure|systol|diastol|respirat|body ?temp|glucose|insulin|ketone|vo2 ?max|ecg|afib|menstr|ovulation|herzfrequenz|ruhepuls|\bpuls\b|blutdruck|blutzucker|sauerstoffs|fréquence cardiaque|tension art|glyc[ée]mie|frecuencia card|presi[oó]n art|glucemia|frequ[êe]ncia card|press[ãa]o art|glicemia|frequenza card|pressione|tętno|ciśnienie|пульс|тиск|глюкоз|давление|систол|диастол|діастол|心率|血压|血糖|血氧|心拍|脈拍|血圧/i;
const ALSO_MEASURED =
  /\bsteps?\b|calor|sleep|\brem\b|weight|\bbmi\b|body ?fat|distance|stress|readiness|schritte|schlaf|gewicht|\bpas\b|sommeil|poids|pasos|sueño|peso|passos|sono|passi|sonno|kroki|\bsen\b|waga|кроки|сон|вага|шаги|вес|步数|睡眠|体重|歩数/i;

/** `Hemoglobin (g/dL)` is called as `Hemoglobin`. */
export function isOneOf(name: string, what: What): boolean {
  return SETS[what]?.has(fold(name.replace(/\([^)]*\)\s*$/, ''))) ?? false;
}

export function isVital(name: string): boolean {
  return VITAL.test(name.replaceAll('_', ' '));
}

export function isMeasure(name: string): boolean {
  return isVital(name) || ALSO_MEASURED.test(name.replaceAll('_', ' '));
}

/** `718-7`: the codes of laboratories (LOINC), their check digit behind a hyphen. */
export function isLoinc(cell: string): boolean {
  return /^\d{1,5}-\d$/.test(cell);
}
