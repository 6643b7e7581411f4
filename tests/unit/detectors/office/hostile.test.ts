import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuNow } from '../../../cpu-time.ts';
import { docx, odt, xlsx } from '../../../fixtures/documents/office.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { examine, labelsOf } from './examine.ts';

const PATIENCE = { timeout: 60_000 };
const TYPES = { '[Content_Types].xml': '<Types/>' };
const [PAPER] = madePapers(1);
const REPORT = PAPER?.text ?? '';

const word = (content: string) => docx('', { parts: { ...TYPES, 'word/document.xml': content } });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A generator's doubling: 2^30 laughs. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from('bcdefghijklmnopqrstuvwxyzABCDE')
  .map((name, i, names) => `<!ENTITY ${name} "&${names[i - 1] ?? 'a'};&${names[i - 1] ?? 'a'};">`)
  .join('')}]>`;

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'a hundred million blanks in one part': () => word(`<w:document>${' '.repeat(100_000_000)}</w:document>`),
  'a billion laughs': () => word(`${LAUGHS}<w:document>${paragraph('&E;'.repeat(1_000))}</w:document>`),
  'tables in tables': () => word('<w:tbl><w:tr><w:tc>'.repeat(200_000)),
  'paragraphs in paragraphs': () => word('<w:p>'.repeat(500_000)),
  'a row of a million cells': () => word(`<w:tbl><w:tr>${'<w:tc/>'.repeat(500_000)}</w:tr></w:tbl>`),
  'cells repeated without end': () =>
    odt('', {
      parts: {
        'content.xml': `<office:spreadsheet><table:table><table:table-row>${'<table:table-cell table:number-columns-repeated="999999999"/>'.repeat(
          20_000,
        )}`,
      },
    }),
  'blanks counted without end': () =>
    odt('', {
      parts: { 'content.xml': `<office:text><text:p>${'<text:s text:c="99999999"/>'.repeat(100_000)}` },
    }),
  'a sheet whose cell stands in the last column': () =>
    xlsx([], {
      parts: {
        'xl/worksheets/sheet1.xml': `<row>${'<c r="ZZZ1"><v>1</v></c>'.repeat(100_000)}</row>`.repeat(3),
      },
    }),
  'ten thousand sheets': () =>
    xlsx([], {
      parts: Object.fromEntries(
        Array.from({ length: 10_000 }, (_, i) => [`xl/worksheets/sheet${i + 2}.xml`, '<row/>'] as const),
      ),
    }),
  'tags that never end': () => word('<'.repeat(3_000_000)),
  'quotes that never end': () => word('<a b="'.repeat(500_000)),
};

describe('bombs', PATIENCE, () => {
  it.each(Object.keys(BOMBS))('%s: end within the budget', async (name) => {
    const content = BOMBS[name]?.() ?? new Uint8Array();
    const start = cpuNow();
    const { findings } = await examine(content);
    expect(findings).toEqual([]);
    expect(cpuNow() - start).toBeLessThan(8_000);
  });

  it('of a part that is said to be 4 GB are read as far as they go', async () => {
    const whole = docx(REPORT);
    const lying = whole.slice();
    const view = new DataView(lying.buffer);
    for (let i = 0; i + 46 < lying.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 0xfffffffe, true);
    }
    expect(labelsOf(await examine(lying))).toContain('patientName');
  });
});

describe.each([
  ['DOCX', docx(REPORT)],
  ['ODT', odt(REPORT)],
  ['XLSX', xlsx(REPORT.split('\n').map((line) => line.split(/ {3,}/)))],
])('%s', (_, whole) => {
  it('wherever it is cut or changed, never rejects', PATIENCE, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut ? whole.slice(0, at) : whole.slice();
        if (!isCut) bytes[at] = byte;
        const { unchecked } = await examine(bytes);
        expect([undefined, 'unreadable', 'encrypted', 'too-large', 'unsupported']).toContain(unchecked);
      }),
      { numRuns: 80 },
    );
  });
});
