/** What `npm run evaluate` says: one row a file, as JSON and on the screen. */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { FileKind, Finding, Level } from '../../src/types.ts';
import { visible } from './show-table.ts';

/** The published form. Fields may be added, these stay. */
export interface Row {
  /** Relative to the folder. */
  file: string;
  kind: FileKind;
  level: Level;
  /** On could-not-check rows only. */
  unchecked?: true;
  findings: Pick<Finding, 'detector' | 'group' | 'strength' | 'medical' | 'identifying'>[];
  /** From the file's turn in the scanner to its report. */
  ms: number;
  /** Why the file could not be checked to the end, or not be asked about at all. */
  error?: string;
}

const STRENGTHS = ['strong', 'likely', 'possible', 'hint'] as const;
const HEADINGS = ['kind', 'level', 'unchecked', 'ms', 'findings'] as const;
const WIDTHS = [9, 5, 12, 8, 34] as const;
/** Longer names push their row to the right. */
const WIDEST_NAME = 60;

export function rowOf(file: string, result: CheckResult): Row {
  const { kind, level, unchecked, findings, ms, error } = result;
  return {
    file,
    kind,
    level,
    ...(unchecked && { unchecked }),
    findings: findings.map(({ detector, group, strength, medical, identifying }) => ({
      detector,
      group,
      strength,
      medical,
      identifying,
    })),
    ms,
    ...(error && { error }),
  };
}

/** A file nobody could ask about: the extension too asks the person when its scanner is lost. */
export function unansweredRow(file: string, error: string): Row {
  return { file, kind: 'unknown', level: 'warn', unchecked: true, findings: [], ms: 0, error };
}

/** Lines of a table whose first column holds these names. */
export function tableFor(files: readonly string[]): { head: string; line(row: Row): string } {
  const longest = Math.max(4, ...files.map((file) => visible(file).length));
  const widths = [Math.min(longest, WIDEST_NAME), ...WIDTHS];
  const join = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return {
    head: join(['file', ...HEADINGS]),
    line: ({ file, kind, level, error, ms, findings }) =>
      join([visible(file), kind, level, error ?? '', ms.toFixed(1), summary(findings)]),
  };
}

/** By detector: how many, the strongest, and which of the two axes (`M`edical, `I`dentifying). */
function summary(findings: Row['findings']): string {
  const detectors = [...new Set(findings.map(({ detector }) => detector))];
  return detectors
    .map((id) => {
      const own = findings.filter(({ detector }) => detector === id);
      const strongest = STRENGTHS.find((strength) => own.some((finding) => finding.strength === strength));
      const medical = own.some((finding) => finding.medical) ? 'M' : '';
      const identifying = own.some((finding) => finding.identifying) ? 'I' : '';
      return `${id} ${own.length} ${strongest} ${medical}${identifying}`.trimEnd();
    })
    .join('; ');
}

/** Counts by level, by kind and by reason, and how long it took. */
export function totals(rows: readonly Row[]): string[] {
  const ms = rows.map((row) => row.ms).sort((a, b) => a - b);
  const at = (share: number) => (ms[Math.ceil(share * ms.length) - 1] ?? 0).toFixed(1);
  const kinds = counted(rows.map(({ kind }) => kind)).map(([kind, count]) => {
    return `  ${kind.padEnd(9)} ${String(count).padStart(6)}  ${levels(rows.filter((row) => row.kind === kind))}`;
  });
  const reasons = counted(rows.flatMap(({ unchecked, error }) => (unchecked ? [error ?? ''] : [])));
  return [
    `${rows.length} files: ${levels(rows)}`,
    ...kinds,
    `could not check: ${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ') || 'none'}`,
    `ms a file: median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`,
  ];
}

function levels(rows: readonly Row[]): string {
  const count = (level: Level) => rows.filter((row) => row.level === level).length;
  return (['warn', 'note', 'pass'] as const).map((level) => `${level} ${count(level)}`).join(', ');
}

/** Each with how often it occurs, the most frequent first. */
function counted(words: readonly string[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
