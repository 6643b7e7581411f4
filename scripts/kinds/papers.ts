/** Documents of pages: PDF, and those of offices. */
import { deflateSync } from 'node:zlib';
import { zip } from '../../tests/fixtures/archives/zip.ts';
import { madePapers } from '../../tests/fixtures/documents/papers.ts';
import { pdf } from '../../tests/fixtures/documents/pdf.ts';
import { bytes, utf8 } from '../../tests/fixtures/images/bytes.ts';
import type { Hostile, Kind } from './kind.ts';

const REPORT = madePapers(1)[0]?.text ?? '';
const MANY = 100_000;

/** A PDF of these objects, numbered from 1, which is the catalogue. */
function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts = [utf8('%PDF-1.7\n')];
  const offsets = objects.map((object, i) => {
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(bytes(`${i + 1} 0 obj\n`, object, '\nendobj\n'));
    return offset;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return bytes(
    ...parts,
    `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer.replace('START', String(start))} >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

function packed(content: Uint8Array, entries = ''): Uint8Array {
  const data = new Uint8Array(deflateSync(content));
  return bytes(`<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`, data, '\nendstream');
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const page = (resources: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`;
const FONT = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const image = (entries: string) =>
  packed(
    new Uint8Array(1000),
    `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 ${entries}`,
  );

const PDF_BOMBS: readonly Hostile[] = [
  {
    what: 'a page that unpacks to 200 MB of text',
    isOrdinary: true,
    make: () =>
      rawPdf([
        CATALOGUE,
        PAGES,
        page(FONT),
        packed(utf8(`BT /F 9 Tf ${'(milk) Tj '.repeat(20_000_000)} ET`)),
      ]),
  },
  {
    what: 'a page that unpacks to 300 MB of nothing',
    isOrdinary: true,
    make: () => rawPdf([CATALOGUE, PAGES, page(''), packed(new Uint8Array(300_000_000).fill(0x20))]),
  },
  {
    what: 'an object stream of a million objects',
    isOrdinary: true,
    make() {
      const count = 1_000_000;
      const table = Array.from({ length: count }, (_, i) => `${i + 10} ${i * 2}`).join(' ');
      const content = utf8(`${table} ${'1 '.repeat(count)}`);
      return rawPdf([
        CATALOGUE,
        PAGES,
        page(''),
        packed(utf8('')),
        packed(content, `/Type /ObjStm /N ${count} /First ${table.length + 1}`),
      ]);
    },
  },
  {
    what: 'a picture of 60,000 × 60,000 pixels',
    make: () =>
      rawPdf([
        CATALOGUE,
        PAGES,
        page('/XObject << /I 5 0 R >>'),
        packed(utf8('600 0 0 800 0 0 cm /I Do')),
        image('/Width 60000 /Height 60000'),
      ]),
  },
  {
    what: 'pages that lead in a circle',
    make: () =>
      rawPdf([
        CATALOGUE,
        '<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R 2 0 R] >>',
        page(''),
        packed(utf8('')),
      ]),
  },
  {
    what: 'a directory that leads to itself',
    isOrdinary: true,
    make: () => rawPdf([CATALOGUE, PAGES, page(''), packed(utf8(''))], '/Prev START'),
  },
  {
    what: 'a million arrays, each in the other',
    isOrdinary: true,
    make: () =>
      rawPdf([
        `<< /Type /Catalog /Pages 2 0 R /Names ${'['.repeat(1_000_000)} >>`,
        PAGES,
        page(''),
        packed(utf8('')),
      ]),
  },
  {
    what: '100,000 pages',
    isOrdinary: true,
    make: () =>
      rawPdf([
        CATALOGUE,
        `<< /Type /Pages /Count ${MANY} /Kids [${'3 0 R '.repeat(MANY)}] >>`,
        page(''),
        packed(utf8('')),
      ]),
  },
  {
    what: 'JavaScript that runs when it is opened',
    make: () =>
      pdf([REPORT], {
        catalogue:
          '/OpenAction << /S /JavaScript /JS (for \\(;;\\) app.launchURL\\("https://example.org"\\)) >>',
      }),
  },
  { what: 'locked', make: () => pdf([REPORT], { encrypted: true }) },
];

const lines = (open: string, close: string) =>
  REPORT.split('\n')
    .map((line) => `${open}${line.replaceAll('&', '&amp;')}${close}`)
    .join('');
const part = (path: string, content: string) => ({ path, content: utf8(content) });
const TYPES = part(
  '[Content_Types].xml',
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
);
const relations = (target: string) =>
  part(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  );
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SLIDE = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

/** Parts of an office document with this body, by the document's ending. */
const OFFICE: Readonly<
  Record<string, (body?: string) => { path: string; content: Uint8Array; stored?: boolean }[]>
> = {
  docx: (body = lines('<w:p><w:r><w:t>', '</w:t></w:r></w:p>')) => [
    TYPES,
    relations('word/document.xml'),
    part('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  ],
  odt: (body = lines('<text:p>', '</text:p>')) => [
    { ...part('mimetype', 'application/vnd.oasis.opendocument.text'), stored: true },
    part(
      'content.xml',
      `<office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  ],
  xlsx: (body = lines('<row><c t="inlineStr"><is><t>', '</t></is></c></row>')) => [
    TYPES,
    relations('xl/workbook.xml'),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}"><sheets><sheet name="A" sheetId="1"/></sheets></workbook>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${SHEET}"><sheetData>${body}</sheetData></worksheet>`,
    ),
  ],
  pptx: (body = lines('<a:p><a:r><a:t>', '</a:t></a:r></a:p>')) => [
    TYPES,
    relations('ppt/presentation.xml'),
    part('ppt/presentation.xml', `<p:presentation xmlns:p="${SLIDE}"/>`),
    part(
      'ppt/slides/slide1.xml',
      `<p:sld xmlns:p="${SLIDE}" xmlns:a="${DRAWING}"><p:cSld><p:spTree><p:sp><p:txBody>${body}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    ),
  ],
};

const office = Object.entries(OFFICE).map(
  ([kind, parts]): Kind => ({
    kind,
    is: ['zip'],
    name: `report.${kind}`,
    make: () => zip(parts()),
    hostile: [
      {
        what: 'a part that unpacks to 100 MB',
        isOrdinary: true,
        make: () => zip(parts('<x/>'.repeat(25_000_000))),
      },
      {
        what: '10,000 parts',
        make: () =>
          zip([...parts(), ...Array.from({ length: 10_000 }, (_, i) => part(`media/${i}.png`, 'nothing'))]),
      },
    ],
  }),
);

export const PAPERS: readonly Kind[] = [
  { kind: 'pdf', is: ['pdf'], name: 'report.pdf', make: () => pdf([REPORT]), hostile: PDF_BOMBS },
  ...office,
];
