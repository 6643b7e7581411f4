/**
 * The policy: what follows from what was found. Pure. The table stands in the README; each cell has a test.
 */
import type {
  Fallback,
  FileKind,
  FileReport,
  Finding,
  Level,
  Sensitivity,
  Settings,
  Strength,
  UncheckedReason,
  Verdict,
} from './types.ts';

const SERIOUS: readonly Strength[] = ['strong', 'likely'];

type Levels = Record<Sensitivity, Record<Strength, Level>>;

/** What each sensitivity makes of one medical sign. */
const SIGN: Levels = {
  relaxed: { strong: 'warn', likely: 'warn', possible: 'pass', hint: 'pass' },
  balanced: { strong: 'warn', likely: 'warn', possible: 'note', hint: 'note' },
  strict: { strong: 'warn', likely: 'warn', possible: 'warn', hint: 'warn' },
};

/** The looks of a picture have an operating point for each sensitivity, and one for the note: see docs/accuracy.md. */
const LOOKS: Levels = {
  relaxed: { strong: 'warn', likely: 'pass', possible: 'pass', hint: 'pass' },
  balanced: { strong: 'warn', likely: 'warn', possible: 'note', hint: 'pass' },
  strict: SIGN.strict,
};

/** What each sensitivity makes of a file that could not be checked and has nothing medical about it. */
const UNCHECKED_ONLY: Record<Sensitivity, Level> = { relaxed: 'pass', balanced: 'note', strict: 'warn' };

/** Of pictures packed in these, the print is not read. */
const ARCHIVES: readonly FileKind[] = ['zip', 'gzip', 'tar', 'iso', 'rar', '7z'];

const RANK: readonly Level[] = ['pass', 'note', 'warn'];

/** The verdicts of one batch, in the order of its files. A file's neighbours count when it could not be checked. */
export function judge(reports: readonly FileReport[], sensitivity: Sensitivity): Verdict[] {
  const medicalBatch = reports.some((report) => levelOf(report, sensitivity) === 'warn');
  return reports.map((report) => judgeOne(report, medicalBatch, sensitivity));
}

/**
 * The same as the person set it: who wants to be asked first is told nothing afterwards; on a quiet site what names
 * nobody is only told of; and the settings may say what becomes of files that could not be checked.
 * @param siteId of the site they are on their way to
 */
export function judgeAs(reports: readonly FileReport[], settings: Settings, siteId?: string): Verdict[] {
  const isQuiet =
    siteId !== undefined && settings.quietSites.includes(siteId) && settings.detectors['burned-in-text'];
  const verdicts = judge(reports, settings.sensitivity).map((verdict): Verdict => {
    return settings.asksFirst && verdict.level === 'note' ? { ...verdict, level: 'warn' } : verdict;
  });
  // Where we ask about something medical, the person decides about its neighbours too.
  const asks = reports.some((report, index) => verdicts[index]?.level === 'warn' && isMedical(report));
  return verdicts.map((verdict, index) => {
    const report = reports[index];
    if (!report) return verdict;
    const mayBeMedical = isMedical(report) || levelOf(report, settings.sensitivity) === 'warn';
    const fallback = asks || mayBeMedical ? 'ask' : fallbackFor(report, settings);
    if (fallback !== 'ask') return { ...verdict, level: 'note', fallback };
    const isLetBy = isQuiet && verdict.level === 'warn' && mayBeQuiet(report, verdict);
    return isLetBy ? { ...verdict, level: 'note' } : verdict;
  });
}

/** What tells of more than we could look into, or of a face. */
const MAY_NAME: readonly string[] = [
  'found_unreadText',
  'found_slideLabel',
  'found_documentInside',
  'found_headScan',
  'found_recognizable',
  'found_medicalArchive',
  'found_medicalDisc',
  'found_kindDirectory',
];

/** It names nobody, as far as we could see, and we could see all of it: the person may have such files let by. */
export function mayBeQuiet(
  { findings, printRead, exams, kind }: FileReport,
  { unchecked, tick }: Verdict,
): boolean {
  const mayName = findings.some(({ identifying, label }) => identifying || MAY_NAME.includes(label));
  const isWhole = !ARCHIVES.includes(kind) && !exams?.isPart && printRead !== 'partly';
  return !unchecked && !tick && !mayName && isWhole;
}

const TOO_LONG: readonly (UncheckedReason | undefined)[] = ['timed-out', 'out-of-time'];

function fallbackFor({ unchecked }: FileReport, { onFailure, onTimeout }: Settings): Fallback {
  if (unchecked === undefined) return 'ask';
  return TOO_LONG.includes(unchecked) ? onTimeout : onFailure;
}

function isMedical({ findings }: FileReport): boolean {
  return findings.some(isSuspicion);
}

/** The strongest of some levels; `pass` for none. */
export function strongest(levels: readonly Level[]): Level {
  return RANK[Math.max(0, ...levels.map(rankOf))] ?? 'pass';
}

/** The higher, the stronger. */
export function rankOf(level: Level): number {
  return RANK.indexOf(level);
}

function judgeOne(report: FileReport, medicalBatch: boolean, sensitivity: Sensitivity): Verdict {
  const unchecked = report.unchecked !== undefined;
  const level = levelOf(report, sensitivity);
  if (level === 'warn') {
    const serious = report.findings.some(({ medical, strength }) => medical && SERIOUS.includes(strength));
    return { level, unchecked, tick: serious && report.findings.some(({ identifying }) => identifying) };
  }
  if (!unchecked) return { level, unchecked, tick: false };
  // Where we ourselves failed, we ask.
  const failed = report.unchecked === 'scanner-lost' || report.unchecked === 'out-of-time';
  const suspected = failed || medicalBatch || report.findings.some(isSuspicion);
  return {
    level: strongest([level, suspected ? 'warn' : UNCHECKED_ONLY[sensitivity]]),
    unchecked,
    tick: false,
  };
}

/** What the findings say, whether or not all could be checked. */
function levelOf({ findings }: FileReport, sensitivity: Sensitivity): Level {
  const medical = findings.filter((finding) => finding.medical);
  return strongest(
    medical.map(
      ({ detector, strength }) => (detector === 'appearance' ? LOOKS : SIGN)[sensitivity][strength],
    ),
  );
}

/** Something medical about a file that could not be checked. A faint likeness is none: many photos have one. */
function isSuspicion({ medical, detector, strength }: Finding): boolean {
  return medical && !(detector === 'appearance' && strength === 'hint');
}
