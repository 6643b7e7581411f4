/** The first line: what the file is. It says file, not fear. */
import type { Words } from '../messages.ts';
import type { FileKind, FileReport, Finding, Strength } from '../types.ts';

/** What a sentence is about: files of the batch, those with something medical, those that could not be checked. */
export interface Counts {
  total: number;
  medical: readonly FileReport[];
  unchecked: number;
}

type Noun = 'image' | 'record' | 'disc' | 'archive' | 'file';

const NOUNS: Record<string, Noun> = {
  found_fileVolume: 'image',
  found_kindDirectory: 'disc',
  found_kindReport: 'record',
  found_kindDocument: 'record',
  found_kindSignal: 'record',
  found_kindSound: 'record',
  found_fileRecord: 'record',
  found_labResult: 'record',
  found_prescription: 'record',
  found_vaccination: 'record',
  found_insurance: 'record',
  found_paperOfCare: 'record',
  found_healthData: 'record',
  found_participants: 'record',
};

/** What a file of this kind is where nothing in it says more; of the others we only know that they are files. */
const BY_KIND: Partial<Record<FileKind, Noun>> = {
  dicom: 'image',
  jpeg: 'image',
  png: 'image',
  webp: 'image',
  gif: 'image',
  avif: 'image',
  heic: 'image',
  tiff: 'image',
  bmp: 'image',
  nifti: 'image',
  nrrd: 'image',
  metaimage: 'image',
  mgh: 'image',
  par: 'image',
  minc: 'image',
  slide: 'image',
  video: 'image',
  edf: 'record',
  scp: 'record',
  pdf: 'record',
  hl7: 'record',
  cda: 'record',
  fhir: 'record',
  text: 'record',
  mail: 'record',
};

const SERIOUS: readonly Strength[] = ['strong', 'likely'];

export function isRecord(report: FileReport): boolean {
  return nounFor(report) === 'record' || isDisc(report);
}

/** The list of everything on a disc. */
export function isDisc(report: FileReport): boolean {
  return nounFor(report) === 'disc';
}

/** What looks like a medical image is one, whatever is printed on it. */
function nounFor({ kind, findings }: FileReport): Noun {
  if (findings.some(({ label }) => label === 'found_medicalArchive')) return 'archive';
  if (findings.some(({ detector, strength }) => detector === 'appearance' && SERIOUS.includes(strength)))
    return kind === 'zip' ? 'file' : 'image';
  return findings.map(nounOf).find((noun) => noun !== undefined) ?? BY_KIND[kind] ?? otherwise(findings);
}

/** Packed, cut off, or an office file: what was found in it tells. */
function otherwise(findings: readonly Finding[]): Noun {
  if (findings.some(({ label }) => label === 'found_fileDicom')) return 'image';
  return findings.some(({ detector }) => detector === 'document') ? 'record' : 'file';
}

function nounOf({ detector, label }: Finding): Noun | undefined {
  // A printed report is a record; a note of the same words that is stored with a picture does not make it one.
  return detector === 'burned-in-text' && label === 'found_medicalWords' ? 'record' : NOUNS[label];
}

/** The title of a warning. */
export function title({ total, medical, unchecked }: Counts): Words {
  const [first] = medical;
  if (!first) return uncheckedTitle(total, unchecked);
  if (total === 1) return { key: `warn_${nounFor(first)}${certainty(first)}` };
  const nouns = new Set(medical.map(nounOfMany));
  const noun = nouns.size === 1 ? [...nouns].join('') : 'Either';
  const count = medical.length;
  if (count === total) return { key: `warn_all${noun}`, values: [String(count)], count };
  return { key: `warn_some${noun}`, values: [String(count), String(total)], count };
}

function nounOfMany(report: FileReport): 'Records' | 'Images' | 'Either' {
  if (isRecord(report)) return 'Records';
  return nounFor(report) === 'image' ? 'Images' : 'Either';
}

function certainty(report: FileReport): string {
  if (isDisc(report)) return 'Is';
  const serious = report.findings.some(({ medical, strength }) => medical && SERIOUS.includes(strength));
  return serious ? 'LooksLike' : 'MayBe';
}

/** The title of a note: files with weak signs come before those that could not be checked. */
export function noteTitle({ total, medical, unchecked }: Counts): Words {
  if (medical.length === 0) return uncheckedTitle(total, unchecked);
  const [first] = medical;
  if (total === 1 && first) return { key: nounFor(first) === 'image' ? 'note_imageMayBe' : 'note_fileMayBe' };
  const count = medical.length;
  return { key: 'note_someMayBe', values: [String(count), String(total)], count };
}

function uncheckedTitle(total: number, unchecked: number): Words {
  return total === 1
    ? { key: 'unchecked_file' }
    : { key: 'unchecked_files', values: [String(unchecked), String(total)], count: unchecked };
}
