import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import type {
  Fallback,
  FileReport,
  Finding,
  Level,
  Sensitivity,
  Settings,
  Strength,
  UncheckedReason,
  Verdict,
} from '../../src/types.ts';
import { judge, judgeAs, strongest } from '../../src/verdict.ts';

const SENSITIVITIES: Sensitivity[] = ['relaxed', 'balanced', 'strict'];

function finding(strength: Strength, axes: { medical?: boolean; identifying?: boolean }): Finding {
  const { medical = false, identifying = false } = axes;
  return {
    detector: 'dicom',
    group: 'file',
    label: 'found_fileDicom',
    strength,
    medical,
    identifying,
    where: '',
  };
}

function report(findings: Finding[], unchecked?: UncheckedReason): FileReport {
  return { name: 'a', kind: 'unknown', findings, ...(unchecked && { unchecked }) };
}

const medical = (strength: Strength) => finding(strength, { medical: true });
const looks = (strength: Strength): Finding => ({ ...medical(strength), detector: 'appearance' });
const names = finding('strong', { identifying: true });

/** The table of the README: each row with its level at relaxed, balanced and strict. */
const TABLE: [row: string, reports: FileReport[], levels: [Level, Level, Level], rest?: Partial<Verdict>][] =
  [
    ['nothing found', [report([])], ['pass', 'pass', 'pass']],
    ['DICOM or a record', [report([medical('strong')])], ['warn', 'warn', 'warn']],
    ['likely medical', [report([medical('likely')])], ['warn', 'warn', 'warn']],
    [
      'medical and identifying',
      [report([medical('strong'), names])],
      ['warn', 'warn', 'warn'],
      { tick: true },
    ],
    [
      'likely and identifying',
      [report([medical('likely'), names])],
      ['warn', 'warn', 'warn'],
      { tick: true },
    ],
    ['possible only', [report([medical('possible')])], ['pass', 'note', 'warn']],
    ['hint only', [report([medical('hint')])], ['pass', 'note', 'warn']],
    ['possible and identifying', [report([medical('possible'), names])], ['pass', 'note', 'warn']],
    ['identifying only', [report([names])], ['pass', 'pass', 'pass']],
    [
      'unchecked, DICOM bytes',
      [report([medical('strong')], 'cut-off')],
      ['warn', 'warn', 'warn'],
      { unchecked: true },
    ],
    [
      'unchecked, telling name',
      [report([medical('possible')], 'timed-out')],
      ['warn', 'warn', 'warn'],
      { unchecked: true },
    ],
    ['looks very much like a scan', [report([looks('strong')])], ['warn', 'warn', 'warn']],
    ['looks like a scan', [report([looks('likely')])], ['pass', 'warn', 'warn']],
    ['may be a scan', [report([looks('possible')])], ['pass', 'note', 'warn']],
    ['faintly like a scan', [report([looks('hint')])], ['pass', 'pass', 'warn']],
    [
      'looks like a scan and identifying',
      [report([looks('strong'), names])],
      ['warn', 'warn', 'warn'],
      { tick: true },
    ],
    [
      'unchecked, may be a scan',
      [report([looks('possible')], 'cut-off')],
      ['warn', 'warn', 'warn'],
      { unchecked: true },
    ],
    [
      'unchecked, faintly like a scan',
      [report([looks('hint')], 'cut-off')],
      ['pass', 'note', 'warn'],
      { unchecked: true },
    ],
    ['our own failure', [report([], 'scanner-lost')], ['warn', 'warn', 'warn'], { unchecked: true }],
    ['no time left', [report([], 'out-of-time')], ['warn', 'warn', 'warn'], { unchecked: true }],
    ['unchecked only', [report([], 'unreadable')], ['pass', 'note', 'warn'], { unchecked: true }],
    [
      'unchecked but identifying',
      [report([names], 'unreadable')],
      ['pass', 'note', 'warn'],
      { unchecked: true },
    ],
    [
      'unchecked beside a medical file',
      [report([], 'unreadable'), report([medical('strong')])],
      ['warn', 'warn', 'warn'],
      { unchecked: true },
    ],
    [
      'unchecked beside a weak sign',
      [report([], 'unreadable'), report([medical('possible')])],
      ['pass', 'note', 'warn'],
      { unchecked: true },
    ],
    [
      'nothing found beside a medical file',
      [report([]), report([medical('strong')])],
      ['pass', 'pass', 'pass'],
    ],
  ];

describe('the verdict table', () => {
  for (const [row, reports, levels, rest] of TABLE) {
    for (const [index, sensitivity] of SENSITIVITIES.entries()) {
      it(`${row}, ${sensitivity}: ${levels[index]}`, () => {
        const verdict = { tick: false, unchecked: false, ...rest, level: levels[index] };
        expect(judge(reports, sensitivity)[0]).toEqual(verdict);
      });
    }
  }
});

