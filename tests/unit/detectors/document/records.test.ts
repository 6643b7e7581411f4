import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHl7 } from '../../../../src/detectors/document/hl7.ts';
import { jsonValuesIn } from '../../../../src/detectors/document/json.ts';
import { readTable } from '../../../../src/detectors/document/table.ts';
import { everyElement, textIn, xmlTree } from '../../../../src/detectors/document/xml.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { cda, fhirBundle, hl7, laboratoryTable, NAMED_RECORDS } from '../../../fixtures/documents/records.ts';
import { anyText } from '../in-hand.ts';
import { findingsIn, labelsOf } from './examined.ts';

const person = personNumber(0);
/** On machines that do other things too; no reader may come near it. */
const QUICK_MS = 3_000;

async function timed(act: () => unknown): Promise<number> {
  const start = cpuNow();
  await act();
  return cpuNow() - start;
}

describe('HL7', () => {
  it('says who by segment and field, masked', async () => {
    const findings = await findingsIn(hl7(person));
    const who = findings.map(({ label, where, shown }) => [label.slice(6), where, shown]);
    expect(who).toEqual(
      expect.arrayContaining([
        ['patientName', 'PID-5', 'J… D…'],
        ['birthDate', 'PID-7', '…1930'],
        ['patientId', 'PID-3', '…33'],
        ['otherPatientIds', 'PID-3', '…20'],
        ['address', 'PID-11', '12…'],
        ['phone', 'PID-13', '…43'],
        ['personInReport', 'NK1-2', 'H… W…'],
        ['doctors', 'PV1-7', 'N… O…'],
        ['referringDoctor', 'PV1-8', 'E… B…'],
        ['accessionNumber', 'OBR-3', '…-7'],
      ]),
    );
    expect(labelsOf(findings)).toEqual(expect.objectContaining(new Set(['labResult'])));
    for (const label of ['labResult', 'medicalAlerts', 'condition'])
      expect(labelsOf(findings)).toContain(label);
    for (const { shown } of findings) expect(shown ?? '').not.toMatch(/Doe|Whitfield|40071233|Elm/);
  });

  it('takes the separators that the header names, and undoes escapes', () => {
    const { details } = readHl7('MSH#*~\\&#A#B\nPID#1##77*x##O\\T\\Neil*Ann\n');
    expect(details).toContainEqual({ kind: 'name', value: 'O&Neil^Ann', where: 'PID-5' });
    expect(details).toContainEqual({ kind: 'patientId', value: '77', where: 'PID-3' });
  });

  it('tells nothing of deleted and missing values, and of placeholders', async () => {
    const findings = await findingsIn('MSH|^~\\&|A|B\rPID|1||""||""||""\rPID|||00000||ANONYMOUS||19000101\r');
    expect(findings.filter(({ identifying }) => identifying)).toEqual([]);
  });
});

describe('CDA', () => {
  it('tells a number of the country from one of the hospital, mail from a phone', async () => {
    const labels = (await findingsIn(cda(person))).map(({ label, shown }) => `${label.slice(6)} ${shown}`);
    expect(labels).toEqual(
      expect.arrayContaining(['patientId …33', 'otherPatientIds …20', 'phone …43', 'phone so…']),
    );
  });

  it('is read with prefixes too, and when it was cut', async () => {
    const prefixed = cda(person)
      .replaceAll(/<(\/?)(\w)/g, '<$1c:$2')
      .replace('xmlns="', 'xmlns:c="');
    expect(labelsOf(await findingsIn(prefixed))).toContain('patientName');
    const cut = cda(person).slice(0, cda(person).indexOf('<component>') + 5);
    expect(labelsOf(await findingsIn(cut))).toContain('patientName');
  });
});

describe('FHIR', () => {
  it('is read when it was cut', async () => {
    const bundle = fhirBundle(person);
    expect(labelsOf(await findingsIn(bundle.slice(0, bundle.indexOf('"telecom"'))))).toContain('patientName');
  });

  it('takes no name for one of its own elements', async () => {
    const odd = `<Patient xmlns="http://hl7.org/fhir"><__proto__ value="x"/><constructor value="y"/><name><family value="Doe"/></name></Patient>`;
    expect(labelsOf(await findingsIn(odd))).toContain('patientName');
  });
});

describe('tables', () => {
  it('are read with cells in quotes', () => {
    const record = readTable(laboratoryTable(person));
    expect(record?.details).toContainEqual({ kind: 'name', value: 'Doe, Jane', where: 'column 1' });
    expect(record?.contents).toEqual([{ content: 'found_labResult', where: 'columns' }]);
  });

  it('of patients are lists of them', () => {
    const text = 'MRN;Patient Name;Diagnosis\n40071233;Doe, Jane;J18.9\n40071234;Roux, Anne;I10\n';
    expect(readTable(text)?.details.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Doe, Jane', 'Roux, Anne', '40071233']),
    );
  });
});

