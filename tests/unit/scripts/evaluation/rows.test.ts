import { describe, expect, it } from 'vitest';
import { rowOf, tableFor, totals, unansweredRow } from '../../../../scripts/evaluation/rows.ts';
import type { CheckResult } from '../../../../src/pages/check/result.ts';

const finding = {
  detector: 'dicom',
  group: 'who',
  strength: 'strong',
  medical: true,
  identifying: true,
} as const;
const RESULT: CheckResult = {
  file: 'IM000001',
  kind: 'dicom',
  level: 'warn',
  unchecked: true,
  findings: [{ ...finding, label: 'found_patientName', where: '(0010,0010)' }],
  ms: 3.25,
  bytesRead: 65_536,
  error: 'cut-off',
};
const PASSED: CheckResult = { file: '', kind: 'jpeg', level: 'pass', findings: [], ms: 1, bytesRead: 10 };

describe('a row', () => {
  it('has the published fields and no others', () => {
    expect(rowOf('disc/IM000001', RESULT)).toEqual({
      file: 'disc/IM000001',
      kind: 'dicom',
      level: 'warn',
      unchecked: true,
      findings: [finding],
      ms: 3.25,
      error: 'cut-off',
    });
    expect(Object.keys(rowOf('x', PASSED))).toEqual(['file', 'kind', 'level', 'findings', 'ms']);
  });

  it('of a file without an answer says why, and that the person would be asked', () => {
    expect(unansweredRow('pipe', 'not a file')).toMatchObject({
      level: 'warn',
      unchecked: true,
      error: 'not a file',
    });
  });
});

describe('the table', () => {
  it('keeps its columns, and shows what a screen would obey', () => {
    const { head, line } = tableFor(['a\nb\u202e', 'long name.jpg']);
    const at = head.indexOf('kind');
    const odd = line(rowOf('a\nb\u202e', RESULT));
    expect(odd).toContain('a\\u000ab\\u202e');
    expect(odd.indexOf('dicom')).toBe(at);
    expect(line(rowOf('long name.jpg', PASSED)).indexOf('jpeg')).toBe(at);
    expect(odd).toContain('cut-off');
    expect(odd).toContain('dicom 1 strong MI');
  });
});

describe('the totals', () => {
  it('count levels, kinds and reasons, and tell the time', () => {
    const passed = Array.from({ length: 98 }, (_, i) => rowOf('x', { ...PASSED, ms: i + 1 }));
    const lines = totals([...passed, rowOf('y', RESULT), unansweredRow('z', 'ENOENT')]);
    expect(lines[0]).toBe('100 files: warn 2, note 0, pass 98');
    expect(lines[1]).toMatch(/^ {2}jpeg +98 {2}warn 0, note 0, pass 98$/);
    expect(lines).toContain('could not check: cut-off 1, ENOENT 1');
    expect(lines).toContain('ms a file: median 48.0, p95 93.0, max 98.0');
  });

  it('of nothing are nothing', () => {
    expect(totals([])).toEqual([
      '0 files: warn 0, note 0, pass 0',
      'could not check: none',
      'ms a file: median 0.0, p95 0.0, max 0.0',
    ]);
  });
});
