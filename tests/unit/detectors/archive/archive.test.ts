import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { iso } from '../../../fixtures/archives/iso.ts';
import { rar4, rar5 } from '../../../fixtures/archives/rar.ts';
import { tar } from '../../../fixtures/archives/tar.ts';
import { zip } from '../../../fixtures/archives/zip.ts';
import { janeDoeXray, text } from '../../../fixtures/dicom/samples.ts';
import { makeDicom } from '../../../fixtures/dicom/writer.ts';
import { bytes, utf8 } from '../../../fixtures/images/bytes.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { osirixExport } from '../../../fixtures/images/samples.ts';
import { examine } from './examine.ts';

const XRAY = janeDoeXray();
const CODE = utf8('export const answer = 42;\n');
const patient = (name: string) => ({
  elements: [
    text('00041430', 'CS', 'PATIENT'),
    text('00100010', 'PN', name),
    text('00100020', 'LO', `MRN-${name.length}00`),
  ],
});
const DIRECTORY = makeDicom({
  mediaStorageClass: '1.2.840.10008.1.3.10',
  elements: [
    {
      tag: '00041220',
      vr: 'SQ',
      value: [patient('Doe^Jane').elements, patient('Roe^Richard').elements],
    },
  ],
});
const slices = (path: string, content: Uint8Array) => [
  { path: 'readme.txt', content: CODE },
  { path, content },
];

const ARCHIVES: [string, string, (path: string, content: Uint8Array) => Uint8Array][] = [
  ['zip', 'a ZIP', (path, content) => zip(slices(path, content))],
  ['zip', 'a ZIP that does not pack', (path, content) => zip([{ path, content, stored: true }])],
  ['zip', 'a 64-bit ZIP', (path, content) => zip(slices(path, content), { wide: true })],
  ['zip', 'a ZIP behind other bytes', (path, content) => bytes(zip([]), zip(slices(path, content)))],
  ['tar', 'a TAR', (path, content) => tar(slices(path, content))],
  ['gzip', 'a packed TAR', (path, content) => new Uint8Array(gzipSync(tar(slices(path, content))))],
  ['iso', 'a disc', (path, content) => iso({ [path]: content })],
  ['iso', 'a disc with long names', (path, content) => iso({ [path]: content }, { joliet: true })],
  ['rar', 'a RAR 4', (path, content) => rar4(slices(path, content))],
  ['rar', 'a RAR 5', (path, content) => rar5(slices(path, content))],
];

describe.each(ARCHIVES)('%s: %s', (kind, _, pack) => {
  it('with a scan in it is medical, and names whose', async () => {
    const result = await examine(pack('DICOM/IM000001', XRAY));
    expect(result.kind).toBe(kind);
    expect(result.unchecked).toBeUndefined();
    expect(result.labels[0]).toBe('found_medicalArchive');
    expect(result.labels).toContain('found_fileDicom');
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        label: 'found_patientName',
        identifying: true,
        shown: 'J… D…',
        where: 'DICOM/IM000001: (0010,0010)',
      }),
    );
  });

  it('of ordinary files is nothing', async () => {
    for (const [path, content] of [
      ['src/index.ts', CODE],
      ['package.json', utf8('{"name":"thing"}')],
      ['photos/IMG_1234.jpg', jpeg()],
      ['LICENSE', CODE],
      ['notes', CODE],
    ] as const) {
      const { findings, unchecked } = await examine(pack(path, content));
      expect({ path, findings, unchecked }).toEqual({ path, findings: [] });
    }
  });
});

describe('a disc from the hospital', () => {
  const files = {
    'README.TXT': CODE,
    DICOMDIR: DIRECTORY,
    'DICOM/I0000001': XRAY,
  };

  it.each([
    ['as a disc image', iso(files)],
    ['as a ZIP', zip(Object.entries(files).map(([path, content]) => ({ path, content })))],
  ])('%s names everybody on it', async (_, content) => {
    const { findings, labels } = await examine(content);
    expect(labels).toEqual(
      expect.arrayContaining(['found_medicalArchive', 'found_medicalDisc', 'found_kindDirectory']),
    );
    const names = findings.filter(({ label }) => label === 'found_patientName').map(({ shown }) => shown);
    expect(names).toEqual(['J… D…', 'R… R…']);
  });

  it('is known by its folders when nothing of it can be read', async () => {
    const { findings } = await examine(zip([{ path: 'IHE_PDI/INDEX.HTM', content: CODE, method: 14 }]));
    expect(findings).toContainEqual(
      expect.objectContaining({ label: 'found_medicalDisc', strength: 'likely' }),
    );
  });
});

