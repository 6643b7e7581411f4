import { describe, expect, it } from 'vitest';
import { dicom } from '../../../../src/detectors/dicom/index.ts';
import {
  anonymisedXray,
  cutOffXray,
  discDirectory,
  encapsulatedDocument,
  JANE_DOE,
  janeDoeXray,
  structuredReport,
  text,
} from '../../../fixtures/dicom/samples.ts';
import { makeDicom } from '../../../fixtures/dicom/writer.ts';
import { at, examine, examineElements, labelled } from './examine.ts';

describe('the DICOM detector', () => {
  it('takes DICOM files and nothing else', () => {
    expect(dicom.accepts('dicom')).toBe(true);
    expect((['jpeg', 'zip', 'unknown', 'empty'] as const).some((kind) => dicom.accepts(kind))).toBe(false);
  });

  it('tells what an X-ray says of Jane Doe, masked', async () => {
    const { findings, unchecked } = await examine(janeDoeXray());
    expect(unchecked).toBeUndefined();
    const told = findings.map(({ label, shown, identifying }) => [label, shown, identifying]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['found_kindXray', undefined, false],
        ['found_patientName', 'J… D…', true],
        ['found_patientId', '…42', true],
        ['found_birthDate', '…1976', true],
        ['found_accessionNumber', '…11', true],
        ['found_studyNumber', '…09', true],
        ['found_referringDoctor', 'G… H…', true],
        ['found_sex', undefined, false],
        ['found_examDate', '…2024', false],
        ['found_hospitalName', 'Sa…', false],
        ['found_machineNumber', '…66', false],
        ['found_bodyPart', 'chest', false],
        ['found_examDescription', 'Ch…', false],
      ]),
    );
  });

  it('groups what it tells, and marks all of it as medical', async () => {
    const { findings } = await examine(janeDoeXray());
    expect(new Set(findings.map(({ group }) => group))).toEqual(
      new Set(['file', 'who', 'when', 'hospital', 'machine', 'body', 'text', 'link']),
    );
    expect(findings.every(({ medical, detector }) => medical && detector === 'dicom')).toBe(true);
  });

  it('gives no value away', async () => {
    const shown = (await examine(janeDoeXray())).findings.map((finding) => finding.shown ?? '').join(' ');
    for (const { value } of JANE_DOE) {
      if (typeof value === 'string' && value.length > 2) expect(shown).not.toContain(value);
    }
  });

  it('says what an anonymised X-ray is, and names nobody', async () => {
    const { findings } = await examine(anonymisedXray());
    expect(labelled(findings, 'kindXray')).toMatchObject({ strength: 'strong', medical: true });
    expect(labelled(findings, 'identityRemoved')).toMatchObject({ strength: 'hint', identifying: false });
    expect(findings.filter(({ identifying }) => identifying)).toEqual([]);
    expect(labelled(findings, 'patientName')).toBeUndefined();
    expect(labelled(findings, 'birthDate')).toBeUndefined();
  });

  it('keeps what it found before the file broke off', async () => {
    const { findings, unchecked } = await examine(cutOffXray());
    expect(unchecked).toBe('cut-off');
    expect(labelled(findings, 'patientName')?.shown).toBe('J… D…');
  });

  it('lists the people on a disc', async () => {
    const { findings } = await examine(discDirectory());
    expect(labelled(findings, 'kindDirectory')).toMatchObject({ strength: 'strong', group: 'file' });
    const people = findings.filter(({ label }) => label === 'found_patientName');
    expect(people.map(({ shown, where }) => [shown, where])).toEqual([
      ['J… D…', '(0004,1220) (0010,0010)'],
      ['M… M…', '(0004,1220) (0010,0010)'],
    ]);
  });

  it('reads a report down to the name in its sentences', async () => {
    const { findings } = await examine(structuredReport());
    expect(labelled(findings, 'kindReport')).toBeDefined();
    expect(labelled(findings, 'reportContent')).toBeDefined();
    expect(labelled(findings, 'personInReport')).toMatchObject({ identifying: true, shown: 'J… D…' });
    expect(labelled(findings, 'nameAgain')).toMatchObject({
      identifying: true,
      where: expect.stringMatching(/A160\)$/),
    });
  });

  it('finds the document inside', async () => {
    const { findings } = await examine(encapsulatedDocument());
    expect(labelled(findings, 'kindDocument')).toMatchObject({ group: 'file' });
    expect(labelled(findings, 'documentInside')).toMatchObject({ group: 'text', where: '(0042,0011)' });
  });

  it.each([
    ['00280301', 'burnedIn'],
    ['00280302', 'recognizable'],
    ['00120062', 'identityRemoved'],
  ])('takes %s for a hint when it says YES, for nothing when it says NO', async (tag, label) => {
    const yes = await examineElements([text(tag, 'CS', 'YES')]);
    expect(labelled(yes.findings, label)).toMatchObject({
      strength: 'hint',
      identifying: false,
      medical: true,
    });
    const no = await examineElements([text(tag, 'CS', 'NO')]);
    expect(labelled(no.findings, label)).toBeUndefined();
  });

  it('lets no flag hide a name', async () => {
    const flagged = [...JANE_DOE, text('00120062', 'CS', 'YES'), text('00280301', 'CS', 'NO')];
    const { findings } = await examineElements(flagged);
    expect(labelled(findings, 'patientName')).toMatchObject({ identifying: true });
  });

  it('lists a code in place of a name as a linking number', async () => {
    const { findings } = await examineElements([text('00100010', 'PN', '9f86d081884c7d659a2feaa0c55ad015')]);
    expect(at(findings, '00100010')).toMatchObject({
      group: 'link',
      label: 'found_otherLink',
      identifying: false,
    });
  });

  it('finds names where no table looks for them', async () => {
    const { findings } = await examineElements([
      text('00100010', 'PN', 'Doe^Jane'),
      text('00081030', 'LO', 'Jane Doe, left hand'),
      text('00290010', 'LO', 'A MAKER'),
      text('00291001', 'LO', 'House^Gregor'),
      text('00411020', 'PN', 'Cuddy^Lisa'),
      text('00189999', 'PN', 'Wilson^James'),
    ]);
    for (const tag of ['00081030', '00291001', '00411020']) {
      expect(at(findings, tag)).toMatchObject({ label: 'found_nameAgain', group: 'who', identifying: true });
    }
    expect(at(findings, '00189999')).toMatchObject({
      label: 'found_otherWho',
      identifying: true,
      shown: 'J… W…',
    });
  });

  it('does not take the maker’s other data for names', async () => {
    const { findings } = await examineElements([
      text('00290010', 'LO', 'A MAKER'),
      text('00291001', 'LO', 'Gain 12^3'),
      text('00291002', 'LO', 'SOFT TISSUE'),
    ]);
    expect(labelled(findings, 'privateData')).toMatchObject({ group: 'text', identifying: false });
    expect(findings.some(({ identifying }) => identifying)).toBe(false);
  });

  it('tells the same thing once, and each person', async () => {
    const person = (name: string) => [text('00100010', 'PN', name), text('00081150', 'UI', '1.2.3')];
    const { findings } = await examineElements([
      { tag: '00081120', vr: 'SQ', value: [person('Doe^Jane'), person('Doe^Jane'), person('Dot^Jim')] },
    ]);
    expect(findings.filter(({ label }) => label === 'found_patientName')).toHaveLength(2);
  });

  it('stops at 500 findings, names first', async () => {
    const people = Array.from({ length: 700 }, (_, index) => [
      text('00100010', 'PN', `Doe${'x'.repeat(index)}^Jane`),
    ]);
    const { findings } = await examineElements([
      text('00081030', 'LO', 'Chest'),
      { tag: '00041220', vr: 'SQ', value: people },
    ]);
    expect(findings).toHaveLength(500);
    expect(findings.every(({ identifying }) => identifying)).toBe(true);
  });

  it('names animals as it names people', async () => {
    const { findings } = await examineElements([
      text('00100010', 'PN', 'Doe^Rex'),
      text('00102201', 'LO', 'Canine'),
      text('00102297', 'PN', 'Doe^Jane'),
    ]);
    expect(labelled(findings, 'species')).toMatchObject({ identifying: false });
    expect(labelled(findings, 'responsiblePerson')).toMatchObject({ identifying: true });
  });

  it('takes no person for an animal, and no animal for a person', async () => {
    const speciesOf = async (species: string) => {
      const coded = [[text('00080100', 'SH', '337915000'), text('00080104', 'LO', species)]];
      const { findings } = await examineElements([
        text('00102201', 'LO', species),
        { tag: '00102202', vr: 'SQ', value: coded },
      ]);
      return labelled(findings, 'species');
    };
    for (const person of ['Human', 'HOMO SAPIENS', 'Mensch']) expect(await speciesOf(person)).toBeUndefined();
    for (const animal of ['Horse', 'Hund', 'Canine']) expect(await speciesOf(animal)).toBeDefined();
  });

  it('says that a file of nothing but meta information is cut off', async () => {
    expect((await examine(makeDicom({ elements: [] }))).unchecked).toBe('cut-off');
  });
});
