/** Made samples for people to see the settings by: what is found in each, and what follows from that. Pure. */
import type { Words } from '../../messages.ts';
import type { DetectorId, FileReport, Finding, Level, Settings, Strength } from '../../types.ts';
import { judgeAs } from '../../verdict.ts';
import type { Drawing } from './pictures.ts';

export interface Sample {
  words: Words;
  picture: Drawing;
  /** With all detectors on. */
  report: FileReport;
  /** The detectors that would meet what cannot be checked. */
  uncheckedBy: readonly DetectorId[];
}

const NAME = 'knee-mri.jpg';

export const SAMPLES: readonly Sample[] = [
  {
    words: { key: 'options_sampleDisc' },
    picture: 'disc',
    report: report('dicom', [
      medical('sniff', 'found_fileDicom', 'strong'),
      medical('dicom', 'found_kindXray', 'strong'),
      name('dicom'),
    ]),
    uncheckedBy: [],
  },
  {
    words: { key: 'options_sampleNamed' },
    picture: 'named-scan',
    report: report('png', [
      medical('appearance', 'found_kindCt', 'likely'),
      { ...name('burned-in-text'), medical: true },
    ]),
    uncheckedBy: [],
  },
  {
    words: { key: 'options_sampleScan' },
    picture: 'scan',
    report: report('png', [medical('appearance', 'found_kindCt', 'likely')]),
    uncheckedBy: [],
  },
  {
    words: { key: 'options_sampleFileName', values: [NAME] },
    picture: 'photo',
    report: report('jpeg', [medical('file-name', 'found_fileName', 'possible')]),
    uncheckedBy: [],
  },
  {
    words: { key: 'options_sampleLocked' },
    picture: 'locked',
    report: { ...report('pdf', []), unchecked: 'encrypted' },
    uncheckedBy: ['document', 'appearance'],
  },
  { words: { key: 'options_samplePhoto' }, picture: 'photo', report: report('jpeg', []), uncheckedBy: [] },
];

/** What is left of the report with these detectors alone. */
export function seenWith({ report, uncheckedBy }: Sample, detectors: Settings['detectors']): FileReport {
  const { unchecked, ...others } = report;
  const findings = report.findings.filter(({ detector }) => detectors[detector]);
  const meets = unchecked !== undefined && uncheckedBy.some((detector) => detectors[detector]);
  return { ...others, findings, ...(meets && { unchecked }) };
}

/** What would become of it on a website: `hold` where the person wants it kept back unasked. */
export function fateOf(sample: Sample, settings: Settings): Level | 'hold' {
  const [verdict] = judgeAs([seenWith(sample, settings.detectors)], settings);
  return verdict?.fallback === 'hold' ? 'hold' : (verdict?.level ?? 'pass');
}

function report(kind: FileReport['kind'], findings: Finding[]): FileReport {
  return { name: 'sample', kind, findings };
}

function medical(detector: DetectorId, label: string, strength: Strength): Finding {
  return { detector, group: 'file', label, strength, medical: true, identifying: false, where: 'sample' };
}

function name(detector: DetectorId): Finding {
  return {
    detector,
    group: 'who',
    label: 'found_patientName',
    strength: 'likely',
    medical: false,
    identifying: true,
    where: 'sample',
  };
}
