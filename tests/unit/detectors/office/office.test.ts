import '../../scanner/newer-promises.ts';
import { describe, expect, it } from 'vitest';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { readPdf } from '../../../../src/scanner/pdf.ts';
import type { Context } from '../../../../src/types.ts';
import { zip } from '../../../fixtures/archives/zip.ts';
import { docx, lockedOffice, ods, odt, xlsx } from '../../../fixtures/documents/office.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { pdf } from '../../../fixtures/documents/pdf.ts';
import { utf8 } from '../../../fixtures/images/bytes.ts';
import { exifSegment, jpeg } from '../../../fixtures/images/jpeg.ts';
import { exif } from '../../../fixtures/images/text.ts';
import { lookingLikeXray } from '../in-hand.ts';
import { examine, labelsOf, levelOf, namesIn } from './examine.ts';

const [PAPER] = madePapers(1);
const REPORT = PAPER?.text ?? '';
const RESULTS = [
  ['Patient Name', 'Date of Birth', 'MRN', 'Hemoglobin (g/dL)', 'Creatinine (mg/dL)', 'ALT (U/L)'],
  ['Doe, Jane', new Date(Date.UTC(1976, 5, 16)), '40071233', 13.9, 0.9, 24],
  ['Roux, Anne', new Date(Date.UTC(1981, 0, 2)), '40079152', 12.1, 1.1, 31],
] as const;
const LETTER = 'Dear Anna,\nthe garden is in bloom, and the car is sold.\nCome and see us in May.';
function noise(side: number) {
  const pixel = (x: number, y: number) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256] as const;
  return { width: side, height: side, pixel };
}

const paperOf = (content: Uint8Array) => readPdf(blobReader(new Blob([content.slice()])));

describe('workbooks', () => {
  it('are read as tables, with their dates', async () => {
    const examination = await examine(xlsx(RESULTS));
    expect(labelsOf(examination)).toContain('labResult');
    expect(namesIn(examination)).toEqual(['D… J…', 'R… A…']);
    expect(examination.findings.find(({ label }) => label === 'found_birthDate')).toMatchObject({
      where: 'sheet 1: column 2',
    });
    expect(levelOf(examination)).toBe('warn');
  });

  it('of OpenDocument too', async () => {
    const rows = RESULTS.map((row) => row.map((cell) => (cell instanceof Date ? '16.06.1976' : cell)));
    const examination = await examine(ods(rows));
    expect(namesIn(examination)).toEqual(['D… J…', 'R… A…']);
    expect(levelOf(examination)).toBe('warn');
  });

  it('may be forms that somebody filled in', async () => {
    const examination = await examine(xlsx(REPORT.split('\n').map((line) => line.split(/ {3,}/))));
    expect(levelOf(examination)).toBe('warn');
    expect(namesIn(examination)).not.toEqual([]);
  });

  it('of ordinary life are nothing', async () => {
    const budget = [
      ['Item', 'Date', 'Amount', 'Paid by'],
      ['Rent', new Date(), 900, 'Jane Doe'],
      ['Doctor', new Date(), 40, 'Jane Doe'],
    ];
    expect((await examine(xlsx(budget))).findings).toEqual([]);
    expect(
      (
        await examine(
          ods([
            ['a', 'b'],
            ['', 1],
          ]),
        )
      ).findings,
    ).toEqual([]);
  });
});

describe('documents', () => {
  it('are read with the heads of their pages and their comments', async () => {
    const [title = '', name = '', ...rest] = REPORT.split('\n').filter((line) => line !== '');
    for (const write of [docx, odt]) {
      const examination = await examine(write(rest.join('\n'), { header: `${title}\n${name}` }));
      expect(namesIn(examination), write.name).not.toEqual([]);
    }
    expect(namesIn(await examine(docx(LETTER, { comment: REPORT })))).not.toEqual([]);
  });

  it('tell who wrote them, if a person gave a name, and never as the person they are about', async () => {
    for (const creator of ['Microsoft Office User', 'openpyxl', 'python-docx', 'Administrator'])
      expect(labelsOf(await examine(docx(LETTER, { properties: { creator } }))), creator).toEqual([]);
    const { findings } = await examine(docx(REPORT, { properties: { creator: 'Erika Roth' } }));
    const author = findings.find(({ label }) => label === 'found_fileAuthor');
    expect(author).toMatchObject({ identifying: false, shown: 'E… R…' });
  });

  it('hold files that were put into them, also as other programs left them', async () => {
    const compound = (content: Uint8Array) => {
      const whole = new Uint8Array(content.length + 1_024);
      whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      whole.set(content, 1_024);
      return whole;
    };
    const within = docx(REPORT);
    for (const [name, content] of [
      ['oleObject1.bin', compound(pdf([REPORT]))],
      ['report.docx', within],
    ] as const) {
      const file = docx(LETTER, { parts: { [`word/embeddings/${name}`]: content } });
      const context: Context = {
        ...lookingLikeXray(0),
        inside: (bytes) => ({ ...lookingLikeXray(0), paper: () => paperOf(bytes) }),
      };
      expect(namesIn(await examine(file, context)), name).not.toEqual([]);
    }
  });

  it('say whose they are in their properties; who wrote them is no patient', async () => {
    const properties = { creator: 'Jane Doe', subject: 'Patient: Roux, Anne' };
    const examination = await examine(docx(LETTER, { properties }));
    expect(namesIn(examination)).toEqual(['R… A…']);
    const author = await examine(
      docx(LETTER, { properties: { creator: 'Jane Doe', title: 'Radiology reports' } }),
    );
    expect(levelOf(author)).toBe('pass');
    expect(levelOf(await examine(odt(' ', { properties: { title: 'Radiology report' } })))).toBe('note');
  });

  it('hold pictures that a viewer saved', async () => {
    const saved = jpeg({ segments: [exifSegment(exif({ software: 'OsiriX MD' }))], picture: noise(128) });
    expect(labelsOf(await examine(docx(LETTER, { pictures: { 'image1.jpg': saved } })))).toContain(
      'medicalProgram',
    );
  });
});

describe('what is no such document', () => {
  it('is left to others: archives, electronic books', async () => {
    const book = zip([
      { path: 'mimetype', content: utf8('application/epub+zip'), stored: true },
      { path: 'OEBPS/1.xhtml', content: utf8(REPORT) },
    ]);
    expect(await examine(book)).toEqual({ findings: [] });
    expect(await examine(zip([{ path: 'report.txt', content: utf8(REPORT) }]))).toEqual({ findings: [] });
  });

  it('is locked where a password opens it', async () => {
    const locked = await examine(lockedOffice());
    expect(locked).toEqual({ findings: [], unchecked: 'encrypted' });
    expect(levelOf(locked)).toBe('note');
    expect(await examine(lockedOffice('WordDocument'))).toEqual({ findings: [] });
    expect(await examine(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ findings: [] });
  });
});
