/** The sentences above the list: where the file goes, what it shows, what we could not check. */
import type { Words, WordsValue } from '../messages.ts';
import { PICTURE_KINDS } from '../picture-kinds.ts';
import type { FileKind, FileReport, Finding, UncheckedReason } from '../types.ts';
import { atLeast, type Counted } from './exams.ts';
import { isDisc, isRecord } from './titles.ts';
import { mayBeOfUnborn } from './unborn.ts';
import { isOfOthers } from './whose.ts';

const WHY_UNCHECKED: Record<UncheckedReason, string> = {
  'cut-off': 'unchecked_cutOff',
  unreadable: 'unchecked_unreadable',
  unsupported: 'unchecked_unsupported',
  encrypted: 'unchecked_encrypted',
  'too-large': 'unchecked_tooLarge',
  'timed-out': 'unchecked_timedOut',
  'out-of-time': 'unchecked_outOfTime',
  'scanner-lost': 'unchecked_scannerLost',
  'file-gone': 'unchecked_fileGone',
};
/** More reasons than this for not checking would be too much to read. */
const MOST_REASONS = 2;

/** "an X-ray", by the labels of findings. */
const LIKENESS: Readonly<Record<string, string>> = {
  found_kindXray: 'like_xray',
  found_kindCt: 'like_ct',
  found_kindMri: 'like_mri',
  found_kindUltrasound: 'like_ultrasound',
  found_kindMammogram: 'like_mammogram',
  found_kindDental: 'like_dental',
  found_kindEye: 'like_eye',
  found_kindEndoscopy: 'like_endoscopy',
  found_kindSkin: 'like_skin',
  found_kindMicroscopy: 'like_microscopy',
  found_kindSignal: 'like_heartTrace',
  found_kindNuclear: 'like_nuclear',
  found_kindCapture: 'like_screen',
};

/** Files that are no picture have no print on them. */
const PICTURES: readonly FileKind[] = [...PICTURE_KINDS, 'dicom'];

/** What the warning's sentences rest on. */
interface Grounds {
  total: number;
  medical: readonly FileReport[];
  unchecked: readonly FileReport[];
  /** Of the medical files. */
  findings: readonly Finding[];
  /** The same summed up, see `whatItShows`. */
  shows: Words[];
  /** How many the medical files are about. */
  exams: Counted;
  where: string;
  /** Not all detectors have seen the files yet. */
  more: boolean;
}

export function bodyOf(grounds: Grounds): Words[] {
  const { total, shows, where, more } = grounds;
  return [
    counted('warn_about', total, where),
    ...whatItLooksLike(grounds),
    ...whatWasFound(grounds),
    ...whatWasNotChecked(grounds),
    // Beside what was found there would be too much to read.
    ...(shows.length > 0 ? [] : [{ key: more ? 'warn_stillChecking' : 'warn_look' }]),
    { key: 'warn_copy' },
    { key: 'warn_nothingSent' },
  ];
}

/** A sentence that says "it" of one file and "they" of several. */
export function counted(key: string, count: number, ...values: WordsValue[]): Words {
  return { key: count === 1 ? `${key}It` : `${key}Them`, values };
}

/** Each reason once, in plain words. */
export function whyUnchecked(files: readonly FileReport[]): Words[] {
  const reasons = new Set(files.flatMap(({ unchecked }) => unchecked ?? []));
  return [...reasons].slice(0, MOST_REASONS).map((reason) => ({ key: WHY_UNCHECKED[reason] }));
}

/** Of one file, whose look is all or part of what speaks: the kind of picture that we take it for. */
function whatItLooksLike({ total, medical, unchecked, findings }: Grounds): Words[] {
  if (unchecked.length > 0) return [];
  const look = findings.find(({ detector }) => detector === 'appearance');
  const kind = look && LIKENESS[look.label];
  if (total > 1 || !kind) return [];
  const isWhole = look.where === 'picture' && !medical.some((report) => report.kind === 'zip');
  const key = isWhole ? 'warn_looksLike' : 'warn_partLooksLike';
  return [{ key, values: [{ key: kind }] }];
}

