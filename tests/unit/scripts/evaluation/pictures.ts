/** Pictures whose class is known, with answers of a scanner, for tests. */
import type { Labelled } from '../../../../scripts/evaluation/manifest.ts';
import type { MeasuredRow } from '../../../../scripts/evaluation/measured.ts';
import type { CheckResult } from '../../../../src/pages/check/result.ts';
import type { Finding, Level } from '../../../../src/types.ts';

export const listing: Labelled = {
  file: 'a/scan.jpg',
  path: '/a/scan.jpg',
  class: 'xray',
  source: 'somewhere',
  sourcePath: 'scan.jpg',
  shows: 'xray',
  origin: 'other source',
};

export const look = (strength: Finding['strength']): Omit<Finding, 'shown'> => ({
  detector: 'appearance',
  group: 'file',
  label: 'found_kindXray',
  strength,
  medical: true,
  identifying: false,
  where: 'picture',
});

export const name: Omit<Finding, 'shown'> = {
  ...look('possible'),
  detector: 'file-name',
  label: 'found_kindCt',
  where: 'file name',
};

export const answer = (...findings: Omit<Finding, 'shown'>[]): CheckResult => ({
  file: 'scan.jpg',
  kind: 'jpeg',
  level: 'pass',
  findings,
  ms: 20,
  bytesRead: 9_000,
});

/** A row with these levels at relaxed, balanced and strict. */
export function row(
  shows: string,
  levels: [Level, Level, Level],
  more: Partial<MeasuredRow> = {},
): MeasuredRow {
  const [relaxed, balanced, strict] = levels;
  return {
    file: `${shows}.jpg`,
    kind: 'jpeg',
    level: balanced,
    findings: [],
    ms: 10,
    class: shows,
    source: 'somewhere',
    origin: 'other source',
    levels: { relaxed, balanced, strict },
    ...more,
  };
}
