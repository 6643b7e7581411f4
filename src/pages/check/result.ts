/** One file's result for a program to read: what `npm run evaluate` collects. Nothing of a value is in it. */
import type { FileDetails } from '../../messages.ts';
import type { FileKind, Finding, Level, UncheckedReason } from '../../types.ts';

export interface CheckResult {
  file: string;
  kind: FileKind;
  level: Level;
  unchecked?: true;
  findings: Omit<Finding, 'shown'>[];
  /** From the file's turn to its report. */
  ms: number;
  bytesRead: number;
  /** Why it could not be checked to the end. */
  error?: UncheckedReason;
}

export function resultOf({ report, verdict, ms, bytesRead }: FileDetails, file: string): CheckResult {
  return {
    file,
    kind: report.kind,
    level: verdict.level,
    ...(verdict.unchecked && { unchecked: true }),
    findings: report.findings.map(({ shown: _, ...finding }) => finding),
    ms: Math.round(ms * 10) / 10,
    bytesRead,
    ...(report.unchecked && { error: report.unchecked }),
  };
}
