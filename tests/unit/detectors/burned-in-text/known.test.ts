import { describe, expect, it } from 'vitest';
import { knownDetails } from '../../../../src/detectors/burned-in-text/known.ts';
import { FileGoneError } from '../../../../src/detectors/errors.ts';
import type { FileInHand } from '../../../../src/types.ts';
import { JANE_DOE } from '../../../fixtures/dicom/samples.ts';
import { makeDicom } from '../../../fixtures/dicom/writer.ts';
import { jpeg, xmpSegment } from '../../../fixtures/images/jpeg.ts';
import { NAMESPACES, xmp } from '../../../fixtures/images/text.ts';
import { inHand } from '../in-hand.ts';

const told = async (file: FileInHand) =>
  (await knownDetails(file)).map(({ is, label, value }) => [is, label, value]);

describe('what the file knows', () => {
  it('of the header stands there as written', async () => {
    expect(await told(inHand(makeDicom({ elements: JANE_DOE })))).toEqual([
      ['date', 'found_examDate', '20240229'],
      ['number', 'found_accessionNumber', 'ACC0004711'],
      ['name', 'found_patientName', 'Doe^Jane'],
      ['number', 'found_patientId', 'MRN-0012342'],
      ['date', 'found_birthDate', '19760412'],
      ['number', 'found_studyNumber', 'ST5309'],
    ]);
  });

  it('of the metadata too', async () => {
    const packet = xmp([
      { namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane' },
      { namespace: NAMESPACES.dicom, name: 'PatientDOB', value: '1976-06-16' },
    ]);
    expect(await told(inHand(jpeg({ segments: [xmpSegment(packet)] })))).toEqual([
      ['name', 'found_patientName', 'Doe^Jane'],
      ['date', 'found_birthDate', '1976-06-16'],
    ]);
  });

  it('of the name', async () => {
    expect(await told(inHand('', { name: 'Doe_Jane_19760616_CT.jpg' }))).toEqual([
      ['name', 'found_patientName', 'Doe Jane'],
    ]);
    expect(await told(inHand('', { name: 'MRN 1234567 chest.png' }))).toEqual([
      ['number', 'found_patientId', '1234567'],
    ]);
    expect(await told(inHand('', { name: 'holiday.png' }))).toEqual([]);
  });

  it.each(['dicom', 'jpeg', 'png', 'tiff', 'heic', 'webp'] as const)(
    'is nothing in a broken %s',
    async (kind) => {
      expect(await told(inHand(new Uint8Array(300).fill(255), { kind }))).toEqual([]);
      expect(await told(inHand('', { kind }))).toEqual([]);
    },
  );

  it('is not asked of a file that is gone', async () => {
    const bytes = { size: 1000, bytesRead: 0, read: () => Promise.reject(new FileGoneError()) };
    await expect(knownDetails({ ...inHand(''), kind: 'dicom', bytes })).rejects.toThrow(FileGoneError);
  });
});