describe('names around a table', () => {
  const results = 'Test,Result,Unit,Reference range\nHemoglobin,12.1,g/dL,12-16\nGlucose,112,mg/dL,70-99\n';

  it.each([
    'Patient: Marit Halden\nDOB: 04/11/1961\n',
    'HALDEN, MARIT\n04/11/1961 F\n',
    'Patient,Marit Halden\nDate of birth,04/11/1961\n',
  ])('stand above its head: %s', async (above) => {
    const found = labelsOf(await findingsIn(`${above}\n${results}`));
    expect([...found]).toEqual(expect.arrayContaining(['patientName', 'birthDate', 'labResult']));
  });

  it('are found in the first rows of what meters export; their days are no days of exams', async () => {
    const meter = [
      'Index,Timestamp,Event Type,Event Subtype,Patient Info,Device Info,Glucose Value (mg/dL)',
      '1,,FirstName,,Marit,,',
      '2,,LastName,,Halden,,',
      '3,2025-02-03T00:01:00,EGV,,,G6,112',
    ].join('\n');
    const found = labelsOf(await findingsIn(meter));
    expect(found).toContain('patientName');
    expect(found).not.toContain('examDate');
  });

  it('of patients with what they have are lists of them', async () => {
    const lists = [
      'Name;Vorname;Geburtsdatum;Fallnummer;Diagnose\nHalden;Marit;04.11.1961;4411;F32.1\n',
      'Date,Time,Patient,Reason\n2025-02-03,09:00,Marit Halden,chemotherapy\n',
      'Patient,Medication,Dose,Frequency\nMarit Halden,Metformin,500 mg,twice daily\n',
    ];
    for (const list of lists) expect(labelsOf(await findingsIn(list))).toContain('otherBody');
  });

  it('of a paper are nobody', async () => {
    expect(await findingsIn(`Table 2. Values on admission\n${results}`)).toEqual([]);
  });
});

describe('titles of papers', () => {
  it.each([
    [
      'Explanation of Benefits - THIS IS NOT A BILL\nMember: Marit Halden\nMember ID: W123456789',
      'insurance',
    ],
    ['MyChart - After Visit Summary\nMarit Halden\nVisit date: 03/14/2025', 'kindReport'],
    ['Immunization History\nMarit Halden   04/11/1961\nInfluenza   10/02/2023', 'vaccination'],
    ['Mutterpass\nName: Marit Halden\nErrechneter Termin: 12.10.2025', 'kindReport'],
  ])('%s', async (text, label) => {
    expect([...labelsOf(await findingsIn(text))]).toEqual(expect.arrayContaining(['patientName', label]));
  });

  it('of a course or in passing are none', async () => {
    for (const text of [
      'Medical certificate course\nName: Marit Halden',
      'Fit note rules explained\nName: Marit Halden',
    ])
      expect(await findingsIn(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  const BILLION = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "${'&a;'.repeat(10)}">`).join('')}]><ClinicalDocument xmlns="urn:hl7-org:v3">&b19;</ClinicalDocument>`;

  it('expands no entity', async () => {
    const root = xmlTree(BILLION);
    expect(root && textIn(root)).toBe('&b19;');
    expect((await findingsIn(BILLION)).every(({ identifying }) => !identifying)).toBe(true);
  });

  it.each<[string, () => string]>([
    ['deep XML', () => '<a>'.repeat(170_000)],
    [
      'deep XML of FHIR',
      () => `<Bundle xmlns="http://hl7.org/fhir">${'<entry><resource><Bundle>'.repeat(20_000)}`,
    ],
    ['XML without an end', () => `<ClinicalDocument xmlns="urn:hl7-org:v3" a="${'x'.repeat(500_000)}`],
    ['attributes without end', () => `<ClinicalDocument xmlns="urn:hl7-org:v3" ${'a=" '.repeat(120_000)}`],
    ['scripts without end', () => `<html>${'<script>'.repeat(60_000)}`],
    ['deep JSON', () => '['.repeat(500_000)],
    ['JSON of open strings', () => '{"'.repeat(250_000)],
    ['JSON of backslashes', () => `{"resourceType":"Patient","a":"${'\\'.repeat(500_000)}`],
    ['bundles in bundles', () => '{"resourceType":"Bundle","entry":[{"resource":'.repeat(10_000)],
    ['one segment', () => `MSH|^~\\&|${'|^~&\\'.repeat(100_000)}`],
    ['PID without end', () => `MSH|^~\\&|A\rPID|1||${'1^2~'.repeat(120_000)}`],
    ['segments without end', () => `MSH|^~\\&|A\r${'PID|1||1||A^B\r'.repeat(35_000)}`],
    ['a table of quotes', () => `a,b,c\n${'"'.repeat(500_000)}`],
    ['a table of separators', () => `Name,MRN,Test,1\n${','.repeat(500_000)}`],
    ['lines without end', () => 'Patient Name: '.repeat(35_000)],
    ['a line of words', () => 'Findings '.repeat(55_000)],
    ['a line of blanks', () => `a${' '.repeat(500_000)}b`],
    ['brackets', () => '(0010,0010) '.repeat(40_000)],
    ['fences', () => '```\n'.repeat(120_000)],
  ])('%s ends soon', async (_, make) => {
    const text = make();
    expect(await timed(() => findingsIn(text))).toBeLessThan(QUICK_MS);
  });

  it('of any kind gives findings that show nothing whole', async () => {
    const kinds = Object.values(NAMED_RECORDS);
    await fc.assert(
      fc.asyncProperty(fc.nat(kinds.length - 1), fc.nat(3_000), anyText, async (kind, at, noise) => {
        const text = kinds[kind]?.(person) ?? '';
        const cut = at % (text.length + 1);
        const findings = await findingsIn(text.slice(0, cut) + noise + text.slice(cut + noise.length));
        for (const { shown = '' } of findings) expect(shown).not.toContain(person.number);
      }),
      { numRuns: 150 },
    );
  });

  it('is a tree within bounds, whatever it is', () => {
    const marks = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '"',
      '&#x',
      'text',
      '<',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 200 }), (parts) => {
        const root = xmlTree(parts.join(''));
        expect(root ? Array.from(everyElement(root)).length : 0).toBeLessThanOrEqual(parts.length);
      }),
    );
  });

  it('in JSON that was cut anywhere is read as far as it goes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, at) => {
        const text = JSON.stringify({ first: 1, value }, null, 1);
        const [read] = jsonValuesIn(text.slice(0, Math.max(14, at % (text.length + 1))));
        expect(read).toMatchObject({ first: 1 });
      }),
    );
  });
});
