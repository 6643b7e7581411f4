import { plainWords } from './plain-words.ts';

/**
 * Words by which people and programs call medical pictures and reports, in the languages of our readers: our
 * own list, without accents, `*` for any letters. Only words that hardly mean anything else: never CT, MR, US,
 * PET, OCT, scan, radio or echo alone.
 */
const PHRASES: readonly string[] = [
  // English
  'x ray*, *xray*, mri, mris, fmri, ct scan*, cat scan, cat scans, pet scan*, pet ct, cbct, ct report*, ct result*',
  'ct image*, ct slice*, ct angio*, ct with contrast, ct without contrast, mammogra*, tomosynthesis, ultrasound*',
  'sonogra*, radiogra*, radiolog*, dicom*, fluoroscop*, angiogra*, echocardiogra*, tomogra*, endoscop*',
  'colonoscop*, gastroscop*, bone scan, bone density, dexa scan, retinal scan, oct scan, fundus photo*, ecg, ekg',
  'eeg, electrocardiogra*, biops*, histolog*, patholog* report, cytolog* report, orthopantomogra*, panorex',
  'lab result*, lab report*, blood test*, blood work, medical report*, medical record*, health summary',
  'patient report*, discharge summary, mychart, blue button',
  // Spanish, Portuguese, Italian
  'resonancia*, ressonancia*, risonanza*, ecografi*, mamografi*, mammografi*, ultrasonid*, ultrasso*, referto*',
  'gammagrafi*, cintilografi*, scintigrafi*, raio x, raios x, rayos x, raggi x, eletrocardiogra*',
  'elettrocardiogra*, informe medico, informe radiologico, laudo medico, laudo radiologico, historia clinica',
  // French
  'irm, echogra*, scintigra*, tomodensitometri*, scanner cerebral, scanner medical, radio panoramique',
  'compte rendu medical, compte rendu radiologi*, compte rendu d hospitalisation',
  // German
  'rontgen*, roentgen*, mrt, kernspin*, magnetresonanz*, computertomogra*, ct aufnahme*, ct bild*, ct befund*',
  'ultraschall*, szintigra*, befund, befunde, befundbericht*, arztbrief*, laborbericht*, laborwerte',
  'entlassungsbrief*',
  // Polish
  'rtg, usg brzuch*, usg jamy, usg piersi, usg ciazy, usg tarczycy, rezonans*, przeswietleni*',
  // Ukrainian, Russian
  'рентген*, мрт, мскт, кт снимок, снимок кт, кт скан, узд, узи, флюорогра*, флюрогра*, мамогра*, маммогра*',
  'томогра*, екг, экг, сцинтигра*, епікриз*, эпикриз*, висновок лікаря, заключение врача, результати аналізів',
  'результаты анализов, історія хвороби, история болезни',
];

/** Chinese, Japanese and Korean do without blanks: these may stand anywhere. */
const SUBSTRINGS: readonly string[] = [
  'レントゲン, mri検査, ct検査, mri画像, ct画像, 超音波検査, エコー写真, マンモグラフィ, 心電図, 内視鏡, 検査結果, 診断書',
  '読影, 診断レポート, x線写真, 胸部x線, x光, x线, 核磁共振, 磁共振, ct片, ct检查, ct平扫, b超, 彩超, 超声检查, 胸片, 钼靶',
  '心电图, 胃镜, 肠镜, 检查报告, 诊断报告, 病理报告, 化验单, 住院号, 影像号, 엑스레이, 초음파',
];

/** Ways of taking pictures whose short names mean something else unless a part of the body stands beside them. */
const MODALITIES = new Set('ct tac tc radio scanner usg кт'.split(' '));
const BODY_PARTS = new Set(
  (
    'abdomen abdominal ankle brain breast cardiac cervical chest elbow hip kidney kidneys knee knees liver lumbar ' +
    'lung lungs pelvis pelvic prostate renal shoulder sinus sinuses spine spinal thoracic thorax thyroid wrist ' +
    'schadel knie wirbelsaule lunge becken schulter gehirn hufte ' +
    'torax rodilla columna cerebro higado pulmon hombro cadera joelho coluna pulmao ombro ' +
    'torace addome ginocchio colonna spalla encefalo genou rachis epaule poumon poumons cerveau poignet ' +
    'мозга колена грудной позвоночника легких легень хребта коліна'
  ).split(' '),
);
/** Before parts of the body, as hospitals write them, never behind: `XR chest`, not `iPhone XR`. */
const LEADING = new Map([
  [
    'xr',
    new Set(
      'abdomen ankle chest elbow femur hip knee knees pelvis shoulder spine cervical lumbar thoracic'.split(
        ' ',
      ),
    ),
  ],
  ['ct', new Set('head neck sinuses abd'.split(' '))],
  [
    'mr',
    new Set('head neck brain knee spine abdomen pelvis lumbar cervical breast prostate shoulder'.split(' ')),
  ],
  [
    'rm',
    new Set(
      'encefalo cranio rodilla columna ginocchio spalla cerebral joelho coluna addome torace'.split(' '),
    ),
  ],
  ['rx', new Set('torax torace rodilla columna ginocchio spalla'.split(' '))],
]);
/** `CT head coach` */
const OF_NO_EXAM = new Set('coach of office start master line band hop'.split(' '));
/** Ultrasound in capitals, with nothing else behind: `US ABDOMEN COMPLETE`, not `US kidney prices`. */
const US =
  /(?<![\p{L}\p{N}])US[ _-](?:ABDOMEN|PELVIS|BREAST|THYROID|KIDNEYS?|RENAL|LIVER|SCROTUM|GALLBLADDER|CAROTIDS?|APPENDIX)(?:[ _-](?:COMPLETE|LIMITED|BILATERAL|LEFT|RIGHT|DUPLEX|DOPPLER|ARTERY|WITH|WITHOUT|AND PELVIS))*(?![ _-]*\p{L})/u;
const BETWEEN = new Set('of the de du des del della di do da la le l les el von der des'.split(' '));

/** Descriptions longer than this are judged by their beginning. */
const LOOK = 20_000;

const WORD_PATTERN = new RegExp(`(?<![^ ])(?:${list(PHRASES).join('|').replaceAll('*', '[^ ]*')})(?![^ ])`);
const SUBSTRING_PATTERN = new RegExp(list(SUBSTRINGS).join('|'));

function list(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', '));
}

/** Does the text speak of a medical picture or report? */
export function soundsMedical(text: string): boolean {
  const plain = plainWords(text.slice(0, LOOK));
  return (
    WORD_PATTERN.test(plain) ||
    SUBSTRING_PATTERN.test(plain.replaceAll(' ', '')) ||
    namesBodyScan(plain) ||
    US.test(text.slice(0, LOOK))
  );
}

/** `CT chest`, `knee MR`, `TAC del torax`: a way of taking pictures beside a part of the body. */
function namesBodyScan(plain: string): boolean {
  const words = plain.split(' ').filter((word) => !BETWEEN.has(word));
  return words.some((word, i) => {
    const beside = [words[i - 1], words[i + 1]];
    if (MODALITIES.has(word) && beside.some((other) => other !== undefined && BODY_PARTS.has(other)))
      return true;
    return LEADING.get(word)?.has(words[i + 1] ?? '') && !OF_NO_EXAM.has(words[i + 2] ?? '');
  });
}
