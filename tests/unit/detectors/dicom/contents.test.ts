import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contents, dicom } from '../../../../src/detectors/dicom/index.ts';
import type { Context, Examination } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import {
  encapsulatedDocument,
  janeDoeXray,
  reportOf,
  structuredReport,
  text,
} from '../../../fixtures/dicom/samples.ts';
import { join, makeDicom, SYNTAX } from '../../../fixtures/dicom/writer.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { cda, hl7 } from '../../../fixtures/documents/records.ts';
import { utf8 } from '../../../fixtures/images/bytes.ts';
import { inHand, WITHOUT_PRINT } from '../in-hand.ts';
import { labelled } from './examine.ts';

const PERSON = personNumber(3);
const REASONS = [undefined, 'cut-off', 'unreadable', 'too-large'];
const PATIENCE = { timeout: 60_000 };

const CONTEXT = WITHOUT_PRINT as Context;

/** What the second look adds to the first. */
async function examine(bytes: Uint8Array, context = CONTEXT): Promise<Examination> {
  const file = inHand(bytes);
  const { findings } = await dicom.examine(file);
  return contents.examine({ ...file, found: findings }, context);
}

describe('the text of a report', () => {
  it('names people, numbers and days that stand in it with their labels', async () => {
    const { findings } = await examine(
      reportOf([
        ['Patient Name', 'Roux, Anne'],
        ['Subject ID', '40071233'],
        ['Findings', 'Patient: Doe, John. Date of birth: 12.04.1976. The lungs are clear.'],
      ]),
    );
    const names = findings.filter(({ label }) => label === 'found_patientName');
    expect(names.map(({ shown }) => shown)).toEqual(expect.arrayContaining(['R… A…', 'D… J…']));
    expect(labelled(findings, 'patientId')).toMatchObject({ identifying: true, where: 'text inside' });
    expect(labelled(findings, 'birthDate')).toMatchObject({ shown: '…1976', detector: 'dicom' });
  });

  it('is read to the end of a long paragraph', async () => {
    const text = `${'The lungs are clear. '.repeat(400)}\nPatient name: Doe, John`;
    const { findings } = await examine(reportOf([['Report', text]]));
    expect(labelled(findings, 'patientName')).toBeDefined();
  });

  it('may be a note on a heart trace, or one drawn on a picture', async () => {
    const note = [text('00700006', 'ST', 'Patient: Roux, Anne')];
    const trace = makeDicom({
      elements: [
        text('00080016', 'UI', '1.2.840.10008.5.1.4.1.1.9.1.1'),
        text('00080060', 'CS', 'ECG'),
        { tag: '0040B020', vr: 'SQ', value: [note] },
      ],
    });
    const drawn = makeDicom({
      elements: [
        text('00080060', 'CS', 'PR'),
        { tag: '00700001', vr: 'SQ', value: [[{ tag: '00700008', vr: 'SQ', value: [note] }]] },
      ],
    });
    for (const file of [trace, drawn]) {
      expect(labelled((await examine(file)).findings, 'patientName')).toMatchObject({ shown: 'R… A…' });
    }
  });

  it('names nobody where it speaks of measurements', async () => {
    const { findings } = await examine(
      reportOf([
        ['Imaging Measurement Report', 'Left Ventricle Ejection Fraction'],
        ['Imaging Measurements', 'Measurement Group'],
        ['Finding Site', 'Squamous Cell Carcinoma of Left Ear'],
        ['Algorithm Name', 'Clean Up Image Library'],
      ]),
    );
    expect(findings).toEqual([]);
  });

  it('says nothing twice', async () => {
    const { findings } = await dicom.examine(inHand(structuredReport()));
    const more = await examine(structuredReport());
    const said = findings.map(({ label, shown }) => `${label} ${shown}`);
    expect(more.findings.filter(({ label, shown }) => said.includes(`${label} ${shown}`))).toEqual([]);
  });

  it('is not looked for in a picture', async () => {
    const file = inHand(janeDoeXray());
    const { findings } = await dicom.examine(file);
    const before = file.bytes.bytesRead;
    expect(await contents.examine({ ...file, found: findings }, CONTEXT)).toEqual({ findings: [] });
    expect(file.bytes.bytesRead).toBe(before);
  });
});

