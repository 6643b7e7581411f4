import type { FileReport, Finding, UncheckedReason } from '../../../src/types.ts';

/** Reports as the scanner makes them, without a file. The details are invented. */

export function finding(label: string, more: Partial<Finding> = {}): Finding {
  return {
    detector: 'dicom',
    group: 'file',
    label: `found_${label}`,
    strength: 'strong',
    medical: true,
    identifying: false,
    where: '(0000,0000)',
    ...more,
  };
}

export function report(name: string, findings: Finding[], more: Partial<FileReport> = {}): FileReport {
  return { name, kind: 'dicom', findings, ...more };
}

export const patient = (shown: string): Finding =>
  finding('patientName', { group: 'who', identifying: true, shown });

export const janeDoe = [
  finding('fileDicom'),
  finding('kindXray'),
  patient('J… D…'),
  finding('birthDate', { group: 'who', identifying: true, shown: '…1976' }),
  finding('patientId', { group: 'who', identifying: true, shown: '…42' }),
  finding('sex', { group: 'who' }),
  finding('examDate', { group: 'when', shown: '…2026' }),
  finding('hospitalName', { group: 'hospital', shown: 'Ge…' }),
  finding('uniqueCode', { group: 'link', shown: '…17' }),
];

export const scan = (name = 'IM000001', findings = janeDoe) => report(name, findings);
export const holiday = (name = 'holiday.jpg') => report(name, [], { kind: 'jpeg' });
export const noNames = (kind = 'kindCt', more: Partial<FileReport> = { printRead: 'all' }) =>
  report('IM000002', [finding('fileDicom'), finding(kind)], more);

/** A detail printed on the picture, in the upper left corner of it. */
export const printed = (one: Finding): Finding => ({
  ...one,
  detector: 'burned-in-text',
  where: 'printed on the picture',
  place: { picture: 0, x: 0.02, y: 0.02, width: 0.2, height: 0.04 },
});
export const lookalike = report('export.jpg', [finding('medicalProgram', { strength: 'likely' })], {
  kind: 'jpeg',
});
export const weakSign = report('xray.jpg', [finding('fileName', { strength: 'possible' })], { kind: 'jpeg' });
export const record = report('lab.hl7', [finding('fileRecord'), patient('J… D…')], { kind: 'hl7' });
export const disc = report('DICOMDIR', [finding('fileDicom'), finding('kindDirectory'), patient('J… D…')]);
export const unchecked = (reason: UncheckedReason, findings: Finding[] = []) =>
  report('scan.dcm', findings, { kind: 'unknown', unchecked: reason });
