import { describe, expect, it } from 'vitest';
import { kindOfModality, kindOfSopClass } from '../../../../src/detectors/dicom/kind.ts';
import { printOn } from '../../../../src/detectors/dicom/print.ts';
import { text } from '../../../fixtures/dicom/samples.ts';
import { examineElements } from './examine.ts';

describe('kindOfModality', () => {
  it.each([
    ['DX', 'found_kindXray'],
    ['ct', 'found_kindCt'],
    ['MR', 'found_kindMri'],
    ['US', 'found_kindUltrasound'],
    ['MG', 'found_kindMammogram'],
    ['PX', 'found_kindDental'],
    ['PT', 'found_kindNuclear'],
    ['OPT', 'found_kindEye'],
    ['ES', 'found_kindEndoscopy'],
    ['SM', 'found_kindMicroscopy'],
    ['ECG', 'found_kindSignal'],
    ['SR', 'found_kindReport'],
    ['DOC', 'found_kindDocument'],
    ['SEG', 'found_kindMarks'],
    ['RTDOSE', 'found_kindRadiotherapy'],
    ['M3D', 'found_kindModel'],
    ['AU', 'found_kindSound'],
    ['IVOCT', 'found_kindEndoscopy'],
    ['OT', undefined],
    ['', undefined],
  ])('calls %s %s', (modality, label) => {
    expect(kindOfModality(modality)).toBe(label);
  });
});

describe('kindOfSopClass', () => {
  it.each([
    ['1.2.840.10008.5.1.4.1.1.1.1', 'found_kindXray'],
    ['1.2.840.10008.5.1.4.1.1.1.2', 'found_kindMammogram'],
    ['1.2.840.10008.5.1.4.1.1.2.1', 'found_kindCt'],
    ['1.2.840.10008.5.1.4.1.1.7', 'found_kindCapture'],
    ['1.2.840.10008.5.1.4.1.1.88.22', 'found_kindReport'],
    ['1.2.840.10008.5.1.4.1.1.104.2', 'found_kindDocument'],
    ['1.2.840.10008.5.1.4.1.1.104.3', 'found_kindModel'],
    ['1.2.840.10008.5.1.4.1.1.77.1.6', 'found_kindSlide'],
    ['1.2.840.10008.5.1.4.1.1.77.1.7', 'found_kindSkin'],
    ['1.2.840.10008.5.1.4.1.1.88.59', 'found_kindMarks'],
    ['1.2.840.10008.5.1.4.1.1.9.1.1', 'found_kindSignal'],
    ['1.2.840.10008.5.1.4.1.1.9.4.1', 'found_kindSound'],
    ['1.2.840.10008.5.1.4.1.1.13.1.1', 'found_kindXray'],
    ['1.2.840.10008.5.1.4.1.1.4.2', 'found_kindMri'],
    ['1.2.840.10008.5.1.4.1.1.30', 'found_kindMarks'],
    ['1.2.840.10008.5.1.4.1.1.82.1', 'found_kindEye'],
    ['1.2.840.10008.5.1.4.1.1.481.5', 'found_kindRadiotherapy'],
    ['1.2.840.10008.1.3.10', 'found_kindDirectory'],
    ['1.2.840.10008.5.1.4.1.1.13.1.3', 'found_kindMammogram'],
    ['1.3.12.2.1107.5.9.1', undefined],
    ['1.2.840.10008.5.1.4.1.1.999', undefined],
  ])('calls %s %s', (uid, label) => {
    expect(kindOfSopClass(uid)).toBe(label);
  });
});

describe('the kind of a file', () => {
  const kindsOf = async (sopClass: string, modality: string): Promise<string[]> => {
    const elements = [text('00080016', 'UI', sopClass), text('00080060', 'CS', modality)];
    const { findings } = await examineElements(elements);
    return findings.map(({ label }) => label).filter((label) => label.startsWith('found_kind'));
  };

  it('is what its modality says, once', async () => {
    expect(await kindsOf('1.2.840.10008.5.1.4.1.1.2', 'CT')).toEqual(['found_kindCt']);
  });

  it('is what its class says where the modality says nothing', async () => {
    expect(await kindsOf('1.2.840.10008.5.1.4.1.1.6.1', 'OT')).toEqual(['found_kindUltrasound']);
  });

  it('is a slide, and told where it is the photo of its label', async () => {
    const slide = '1.2.840.10008.5.1.4.1.1.77.1.6';
    expect(await kindsOf(slide, 'SM')).toEqual(['found_kindSlide', 'found_kindMicroscopy']);
    const labelled = async (type: string) => {
      const elements = [text('00080008', 'CS', `ORIGINAL\\PRIMARY\\${type}`), text('00080016', 'UI', slide)];
      const { findings } = await examineElements(elements);
      return { found: findings.some(({ label }) => label === 'found_slideLabel'), print: printOn(findings) };
    };
    expect(await labelled('LABEL')).toEqual({ found: true, print: 'likely' });
    expect(await labelled('OVERVIEW')).toEqual({ found: true, print: 'likely' });
    expect(await labelled('VOLUME')).toEqual({ found: false, print: 'possible' });
  });

  it('is both where the class says more than the modality', async () => {
    expect(await kindsOf('1.2.840.10008.5.1.4.1.1.7', 'CT')).toEqual(['found_kindCapture', 'found_kindCt']);
  });
});
