import type { Strength } from '../../types.ts';

/** Programs and machines for medical pictures, as they write their names into what they save. */
interface Signature {
  /** The name people know, shown as it is: it is nobody's detail. */
  name: string;
  pattern: RegExp;
  strength: Strength;
}

/** Written by `ViewerController.m` of Horos and OsiriX into EXIF UserComment, with the exam date beside it. */
const EXPORTED: Signature = {
  name: 'OsiriX',
  pattern: /Exported from (?:OsiriX|Horos)/i,
  strength: 'strong',
};

/** Names that mean nothing else, and after `|` those that need a word beside them to be told from other things. */
const PROGRAMS: Record<string, RegExp> = {
  OsiriX: /\bosirix\b/i,
  Horos: /\bHoros\b/,
  RadiAnt: /\bradiant\b.{0,3}dicom|\bRadiAnt\b/,
  MicroDicom: /\bmicrodicom\b/i,
  Weasis: /\bweasis\b/i,
  OHIF: /\bOHIF\b/,
  '3D Slicer': /\b3D ?Slicer\b/i,
  DCMTK: /\b(?:dcmtk|dcmj2pnm|dcm2pnm)\b/i,
  dcm2niix: /\bdcm2nii/i,
  GDCM: /\bGDCM\b/,
  syngo: /\bsyngo\b/i,
  Siemens: /\bsiemens (?:health|medical)|\b(?:somatom|magnetom|acuson)\b/i,
  'GE HealthCare': /\bGE (?:health|medical)|\b(?:centricity|voluson|logiq)\b/i,
  Philips: /\bphilips (?:health|medical|intellispace|dp\b)|\bintellispace\b/i,
  'Canon Medical': /\bcanon medical\b|\btoshiba_mec\b/i,
  Fujifilm: /\bfujifilm (?:health|medical|sonosite)|\bsynapse (?:pacs|mobility|3d)\b|\bsonosite\b/i,
  Samsung: /\bsamsung medison\b/i,
  Hologic: /\bhologic\b/i,
  Mindray: /\bmindray\b/i,
  Esaote: /\besaote\b/i,
  Butterfly: /\bbutterfly (?:iq|network)\b/i,
  Carestream: /\bcarestream\b/i,
  Agfa: /\bagfa health|\bimpax\b|\bxero viewer\b/i,
  Sectra: /\bsectra\b/i,
  Intelerad: /\bintele(?:rad|viewer|share|pacs)\b/i,
  Ambra: /\bambra health\b/i,
  Nuance: /\b(?:nuance )?powershare\b/i,
  eFilm: /\befilm\b/i,
  Merge: /\bmerge (?:health|pacs|unity|hemo)/i,
  INFINITT: /\binfinitt\b/i,
  Paxera: /\bpaxera\w*/i,
  Visage: /\bvisage (?:7|imaging|pacs|client|ease)\b/i,
  JiveX: /\bjivex\b/i,
  MedDream: /\bmeddream\b/i,
  PostDICOM: /\bpostdicom\b/i,
  PocketHealth: /\bpocket ?health\b/i,
  MyChart: /\bmychart\b/i,
  Cerner: /\bcerner\b|\boracle health\b/i,
  Romexis: /\b(?:planmeca|romexis|sidexis|vatech|dexis)\b/i,
  'Heidelberg Engineering': /\bheidelberg engineering\b|\bheyex\b/i,
  Aperio: /\baperio\b/i,
  Hamamatsu: /\bhamamatsu\b|\bnanozoomer\b/i,
  'Leica SCN': /leica-microsystems\.com\/scn/i,
  '3DHISTECH': /\b3dhistech\b|\bpannoramic\b/i,
  Ventana: /\bventana\b|\biscan coreo\b/i,
  'Karl Storz': /\bkarl storz\b/i,
  MediCapture: /\bmedicapture\b/i,
  Stryker: /\bstryker (?:endoscopy|medical|sdc)/i,
  'Olympus Medical': /\bolympus medical\b|\bendoalpha\b/i,
  'Pentax Medical': /\bpentax medical\b/i,
  Lumify: /\blumify\b/i,
  Clarius: /\bclarius\b/i,
  Vscan: /\bvscan\b/i,
  'medical systems': /\bmedical systems?\b/i,
};

/** Used by all sciences. */
const GENERAL: Record<string, RegExp> = { ImageJ: /\bimagej\b|\bfiji\b/i };

const SIGNATURES: readonly Signature[] = [
  EXPORTED,
  ...Object.entries(PROGRAMS).map(([name, pattern]) => ({ name, pattern, strength: 'likely' as const })),
  ...Object.entries(GENERAL).map(([name, pattern]) => ({ name, pattern, strength: 'possible' as const })),
];

/** The strongest signature in a text. */
export function signatureIn(text: string): Omit<Signature, 'pattern'> | undefined {
  return SIGNATURES.find(({ pattern }) => pattern.test(text));
}
