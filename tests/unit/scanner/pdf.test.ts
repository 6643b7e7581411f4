import './newer-promises.ts';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contents, dicom } from '../../../src/detectors/dicom/index.ts';
import { papers } from '../../../src/detectors/document/paper.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { readPdf } from '../../../src/scanner/pdf.ts';
import type { ByteReader, Context, Examination } from '../../../src/types.ts';
import { judge } from '../../../src/verdict.ts';
import { cpuNow } from '../../cpu-time.ts';
import { encapsulatedDocument, janeDoeXray } from '../../fixtures/dicom/samples.ts';
import { ORDINARY_FILES } from '../../fixtures/documents/ordinary.ts';
import { madePapers } from '../../fixtures/documents/papers.ts';
import { imageObject, pdf, stream } from '../../fixtures/documents/pdf.ts';
import { personNumber } from '../../fixtures/documents/people.ts';
import { hl7 } from '../../fixtures/documents/records.ts';
import { utf8 } from '../../fixtures/images/bytes.ts';
import { inHand, lookingLikeXray } from '../detectors/in-hand.ts';

const PATIENCE = { timeout: 120_000 };

const contextOf = (bytes: ByteReader): Context => ({
  ...lookingLikeXray(0),
  paper: () => readPdf(bytes),
  inside: (content) => contextOf(blobReader(new Blob([content.slice()]))),
});

async function examined(content: Uint8Array): Promise<Examination> {
  const file = inHand(content);
  return papers.examine(file, contextOf(file.bytes));
}

const levelOf = ({ findings, unchecked }: Examination) =>
  judge([{ name: 'file', kind: 'pdf', findings, ...(unchecked && { unchecked }) }], 'balanced')[0]?.level;
const labelsOf = ({ findings }: Examination) => findings.map(({ label }) => label.slice(6));

