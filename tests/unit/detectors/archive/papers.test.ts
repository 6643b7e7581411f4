import '../../scanner/newer-promises.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archive } from '../../../../src/detectors/archive/index.ts';
import { archivedPapers } from '../../../../src/detectors/archive/papers.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { readPdf } from '../../../../src/scanner/pdf.ts';
import type { Context, Examination, Finding } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { tar } from '../../../fixtures/archives/tar.ts';
import { zip } from '../../../fixtures/archives/zip.ts';
import { mail } from '../../../fixtures/documents/mail.ts';
import { docx } from '../../../fixtures/documents/office.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { pdf } from '../../../fixtures/documents/pdf.ts';
import { utf8 } from '../../../fixtures/images/bytes.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

const PATIENCE = { timeout: 60_000 };
const [PAPER] = madePapers(1);
const REPORT = PAPER?.text ?? '';
const LETTER = 'Dear Anna,\nthe garden is in bloom, and the car is sold.';

function contextOf(): Context {
  const paperOf = (content: Uint8Array) => readPdf(blobReader(new Blob([content.slice()])));
  return {
    ...lookingLikeXray(0),
    inside: (content) => ({ ...contextOf(), pixels: async () => [], paper: () => paperOf(content) }),
  };
}

const examine = (content: Uint8Array): Promise<Examination> =>
  archivedPapers.examine(inHand(content), contextOf());

const PACKERS = [
  ['ZIP', (path: string, content: Uint8Array) => zip([{ path, content }])],
  ['TAR', (path: string, content: Uint8Array) => tar([{ path, content }])],
] as const;

describe.each(PACKERS)('papers in a %s', (_, pack) => {
  it.each([
    ['portal/letter.pdf', pdf([REPORT])],
    ['portal/letter.docx', docx(REPORT)],
  ])('%s: are read, and named with where they lie', PATIENCE, async (path, content) => {
    const { findings } = await examine(pack(path, content));
    expect(findings[0]).toMatchObject({ label: 'found_medicalArchive', detector: 'archive' });
    expect(findings.find(({ label }) => label === 'found_patientName')?.where).toMatch(/^portal\/letter/);
  });

  it('of ordinary life are nothing', PATIENCE, async () => {
    for (const [path, content] of [
      ['letter.pdf', pdf([LETTER])],
      ['letter.docx', docx(LETTER)],
      ['letter.pdf', utf8('no PDF')],
      ['letter.docx', utf8('no document')],
      ['letter.pdf', pdf([LETTER]).slice(0, 300)],
    ] as const)
      expect(await examine(pack(path, content)), path).toEqual({ findings: [] });
  });
});

describe('what lies in archives', () => {
  const PAGE = `<html><body>${REPORT.replaceAll('\n', '<br>')}</body></html>`;
  const RICH = `{\\rtf1 ${REPORT.replaceAll('\n', '\\par ')}}`;
  const named = ({ findings }: Examination) => findings.some(({ label }) => label === 'found_patientName');

  it.each([
    ['page.html', PAGE],
    ['letter.rtf', RICH],
    ['letter.doc', RICH],
  ])('%s is read with the texts', PATIENCE, async (path, text) => {
    const examination = await archive.examine(inHand(zip([{ path, content: utf8(text) }])), contextOf());
    expect(named(examination)).toBe(true);
  });

  it('as an e-mail is read with what hangs on it', PATIENCE, async () => {
    const content = mail([{ type: 'application/pdf', content: pdf([REPORT]), name: 'scan.pdf' }]);
    expect(named(await examine(zip([{ path: 'a.eml', content }])))).toBe(true);
  });

  it('is met in archives in them, and in packed ones', PATIENCE, async () => {
    const paper = [{ path: 'a.pdf', content: pdf([REPORT]) }];
    const nested = await examine(zip([{ path: 'all.zip', content: zip(paper) }]));
    expect(named(nested)).toBe(true);
    expect(nested.findings.find(({ label }) => label === 'found_patientName')?.where).toMatch(
      /^all\.zip\/a\.pdf/,
    );
    expect(named(await examine(new Uint8Array(gzipSync(tar(paper)))))).toBe(true);
  });
});

describe('pictures in archives', () => {
  const PHOTO = jpeg({
    picture: {
      width: 128,
      height: 128,
      pixel: (x, y) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256] as const,
    },
  });
  const photos = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ path: `photos/${i}.jpg`, content: PHOTO }));
  const finding = (detector: Finding['detector'], strength: Finding['strength']): Finding => ({
    ...{ detector, strength, medical: true, identifying: false },
    ...{ group: 'file', label: 'found_tellingName', where: 'file name' },
  });
  const uncheckedIn = async (content: Uint8Array, found: readonly Finding[]) =>
    (await archivedPapers.examine(inHand(content, { found }), contextOf())).unchecked;

  it('could not be checked where not all are looked at, and something is medical', PATIENCE, async () => {
    const named = [finding('file-name', 'possible')];
    expect(await uncheckedIn(zip(photos(7)), named)).toBe('too-large');
    expect(await uncheckedIn(zip(photos(6)), named)).toBeUndefined();
    expect(await uncheckedIn(tar(photos(1)), named)).toBe('too-large');
    const report = { path: 'a.pdf', content: pdf([REPORT]) };
    expect(await uncheckedIn(zip([...photos(9), report]), [])).toBe('too-large');
  });

  it('of a holiday stay silent, however many there are and whatever one faintly looks like', async () => {
    expect(await uncheckedIn(zip(photos(200)), [])).toBeUndefined();
    expect(await uncheckedIn(zip(photos(200)), [finding('appearance', 'possible')])).toBeUndefined();
  });
});

describe('papers in archives', () => {
  it('are some, however many there are', PATIENCE, async () => {
    const files = Array.from({ length: 400 }, (_, i) => ({ path: `a/${i}.pdf`, content: pdf([LETTER]) }));
    const start = cpuNow();
    expect(await examine(zip(files))).toEqual({ findings: [] });
    expect(cpuNow() - start).toBeLessThan(10_000);
  });

  it('that are bombs or locked end', PATIENCE, async () => {
    const content = new Uint8Array(60_000_000);
    content.set(utf8('%PDF-1.7'));
    expect(await examine(zip([{ path: 'a.pdf', content }]))).toEqual({ findings: [] });
    expect(await examine(zip([{ path: 'a.pdf', content: pdf([REPORT]), encrypted: true }]))).toEqual({
      findings: [],
    });
  });

  it('cost nothing where the archive is an office file', async () => {
    expect(await examine(docx(REPORT))).toEqual({ findings: [] });
    expect((await archive.examine(inHand(docx(REPORT)), contextOf())).findings).toEqual([]);
  });
});