describe('as the person set it', () => {
  const reports = [report([]), report([medical('possible')]), report([medical('strong')])];
  const levels = (settings: Partial<Settings>) =>
    judgeAs(reports, { ...defaultSettings, ...settings }).map(({ level }) => level);

  it('asks first where a note would follow, and only there', () => {
    expect(levels({})).toEqual(['pass', 'note', 'warn']);
    expect(levels({ asksFirst: true })).toEqual(['pass', 'warn', 'warn']);
    expect(levels({ asksFirst: true, sensitivity: 'relaxed' })).toEqual(['pass', 'pass', 'warn']);
  });
});

describe('a quiet site', () => {
  const settings: Settings = { ...defaultSettings, quietSites: ['x'] };
  const level = (one: FileReport, changes: Partial<Settings> = {}, siteId = 'x') =>
    judgeAs([one], { ...settings, ...changes }, siteId)[0]?.level;
  const unread: Finding = { ...medical('hint'), label: 'found_unreadText' };

  it('is told of what names nobody, and not asked; every other site is', () => {
    expect(level(report([medical('strong')]))).toBe('note');
    expect(level(report([medical('strong')]), {}, 'y')).toBe('warn');
    expect(judgeAs([report([medical('strong')])], settings)[0]?.level).toBe('warn');
    expect(level(report([medical('possible')]), { asksFirst: true })).toBe('note');
    expect(level(report([medical('possible')]), { sensitivity: 'strict' })).toBe('note');
    expect(level(report([medical('possible')]), { sensitivity: 'relaxed' })).toBe('pass');
  });

  it.each([
    ['what names a person', report([medical('strong'), names])],
    ['a weak sign beside a name, where it is asked about', report([medical('possible'), names])],
    ['words that nobody could read', report([medical('strong'), unread])],
    ['words that were read in part', { ...report([medical('strong')]), printRead: 'partly' as const }],
    [
      'an archive, in whose pictures no print is read',
      { ...report([medical('strong')]), kind: 'zip' as const },
    ],
    [
      'a part of more',
      { ...report([medical('strong')]), exams: { people: [], studies: [], isPart: true as const } },
    ],
    ['a face', report([medical('strong'), { ...medical('strong'), label: 'found_headScan' }])],
    ['what could not be checked to its end', report([medical('strong')], 'cut-off')],
    ['a check that failed', report([], 'scanner-lost')],
  ])('is asked about %s all the same', (_, one) => {
    expect(level(one, { sensitivity: 'strict' })).toBe('warn');
  });

  it('is asked about everything while print is not read', () => {
    const detectors = { ...defaultSettings.detectors, 'burned-in-text': false };
    expect(level(report([medical('strong')]), { detectors })).toBe('warn');
  });
});

describe('what the settings say of files that could not be checked', () => {
  const judged = (reports: FileReport[], changes: Partial<Settings>) =>
    judgeAs(reports, { ...defaultSettings, ...changes });
  const FAILED: UncheckedReason[] = ['scanner-lost', 'unreadable', 'encrypted', 'too-large', 'file-gone'];
  const LATE: UncheckedReason[] = ['timed-out', 'out-of-time'];

  it.each(SENSITIVITIES)('is done unasked, at %s', (sensitivity) => {
    for (const fallback of ['hold', 'tell'] as const) {
      for (const reason of FAILED)
        expect(judged([report([], reason)], { sensitivity, onFailure: fallback }), reason).toEqual([
          { level: 'note', unchecked: true, tick: false, fallback },
        ]);
      for (const reason of LATE)
        expect(judged([report([names], reason)], { sensitivity, onTimeout: fallback }), reason).toEqual([
          { level: 'note', unchecked: true, tick: false, fallback },
        ]);
    }
  });

  it('is not done where a faint likeness is asked about', () => {
    const faint: Finding = { ...medical('hint'), detector: 'appearance' };
    const [verdict] = judged([report([faint], 'timed-out')], { sensitivity: 'strict', onTimeout: 'tell' });
    expect(verdict).toMatchObject({ level: 'warn' });
  });

  it('holds each for its own kind of failure', () => {
    expect(judged([report([], 'scanner-lost')], { onTimeout: 'tell' })[0]).toMatchObject({ level: 'warn' });
    expect(judged([report([], 'timed-out')], { onFailure: 'hold' })[0]).not.toHaveProperty('fallback');
  });

  it.each([
    ['something medical about it', [report([medical('possible')], 'timed-out')]],
    ['something medical beside it', [report([], 'timed-out'), report([medical('strong')])]],
  ])('is not done with %s: the person is asked', (_, reports) => {
    const verdicts = judged(reports, { onFailure: 'tell', onTimeout: 'tell' });
    expect(verdicts.map(({ fallback }) => fallback).filter(Boolean)).toEqual([]);
    expect(verdicts[0]).toMatchObject({ level: 'warn', unchecked: true });
  });

  it('is not done on the word of a quiet site either', () => {
    const reports = [report([], 'unreadable'), report([medical('strong')])];
    const settings: Settings = { ...defaultSettings, onFailure: 'tell', quietSites: ['x'] };
    expect(judgeAs(reports, settings, 'x').map(({ level }) => level)).toEqual(['warn', 'note']);
  });
});