describe('papers as PDF', PATIENCE, () => {
  it('are found and named in eleven languages, at least 95 of 100', async () => {
    const made = madePapers(2);
    const missed: string[] = [];
    for (const { id, text, person } of made) {
      const examination = await examined(pdf([text]));
      const names = examination.findings.flatMap(({ label, shown }) =>
        label === 'found_patientName' ? [shown ?? ''] : [],
      );
      const isNamed = names.some((name) => name.includes(person.family.slice(0, 1)));
      if (levelOf(examination) !== 'warn' || !isNamed)
        missed.push(`${id}: ${labelsOf(examination).join(' ')}`);
    }
    expect(made.length).toBeGreaterThan(130);
    expect(missed.length / made.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  it('of ordinary life raise no warning', async () => {
    const warned: string[] = [];
    const prose = Object.entries(ORDINARY_FILES).filter(([, text]) => !/^[<{]/.test(text));
    for (const [name, text] of prose) {
      const examination = await examined(pdf([text.replaceAll('\t', '    ')], { info: { Title: name } }));
      if (levelOf(examination) === 'warn') warned.push(`${name}: ${labelsOf(examination).join(' ')}`);
    }
    expect(prose.length).toBeGreaterThan(45);
    expect(warned).toEqual([]);
  });

  it('say on which page a detail stands', async () => {
    const [paper] = madePapers(1);
    const { findings } = await examined(pdf(['A letter\nthat goes with it', paper?.text ?? '']));
    expect(findings.find(({ label }) => label === 'found_patientName')).toMatchObject({
      where: 'page 2',
      detector: 'document',
      identifying: true,
    });
  });

  it('tell the same inside a DICOM file', async () => {
    const [paper] = madePapers(1);
    const document = pdf(['', paper?.text ?? '']);
    const file = inHand(encapsulatedDocument(document));
    const { findings } = await dicom.examine(file);
    const inside = await contents.examine({ ...file, found: findings }, contextOf(file.bytes));
    const names = inside.findings.filter(({ label }) => label === 'found_patientName');
    expect(names).toMatchObject([{ where: 'document inside, page 2', identifying: true }]);
    const cut = inHand(encapsulatedDocument(document.slice(0, 200)));
    expect(await contents.examine({ ...cut, found: findings }, contextOf(cut.bytes))).toEqual({
      findings: [],
      unchecked: 'unreadable',
    });
  });

  it('are read in parts where they are large', async () => {
    const large = pdf(['Patient Name: Jane Doe\nMRN: 40071233'], { more: [stream('x'.repeat(9_000_000))] });
    const { findings } = await examined(large);
    expect(findings.map(({ label }) => label)).toContain('found_patientName');
  });

  it('that are forms are read with what was typed into them', async () => {
    const form = pdf(['Medical certificate\n\n\n\n\n\n'.concat('Patient name:\n')], { fields: ['Jane Doe'] });
    const { pages } = await readPdf(blobReader(new Blob([form.slice()])));
    expect(pages.flat().map(({ text }) => text)).toContain('Jane Doe');
  });
});

describe('what is stored beside the pages', PATIENCE, () => {
  it('tells of DICOM, viewers and patients', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:DICOM="http://ns.adobe.com/DICOM/" DICOM:PatientName="Doe^Jane"/></rdf:RDF></x:xmpmeta>';
    const examination = await examined(pdf(['Page'], { xmp, info: { Subject: 'Patient: Roux, Anne' } }));
    expect(examination.findings.map(({ shown }) => shown)).toEqual(
      expect.arrayContaining(['J… D…', 'R… A…']),
    );
    expect(levelOf(examination)).toBe('warn');
  });

  it('is no proof where it is a title', async () => {
    const title = { info: { Title: 'Deep learning for radiology reports', Author: 'Jane Doe' } };
    expect(levelOf(await examined(pdf(['An article'], title)))).toBe('pass');
    expect(levelOf(await examined(pdf([' '], title)))).toBe('note');
  });

  it('names files inside', async () => {
    const examination = await examined(pdf(['Letter'], { attachments: ['notes.txt', 'ct scan.dcm'] }));
    expect(labelsOf(examination)).toEqual(['documentInside']);
    expect(labelsOf(await examined(pdf(['Letter'], { attachments: ['notes.txt'] })))).toEqual([]);
  });

  it('is looked into where it is a file: records, scans, whatever the quick detectors read', async () => {
    const person = personNumber(3);
    const files = [
      { name: 'data.xml', content: utf8('<order><item>Paper</item></order>') },
      { name: 'message.txt', content: utf8(hl7(person)) },
      { name: 'image.bin', content: janeDoeXray() },
    ];
    const examination = await examined(pdf(['Letter'], { attachments: files }));
    const names = examination.findings.filter(({ label }) => label === 'found_patientName');
    expect(names.map(({ where }) => where.split(': ')[0])).toEqual(['message.txt', 'image.bin']);
    expect(levelOf(examination)).toBe('warn');
    const { findings } = await examined(pdf(['Letter'], { attachments: files.slice(0, 1) }));
    expect(findings).toEqual([]);
  });

  it('may be a bomb', async () => {
    const packed = imageObject(
      { width: 1, height: 1 },
      new Uint8Array(deflateSync(new Uint8Array(60_000_000))),
      '',
      '/FlateDecode',
    );
    const names = Array.from({ length: 40 }, (_, i) => `(${i}) 100 0 R`).join(' ');
    const start = cpuNow();
    const { findings } = await examined(
      pdf(['Letter'], {
        catalogue: `/Names << /EmbeddedFiles << /Names [${names}] >> >>`,
        more: ['<< /Type /Filespec /F (IM000001) /EF << /F 101 0 R >> >>', packed],
      }),
    );
    expect(findings).toEqual([]);
    expect(cpuNow() - start).toBeLessThan(10_000);
  });
});

describe('PDFs that cannot be read', PATIENCE, () => {
  it('say so: locked, cut, broken', async () => {
    const locked = await examined(pdf(['Patient Name: Jane Doe'], { encrypted: true }));
    expect(locked).toEqual({ findings: [], unchecked: 'encrypted' });
    expect(levelOf(locked)).toBe('note');
    expect(await examined(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toEqual({
      findings: [],
      unchecked: 'unreadable',
    });
  });

  const BOMBS: Record<string, () => Uint8Array> = {
    'a page tree that is a ring': () =>
      pdf(['x'], {
        catalogue: '/Pages 100 0 R',
        more: ['<< /Type /Pages /Count 9 /Kids [100 0 R 100 0 R] >>'],
      }),
    'a million pages that are not there': () =>
      pdf(['x'], { catalogue: '/Pages 100 0 R', more: ['<< /Type /Pages /Count 1000000 /Kids [] >>'] }),
    'a form that draws itself': () =>
      pdf(['x'], {
        catalogue: '/Pages 100 0 R',
        more: [
          '<< /Type /Pages /Count 1 /Kids [101 0 R] >>',
          '<< /Type /Page /Parent 100 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 102 0 R >> >> /Contents 103 0 R >>',
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 102 0 R >> >>',
          ),
          stream('/X Do'),
        ],
      }),
    'words without end': () => pdf([Array.from({ length: 20_000 }, () => 'word word').join('\n')]),
    'a picture of a billion pixels': () =>
      pdf(['x'], {
        catalogue: '/Pages 100 0 R',
        more: [
          '<< /Type /Pages /Count 1 /Kids [101 0 R] >>',
          '<< /Type /Page /Parent 100 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 102 0 R >> >> /Contents 103 0 R >>',
          stream(
            'x',
            '/Type /XObject /Subtype /Image /Width 65000 /Height 65000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
          ),
          stream('/X Do'),
        ],
      }),
    'JavaScript that never ends': () =>
      pdf(['x'], { catalogue: '/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>' }),
  };

  it.each(Object.keys(BOMBS))('%s: ends within the budget', async (name) => {
    const start = cpuNow();
    const { findings } = await examined(BOMBS[name]?.() ?? new Uint8Array());
    expect(findings).toEqual([]);
    expect(cpuNow() - start).toBeLessThan(10_000);
  });

  it('never reject, wherever they are cut or changed', async () => {
    const whole = pdf(['Patient Name: Jane Doe\nMRN: 40071233'], {
      info: { Title: 'x' },
      attachments: ['a'],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut ? whole.slice(0, at) : whole.slice();
        if (!isCut && at < bytes.length) bytes[at] = byte;
        const { unchecked } = await examined(bytes);
        expect([undefined, 'unreadable', 'encrypted', 'timed-out']).toContain(unchecked);
      }),
      { numRuns: 60 },
    );
  });
});