function whatWasFound(grounds: Grounds): Words[] {
  const { total, medical, unchecked, findings, shows, exams, more } = grounds;
  const has = (label: string) => findings.some((finding) => finding.label === label);
  if (shows.length > 0) {
    if (exams.people > 1)
      return [
        {
          ...counted('warn_people', medical.length, atLeast(exams.people, exams.isPart)),
          count: exams.people,
        },
      ];
    if (total === 1 && medical.some(isDisc) && exams.people === 0) return [{ key: 'warn_discNames' }];
    const key = medical.every(isOfOthers) ? 'warn_tells' : 'warn_shows';
    return [counted(key, medical.length, shows), ...whatElse(grounds)];
  }
  if (exams.people > 1)
    return [
      {
        ...counted('warn_peopleUnnamed', medical.length, atLeast(exams.people, exams.isPart)),
        count: exams.people,
      },
    ];
  // "We found no name" means little where not all could be read, or not yet.
  if (unchecked.length > 0 || more) return [];
  if (has('found_unreadText')) return [counted('warn_unreadText', total)];
  if (medical.some(mayBeOfUnborn)) return [{ key: 'warn_babyScan' }];
  if (medical.some(mayHoldMore)) return [{ key: 'warn_wordsNotRead' }];
  return [{ key: has('found_fileAuthor') ? 'warn_onlyAuthor' : 'warn_noName' }];
}

/** Words on the picture that nobody read: a name may be among them. */
function mayHoldMore(report: FileReport): boolean {
  if (report.findings.some(({ label }) => label === 'found_medicalArchive')) return true;
  if (report.printRead !== undefined) return report.printRead === 'partly';
  // Of an office file the pictures in it were looked at.
  const isPictured = report.findings.some(({ detector }) => detector === 'appearance');
  return (isPictured || PICTURES.includes(report.kind)) && !isRecord(report);
}

/** Beside the details. Left out where some could not be checked: there would be too much to read. */
function whatElse(grounds: Grounds): Words[] {
  if (grounds.unchecked.length > 0) return [];
  const exams = howManyExams(grounds);
  return exams.length > 0 ? exams : whatIsPrinted(grounds);
}

/** Of one person: of a single medical file only where it holds several. */
function howManyExams({ medical, exams }: Grounds): Words[] {
  const { people, studies, isPart } = exams;
  if (people !== 1 || studies === 0) return [];
  if (medical.length === 1)
    return studies > 1 ? [{ key: 'warn_examsIt', values: [atLeast(studies, isPart)], count: studies }] : [];
  if (isPart) return [];
  return [{ key: 'warn_examsThem', values: [String(studies)], count: studies }];
}

/** The preview shows it too. */
function whatIsPrinted({ total, findings }: Grounds): Words[] {
  const identifying = findings.filter((finding) => finding.identifying);
  const printed = new Set(identifying.filter(isPrint).map(({ label }) => label));
  if (printed.size === 0) return [];
  if (total > 1) return [{ key: 'warn_printedThem' }];
  return [
    { key: identifying.every(({ label }) => printed.has(label)) ? 'warn_printed' : 'warn_printedSome' },
  ];
}

function isPrint({ detector }: Finding): boolean {
  return detector === 'burned-in-text';
}

/** The reasons are told where they are the main thing, or of one file; else there would be too much to read. */
function whatWasNotChecked({ total, medical, unchecked }: Grounds): Words[] {
  if (unchecked.length === 0) return [];
  if (medical.length === 0) return whyUnchecked(unchecked);
  return [...notAllOf(unchecked, total), ...(total === 1 ? whyUnchecked(unchecked) : [])];
}

/** That some could not be checked, where it is not the main thing. */
export function notAllOf(unchecked: readonly FileReport[], total: number): Words[] {
  const { length: count } = unchecked;
  if (count === 0) return [];
  if (total === 1) return [{ key: 'warn_notAllOfIt' }];
  return [{ key: 'warn_notAllOfThem', values: [String(count)], count }];
}
