/** What came of each sample, and what it must not be. */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { Level } from '../../src/types.ts';
import type { Kind, Sample, SampleKind } from './kind.ts';

/** A file may take this long (src/scanner/pool.ts), and its process this much. */
export const MOST_MS = 10_000;
export const MOST_MEGABYTES = 600;

export interface Row {
  kind: string;
  sample: SampleKind;
  /** What is special about the sample. */
  what: string;
  /** Taken for what it is; nothing where there is no sample. */
  recognised?: boolean;
  level?: Level;
  /** Why it could not be checked to the end. */
  error?: string;
  findings?: number;
  ms?: number;
  peakMB?: number;
  bytesRead?: number;
  /** Absent where there is no sample. */
  ok?: boolean;
}

/** A cell that has no sample, and says so. */
export const emptyRow = ({ kind }: Kind, sample: SampleKind): Row => ({ kind, sample, what: 'none' });

export function rowOf(
  { kind, is }: Kind,
  sample: Pick<Sample, 'sample' | 'what' | 'isOrdinary'>,
  result: CheckResult | undefined,
  peakMB: number | undefined,
): Row {
  const about = { kind, sample: sample.sample, what: sample.what };
  const memory = peakMB !== undefined && { peakMB };
  if (!result) return { ...about, recognised: false, error: 'no answer', ...memory, ok: false };
  const { level, findings, ms, bytesRead, error } = result;
  const recognised = is.includes(result.kind);
  const isAsked = sample.isOrdinary || sample.sample === 'real' || level !== 'pass';
  const isBounded =
    error !== 'timed-out' && error !== 'scanner-lost' && ms <= MOST_MS && (peakMB ?? 0) <= MOST_MEGABYTES;
  return {
    ...about,
    recognised,
    level,
    ...(error && { error }),
    findings: findings.length,
    ms,
    ...memory,
    bytesRead,
    // What is broken may be past recognition: then we ask.
    ok: isAsked && isBounded && (recognised || (sample.sample !== 'made' && sample.sample !== 'real')),
  };
}

export const isBad = ({ ok }: Row): boolean => ok === false;