describe('what is looked into', () => {
  it('is an archive in the archive, and none deeper', async () => {
    const inner = zip([{ path: 'IM000001', content: XRAY }]);
    const outer = zip([{ path: 'study.zip', content: inner }]);
    expect((await examine(outer)).labels).toContain('found_patientName');
    const deep = await examine(
      zip([{ path: 'all.zip', content: zip([{ path: 'study.zip', content: outer }]) }]),
    );
    expect(deep).toMatchObject({ labels: [], unchecked: 'too-large' });
  });

  it('is a picture that a viewer saved', async () => {
    const { labels } = await examine(zip([{ path: 'a/IMG_1.jpg', content: osirixExport() }]));
    expect(labels).toContain('found_medicalProgram');
  });

  it('is no document of an office, which has a reader of its own', async () => {
    const docx = zip([
      { path: '[Content_Types].xml', content: CODE },
      { path: 'word/media/x-ray.jpg', content: osirixExport() },
    ]);
    expect(await examine(docx)).toMatchObject({ findings: [], unchecked: undefined });
  });

  it('is a file that is packed alone, by the name it had', async () => {
    const packed = new Uint8Array(gzipSync(XRAY));
    const { labels, findings } = await examine(packed, { name: 'IM000001.gz' });
    expect(labels).toContain('found_patientName');
    expect(labels).not.toContain('found_medicalArchive');
    expect(findings[0]?.where).toBe('file name');
  });

  it('is one whose name tells nothing, by its first bytes', async () => {
    for (const path of ['scan.bin', 'a/export.dat', 'download.tmp']) {
      const { labels } = await examine(zip(slices(path, XRAY)));
      expect(labels).toContain('found_patientName');
    }
    const game = Array.from({ length: 2_000 }, (_, i) => ({
      path: `heart/ct-scan-${i}.dat`,
      content: new Uint8Array(900).fill(i),
    }));
    const { findings, unchecked, bytesRead } = await examine(zip(game));
    expect([findings, unchecked]).toEqual([[], undefined]);
    expect(bytesRead).toBeLessThan(900_000);
  });

  it('is some of every folder', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ path: `A/IM${100_000 + i}`, content: CODE }));
    const { labels } = await examine(zip([...many, { path: 'B/IM100000', content: XRAY }]));
    expect(labels).toContain('found_patientName');
  });

  it('is whose exams they are: three of one person', async () => {
    const slice = (study: number) =>
      makeDicom({
        elements: [
          text('00100010', 'PN', 'Doe^Jane'),
          text('00100020', 'LO', '42'),
          text('0020000D', 'UI', `1.2.${study}`),
        ],
      });
    const files = [1, 1, 2, 2, 3].map((study, i) => ({ path: `${study}/IM${i}`, content: slice(study) }));
    const jane = { name: 'DOE JANE', birthDate: '', id: '42' };
    expect((await examine(zip(files))).exams).toEqual({
      people: [jane],
      studies: ['1.2.1', '1.2.2', '1.2.3'],
    });
    const nested = await examine(zip([{ path: 'studies.zip', content: zip(files) }]));
    expect(nested.exams?.studies).toHaveLength(3);
    const many = Array.from({ length: 300 }, (_, i) => ({ path: `IM${i}.dcm`, content: slice(1) }));
    expect((await examine(zip(many))).exams).toEqual({ people: [jane], studies: ['1.2.1'], isPart: true });
  });

  it('is told once, of however many slices', async () => {
    const series = Array.from({ length: 300 }, (_, i) => ({ path: `S/IM${100_000 + i}`, content: XRAY }));
    const { labels } = await examine(zip(series));
    expect(labels).toEqual((await examine(zip(series.slice(0, 1)))).labels);
  });

  it('is a telling name, where the file itself tells nothing', async () => {
    const { findings } = await examine(zip([{ path: 'Knee MRI report.pdf', content: CODE }]));
    expect(findings).toEqual([
      expect.objectContaining({ label: 'found_fileName', strength: 'possible', detector: 'file-name' }),
    ]);
  });

  it('costs no more of a large archive than its directory', async () => {
    const film = new Uint8Array(50_000_000);
    const large = zip([
      { path: 'film.mp4', content: film, stored: true },
      { path: 'src/main.rs', content: CODE },
    ]);
    const { findings, bytesRead } = await examine(large);
    expect(findings).toEqual([]);
    expect(bytesRead).toBeLessThan(300_000);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a ZIP with a password', zip([{ path: 'a.jpg', content: CODE, encrypted: true }])],
    ['a RAR 4 with a password', rar4([{ path: 'a.jpg', content: CODE, encrypted: true }])],
    ['a RAR 5 with a password', rar5([{ path: 'a.jpg', content: CODE, encrypted: true }])],
    ['a RAR 4 whose names have one', rar4([], true)],
    ['a RAR 5 whose names have one', rar5([], true)],
  ])('%s is locked', async (_, content) => {
    expect(await examine(content)).toMatchObject({ findings: [], unchecked: 'encrypted' });
  });

  it('with a password shows its names all the same', async () => {
    const { labels, unchecked } = await examine(
      zip([{ path: 'IM000001.dcm', content: XRAY, encrypted: true }]),
    );
    expect(labels).toEqual(['found_fileName']);
    expect(unchecked).toBe('encrypted');
  });

  it.each([
    ['a 7z archive', bytes("7z\xbc\xaf'\x1c", new Uint8Array(100))],
    ['pictures in a packed RAR 4', rar4([{ path: 'a.jpg', content: CODE, packed: true }])],
    ['pictures in a packed RAR 5', rar5([{ path: 'a.jpg', content: CODE, packed: true }])],
    ['pictures packed in a rare way', zip([{ path: 'a.jpg', content: CODE, method: 14 }])],
  ])('%s is told to be so', async (_, content) => {
    expect(await examine(content)).toMatchObject({ findings: [], unchecked: 'unsupported' });
  });

  it('and lies in another archive is told to be so', async () => {
    const locked = zip([{ path: 'a.jpg', content: CODE, encrypted: true }]);
    expect(await examine(zip([{ path: 'b.zip', content: locked }]))).toMatchObject({
      unchecked: 'encrypted',
    });
    expect(await examine(zip([{ path: 'b.zip', content: zip([]) }]))).toMatchObject({ unchecked: undefined });
  });

  it('of code alone is no matter', async () => {
    const content = rar5([{ path: 'src/index.ts', content: CODE, packed: true }]);
    expect(await examine(content)).toMatchObject({ findings: [], unchecked: undefined });
  });

  it('and ends early still tells what came before', async () => {
    const { labels, unchecked } = await examine(zip([{ path: 'IM000001', content: XRAY }], { cutOff: true }));
    expect(labels).toContain('found_patientName');
    expect(unchecked).toBe('cut-off');
  });
});