describe('a document inside', () => {
  it.each(Object.values(SYNTAX).filter((syntax) => syntax !== SYNTAX.jpeg))(
    'a CDA tells what it tells as a file of its own (%s)',
    async (syntax) => {
      const { findings } = await examine(encapsulatedDocument(utf8(cda(PERSON)), 'text/XML', syntax));
      expect(labelled(findings, 'patientName')).toMatchObject({
        detector: 'document',
        where: 'document inside, recordTarget/patientRole/patient/name',
        identifying: true,
      });
      expect(labelled(findings, 'labResult')).toBeDefined();
    },
  );

  it('may have an odd length, and be of another kind than it claims', async () => {
    for (const text of [hl7(PERSON), `${hl7(PERSON)}\r`]) {
      const { findings } = await examine(encapsulatedDocument(utf8(text), 'application/pdf'));
      expect(labelled(findings, 'phone')).toBeDefined();
    }
  });

  it('a PDF is handed over as the part of the file that it is', async () => {
    const document = utf8('%PDF-1.7 of forty bytes, which is not much');
    let handed = '';
    const inside = (content: Uint8Array): Context => ({
      ...CONTEXT,
      async paper() {
        handed = new TextDecoder().decode(content);
        const properties = { Subject: 'Patient: Roux, Anne' };
        return { pages: [], properties, xmp: '', attachments: [], images: [] };
      },
    });
    const { findings } = await examine(encapsulatedDocument(document), { ...CONTEXT, inside });
    expect(handed).toBe(new TextDecoder().decode(document));
    expect(labelled(findings, 'patientName')).toMatchObject({ shown: 'R… A…' });
  });

  it('that is no document says nothing', async () => {
    const model = new Uint8Array(500).fill(0x85);
    expect(await examine(encapsulatedDocument(model, 'model/stl'))).toEqual({ findings: [] });
  });
});

describe('hostile files', () => {
  it('cut off anywhere inside the document never throw', PATIENCE, async () => {
    const whole = encapsulatedDocument(utf8(cda(PERSON)), 'text/XML');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (length) => {
        const file = inHand(whole.slice(0, length), { kind: 'dicom' });
        const first = await dicom.examine(file);
        expect(REASONS).toContain(
          (await contents.examine({ ...file, found: first.findings }, CONTEXT)).unchecked,
        );
      }),
      { numRuns: 100 },
    );
    const cut = inHand(whole.slice(0, whole.length - 400));
    const first = await dicom.examine(cut);
    expect(first.unchecked).toBe('cut-off');
    const { findings } = await contents.examine({ ...cut, found: first.findings }, CONTEXT);
    expect(labelled(findings, 'patientName')).toBeDefined();
  });

  it('with any byte changed never throw', PATIENCE, async () => {
    const wholes = [encapsulatedDocument(utf8(hl7(PERSON))), reportOf([['Patient Name', 'Roux, Anne']])];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), fc.nat(), fc.nat(255), async (whole, at, value) => {
        const bytes = whole.slice();
        bytes[132 + (at % (bytes.length - 132))] = value;
        await examine(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it.each([0xfffffffe, 0x7fffffff, 3])('whose length lies (%d) are not believed', async (length) => {
    const whole = encapsulatedDocument(utf8(cda(PERSON)), 'text/XML');
    const at = Buffer.from(whole).indexOf(Uint8Array.of(0x42, 0, 0x11, 0));
    new DataView(whole.buffer).setUint32(at + 8, length, true);
    const file = inHand(whole);
    const { findings, unchecked } = await dicom.examine(file);
    expect(['cut-off', 'unreadable']).toContain(unchecked);
    await contents.examine({ ...file, found: findings }, CONTEXT);
  });

  it('whose document is a deflated bomb are too large', PATIENCE, async () => {
    const bomb = encapsulatedDocument(new Uint8Array(60_000_000), 'text/XML', SYNTAX.deflated);
    expect(bomb.length).toBeLessThan(200_000);
    const file = inHand(bomb);
    const { findings, unchecked } = await dicom.examine(file);
    expect(unchecked).toBe('too-large');
    const more = await contents.examine({ ...file, found: findings }, CONTEXT);
    expect(more.findings).toEqual([]);
  });

  it('of a report nested ten thousand deep end, with what came before', PATIENCE, async () => {
    // Items and sequences of no stated length: Content Sequence.
    const level = Uint8Array.of(0x40, 0, 0x30, 0xa7, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff);
    const item = Uint8Array.of(0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff);
    const deep = join([
      reportOf([['Patient Name', 'Roux, Anne']]),
      ...Array(10_000).fill(join([level, item])),
    ]);
    const start = cpuNow();
    const file = inHand(deep);
    const { findings, unchecked } = await dicom.examine(file);
    expect(unchecked).toBe('unreadable');
    const more = await contents.examine({ ...file, found: findings }, CONTEXT);
    expect(labelled(more.findings, 'patientName')).toBeDefined();
    expect(cpuNow() - start).toBeLessThan(5_000);
  });

  it('of thousands of lines are read as far as the rules for print look', PATIENCE, async () => {
    const lines = Array.from({ length: 5_000 }, (_, i): [string, string] => ['Finding', `line ${i}`]);
    const report = reportOf([['Patient Name', 'Roux, Anne'], ...lines]);
    const start = cpuNow();
    expect(labelled((await examine(report)).findings, 'patientName')).toBeDefined();
    expect(cpuNow() - start).toBeLessThan(10_000);
  });
});
