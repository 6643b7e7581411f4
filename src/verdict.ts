/**
 * The policy: what follows from what was found. Pure. The table stands in the README; each cell has a test.
 */
import type { FileReport, Finding, Level, Sensitivity, Strength, Verdict } from './types.ts';

const SERIOUS: readonly Strength[] = ['strong', 'likely'];

/** What each sensitivity makes of signs that are too weak to hold a file for. */
const WEAK_SIGN: Record<Sensitivity, Level> = { relaxed: 'pass', balanced: 'note', strict: 'warn' };

/** What each sensitivity makes of a file that could not be checked and has nothing medical about it. */
const UNCHECKED_ONLY: Record<Sensitivity, Level> = { relaxed: 'pass', balanced: 'note', strict: 'warn' };

const RANK: readonly Level[] = ['pass', 'note', 'warn'];

/** The verdicts of one batch, in the order of its files. A file's neighbours count when it could not be checked. */
export function judge(reports: readonly FileReport[], sensitivity: Sensitivity): Verdict[] {
  const medicalBatch = reports.some(isMedical);
  return reports.map((report) => judgeOne(report, medicalBatch, sensitivity));
}

/** The strongest of some levels; `pass` for none. */
export function strongest(levels: readonly Level[]): Level {
  return RANK[Math.max(0, ...levels.map((level) => RANK.indexOf(level)))] ?? 'pass';
}

function judgeOne(report: FileReport, medicalBatch: boolean, sensitivity: Sensitivity): Verdict {
  const unchecked = report.unchecked !== undefined;
  if (isMedical(report)) {
    return { level: 'warn', unchecked, tick: report.findings.some((finding) => finding.identifying) };
  }
  const weak = report.findings.some((finding) => finding.medical);
  const levels: Level[] = [];
  if (weak) levels.push(WEAK_SIGN[sensitivity]);
  if (unchecked) levels.push(weak || medicalBatch ? 'warn' : UNCHECKED_ONLY[sensitivity]);
  return { level: strongest(levels), unchecked, tick: false };
}

/** Whether a file is medical beyond a weak sign. */
function isMedical(report: FileReport): boolean {
  return report.findings.some((finding: Finding) => finding.medical && SERIOUS.includes(finding.strength));
}