const anyFinding = fc.record({
  detector: fc.constantFrom('sniff', 'dicom', 'metadata', 'file-name', 'appearance'),
  group: fc.constant('file'),
  label: fc.constant('found_fileDicom'),
  strength: fc.constantFrom('strong', 'likely', 'possible', 'hint'),
  medical: fc.boolean(),
  identifying: fc.boolean(),
  where: fc.constant(''),
}) as fc.Arbitrary<Finding>;
const anyReport = fc.record(
  {
    name: fc.string(),
    kind: fc.constantFrom('dicom', 'jpeg', 'unknown'),
    findings: fc.array(anyFinding, { maxLength: 5 }),
    unchecked: fc.constantFrom('cut-off', 'timed-out'),
  },
  { requiredKeys: ['name', 'kind', 'findings'] },
) as fc.Arbitrary<FileReport>;

const rank = (level: Level) => ['pass', 'note', 'warn'].indexOf(level);

describe('whatever was found', () => {
  it('gives a verdict for each file, never laxer at a higher sensitivity', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 6 }), (reports) => {
        const levels = SENSITIVITIES.map((sensitivity) =>
          judge(reports, sensitivity).map(({ level }) => rank(level)),
        );
        const [relaxed = [], balanced = [], strict = []] = levels;
        expect(relaxed).toHaveLength(reports.length);
        for (const index of reports.keys()) {
          expect(relaxed[index]).toBeLessThanOrEqual(Number(balanced[index]));
          expect(balanced[index]).toBeLessThanOrEqual(Number(strict[index]));
        }
      }),
    );
  });

  it('never passes a file with a finding more than it did without', () => {
    fc.assert(
      fc.property(anyReport, anyFinding, fc.constantFrom(...SENSITIVITIES), (before, extra, sensitivity) => {
        const after = { ...before, findings: [...before.findings, extra] };
        const [was, is] = [before, after].map((one) => rank(judge([one], sensitivity)[0]?.level ?? 'pass'));
        expect(is).toBeGreaterThanOrEqual(Number(was));
      }),
    );
  });

  it('lets nothing that was found and asked about go by the settings for failures, nor a name by a quiet site', () => {
    const anyFallback = fc.constantFrom<Fallback>('ask', 'hold', 'tell');
    const anySettings = fc
      .record({
        sensitivity: fc.constantFrom(...SENSITIVITIES),
        asksFirst: fc.boolean(),
        onFailure: anyFallback,
        onTimeout: anyFallback,
        quietSites: fc.subarray(['x']),
      })
      .map((some): Settings => ({ ...defaultSettings, ...some }));
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), anySettings, (reports, settings) => {
        const plain = judge(reports, settings.sensitivity);
        const verdicts = judgeAs(reports, settings, 'x');
        for (const [index, one] of reports.entries()) {
          const isFound = one.findings.some((found) => found.medical && found.strength !== 'hint');
          const isNamed = one.findings.some((found) => found.identifying);
          if (plain[index]?.level === 'warn' && isFound && isNamed)
            expect(verdicts[index]?.level).toBe('warn');
          if (verdicts[index]?.fallback) expect(isFound).toBe(false);
          if (verdicts[index]?.level === 'pass') expect(plain[index]?.level).toBe('pass');
        }
      }),
    );
  });

  it('asks for the tick only where something medical identifies', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...SENSITIVITIES), (one, sensitivity) => {
        const tick = judge([one], sensitivity)[0]?.tick;
        if (tick)
          expect(one.findings.some((f) => f.medical) && one.findings.some((f) => f.identifying)).toBe(true);
      }),
    );
  });
});

describe('the strongest level', () => {
  it('is pass for none and the highest for several', () => {
    expect(strongest([])).toBe('pass');
    expect(strongest(['pass', 'note'])).toBe('note');
    expect(strongest(['warn', 'pass', 'note'])).toBe('warn');
  });
});
