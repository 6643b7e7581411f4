import { describe, expect, it } from 'vitest';
import { records } from '../../../../src/detectors/document/index.ts';
import { countPeople } from '../../../../src/detectors/exams.ts';
import { volume } from '../../../../src/detectors/volume/index.ts';
import { countExams } from '../../../../src/explanation/exams.ts';
import type { FileReport } from '../../../../src/types.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { fhirBundle, hl7, laboratoryTable } from '../../../fixtures/documents/records.ts';
import { nifti1 } from '../../../fixtures/volumes/volumes.ts';
import { inHand } from '../in-hand.ts';

const three = [0, 1, 2].map((n) => personNumber(n));
const PARTICIPANTS = [
  'participant_id\tage\tsex\tgroup',
  'sub-01\t34\tF\tpatient',
  'sub-02\t51\tM\tcontrol',
  'sub-03\tn/a\tF\tpatient',
].join('\n');

async function peopleIn(text: string): Promise<number> {
  const { exams } = await records.examine(inHand(text));
  return countPeople(exams?.people ?? []);
}

describe('records of several people', () => {
  it('count them: messages, bundles, lines of JSON, lists', async () => {
    expect(await peopleIn(three.map(hl7).join('\r'))).toBe(3);
    const bundles = three.map((person) => JSON.stringify(JSON.parse(fhirBundle(person))));
    expect(await peopleIn(bundles.join('\n'))).toBe(3);
    expect(await peopleIn([...three, ...three].map(hl7).join('\r'))).toBe(3);
    const list = three.map(({ family, given, number }) => `${number},"${family}, ${given}",1976-04-12`);
    expect(await peopleIn(['MRN,Patient Name,Date of Birth', ...list].join('\n'))).toBe(3);
  });

  it('of one person are of one', async () => {
    const [person = personNumber(0)] = three;
    for (const text of [hl7(person), fhirBundle(person)]) expect(await peopleIn(text)).toBe(1);
    expect(await peopleIn(laboratoryTable(person))).toBeLessThan(2);
    expect(await peopleIn(hl7(person).replace(/PID.*?\r/, 'PID|||00000||ANONYMOUS||19000101\r'))).toBe(0);
  });
});

describe('a study of people by their numbers', () => {
  it('lists them, with ages and sexes', async () => {
    const { findings, exams } = await records.examine(inHand(PARTICIPANTS, { name: 'participants.tsv' }));
    expect(findings.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['found_participants', 'found_age', 'found_sex']),
    );
    expect(countPeople(exams?.people ?? [])).toBe(3);
    const conference = PARTICIPANTS.replaceAll('sub-', '10');
    expect((await records.examine(inHand(conference))).findings).toEqual([]);
  });

  it('is told once of all its files', async () => {
    const report = (path: string, examination: Partial<FileReport>): FileReport => ({
      name: path,
      kind: 'nifti',
      findings: [],
      ...examination,
    });
    const reports: FileReport[] = [
      report('participants.tsv', await records.examine(inHand(PARTICIPANTS))),
      report('task.json', {}),
    ];
    for (const path of ['sub-01/anat/sub-01_T1w.nii', 'sub-01/func/sub-01_bold.nii', 'sub-02/anat/x.nii'])
      reports.push(report(path, await volume.examine(inHand(nifti1(), { path }))));
    expect(countExams(reports)).toMatchObject({ people: 3, isPart: false });
    expect((await volume.examine(inHand(nifti1(), { path: 'sub-scans.nii' }))).exams).toBeUndefined();
  });
});
