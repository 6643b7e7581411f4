import { describe, expect, it } from 'vitest';
import { countPeople } from '../../../../src/detectors/exams.ts';
import { anonymisedXray, discDirectory, janeDoeXray, text } from '../../../fixtures/dicom/samples.ts';
import { type DicomElement, makeDicom } from '../../../fixtures/dicom/writer.ts';
import { examine } from './examine.ts';

const JANE = { name: 'DOE JANE', birthDate: '19760412', id: '0012342 MRN' };
const STUDY = '2.25.271828182845904523536028747135266249775';

/** The directory of a disc with these records. */
function disc(records: DicomElement[][]): Uint8Array {
  return makeDicom({
    mediaStorageClass: '1.2.840.10008.1.3.10',
    elements: [{ tag: '00041220', vr: 'SQ', value: records }],
  });
}
const patient = (name: string, id: string) => [
  text('00041430', 'CS', 'PATIENT'),
  text('00100010', 'PN', name),
  text('00100020', 'LO', id),
];
const study = (uid: string) => [text('00041430', 'CS', 'STUDY'), text('0020000D', 'UI', uid)];

describe('exams', () => {
  it('of a picture are its person and its study', async () => {
    const { exams } = await examine(janeDoeXray());
    expect(exams).toEqual({ people: [JANE], studies: [STUDY] });
  });

  it('without a person have none', async () => {
    const { exams } = await examine(anonymisedXray());
    expect(exams).toEqual({ people: [], studies: [STUDY] });
  });

  it('of a disc are those of its records', async () => {
    const { exams } = await examine(discDirectory());
    expect(exams?.people.map(({ name }) => name)).toEqual(['DOE JANE', 'MAX MUSTERMANN']);
    const studies = [study('1.2.3'), study('1.2.4'), study('1.2.5')];
    const one = await examine(disc([patient('Doe^Jane', '42'), ...studies]));
    expect(one.exams).toMatchObject({
      people: [{ name: 'DOE JANE', id: '42' }],
      studies: ['1.2.3', '1.2.4', '1.2.5'],
    });
  });

  it('that a picture only refers to are not its own', async () => {
    const referred = [...patient('House^Gregor', '1'), ...study('9.9.9')];
    const elements = [
      ...[...patient('Doe^Jane', '42'), ...study('1.2.3')].slice(1).filter(({ tag }) => tag !== '00041430'),
      { tag: '00101002', vr: 'SQ', value: [referred] },
      { tag: '0040A370', vr: 'SQ', value: [referred] },
    ];
    const { exams } = await examine(makeDicom({ elements }));
    expect(exams).toEqual({ people: [{ name: 'DOE JANE', birthDate: '', id: '42' }], studies: ['1.2.3'] });
  });

  it('of a disc with very many are bounded, and counted soon', async () => {
    const records = Array.from({ length: 5000 }, (_, i) => [
      patient(`Doe^J${i}`, `X${i}`),
      study(`1.2.${i}`),
    ]);
    const { exams } = await examine(disc(records.flat()));
    expect(exams?.isPart).toBe(true);
    expect(exams?.studies).toHaveLength(300);
    expect(countPeople(exams?.people ?? [])).toBe(300);
  });
});
