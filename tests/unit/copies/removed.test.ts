import { describe, expect, it } from 'vitest';
import { leftIn, removedFrom } from '../../../src/copies/removed.ts';
import type { Finding } from '../../../src/types.ts';

const finding = (more: Partial<Finding>): Finding => ({
  detector: 'dicom',
  group: 'who',
  label: 'found_patientName',
  strength: 'strong',
  medical: true,
  identifying: true,
  where: '(0010,0010)',
  ...more,
});

const NAME = finding({});
const DATE = finding({ group: 'when', label: 'found_examDate', where: '(0008,0020)', identifying: false });
const KIND = finding({ group: 'file', label: 'found_kindXray', where: '(0008,0060)', identifying: false });
const PRINTED = finding({
  detector: 'burned-in-text',
  place: { picture: 0, x: 0, y: 0, width: 1, height: 1 },
});

describe('what is removed', () => {
  it('are the details beside the picture, each once, less those that are there still', () => {
    expect(removedFrom([NAME, NAME, DATE, KIND, PRINTED], [])).toBe(2);
    expect(removedFrom([NAME, DATE], [DATE, KIND])).toBe(1);
    expect(removedFrom([], [NAME])).toBe(0);
  });

  it('what is left leads to a person', () => {
    expect(leftIn([KIND, PRINTED, DATE])).toEqual([PRINTED, DATE]);
  });
});
