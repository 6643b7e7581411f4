import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileGoneError } from '../../../../src/detectors/errors.ts';
import { slide } from '../../../../src/detectors/slide/index.ts';
import type { ByteReader, Examination, Finding } from '../../../../src/types.ts';
import { judge } from '../../../../src/verdict.ts';
import { big, bytes, little, utf8 } from '../../../fixtures/images/bytes.ts';
import { tiff } from '../../../fixtures/images/tiff.ts';
import {
  bif,
  czi,
  isyntax,
  ndpi,
  ome,
  philipsTiff,
  scn,
  slidedat,
  svs,
} from '../../../fixtures/slides/slides.ts';
import { inHand } from '../in-hand.ts';

const PATIENCE = { timeout: 60_000 };
const REASONS = [undefined, 'cut-off', 'unreadable', 'too-large', 'unsupported'];

async function examine(content: Uint8Array): Promise<Examination> {
  const file = inHand(content);
  expect(slide.accepts(file.kind), file.kind).toBe(true);
  return slide.examine(file);
}

const labelled = ({ findings }: Examination, label: string): Finding | undefined =>
  findings.find((finding) => finding.label === `found_${label}`);
const levelOf = ({ findings, unchecked }: Examination) =>
  judge([{ name: 'x', kind: 'tiff', findings, ...(unchecked && { unchecked }) }], 'balanced')[0]?.level;

const SLIDES: [name: string, file: Uint8Array, number: string][] = [
  ['Aperio', svs({ Filename: 'S24-0123456', Title: 'x', User: 'Doe^Jane' }), '…56'],
  ['Hamamatsu', ndpi({ label: 'S24-0123456' }), '…56'],
  ['Leica', scn('S24-0123456'), '…56'],
  ['Ventana', bif('Barcode1D="S24-0123456" UserName="jdoe" UnitNumber="2000515"'), '…56'],
  ['Philips TIFF', philipsTiff({ PIM_DP_UFS_BARCODE: btoa('S24-0123456') }), '…56'],
  ['MIRAX', utf8(slidedat('S24-0123456')), '…56'],
  ['Philips iSyntax', isyntax({ PIM_DP_UFS_BARCODE: btoa('S24-0123456') }), '…56'],
];

describe('a slide', () => {
  it.each(SLIDES)('of %s is one, and shows its label and its number', async (_name, file, number) => {
    const examination = await examine(file);
    expect(labelled(examination, 'kindSlide')).toMatchObject({ strength: 'strong', medical: true });
    expect(labelled(examination, 'slideLabel')).toMatchObject({ medical: true, identifying: false });
    expect(labelled(examination, 'slideNumber')).toMatchObject({ shown: number, identifying: true });
    expect(JSON.stringify(examination)).not.toContain('0123456');
    expect(levelOf(examination)).toBe('warn');
  });

  it('says who scanned it when, with which scanner', async () => {
    const aperio = await examine(svs({ User: 'Doe^Jane' }));
    expect(labelled(aperio, 'operator')).toMatchObject({ shown: 'J… D…', where: 'Aperio SVS User' });
    expect(labelled(aperio, 'examDate')).toBeDefined();
    expect(labelled(aperio, 'machineNumber')).toBeDefined();
    const hamamatsu = await examine(
      ndpi({ comments: 'Created=2023/12/29\r\nNDP.S/N=00012345\r\nObjective=20' }),
    );
    expect(labelled(hamamatsu, 'examDate')).toMatchObject({ shown: '…2023' });
    expect(labelled(hamamatsu, 'machineNumber')).toMatchObject({ shown: '…45' });
    const philips = await examine(
      philipsTiff({
        DICOM_ACQUISITION_DATETIME: '20231229095915.000000',
        DICOM_DEVICE_SERIAL_NUMBER: 'FMT0045',
      }),
    );
    expect(labelled(philips, 'examDate')).toMatchObject({ shown: '…2023' });
    expect(labelled(philips, 'machineNumber')).toMatchObject({ shown: '…45' });
  });

  it('names a person whom somebody typed into it', async () => {
    const examination = await examine(svs({ Title: 'Patient: Roux, Anne', Filename: 'Doe_Jane_19760412' }));
    const names = examination.findings.filter(({ label }) => label === 'found_patientName');
    expect(names.map(({ shown }) => shown)).toEqual(['R… A…', 'D… J…']);
  });

  it('without a label, or with a covered one, says nothing of it', async () => {
    expect(labelled(await examine(svs({}, ['thumbnail'])), 'slideLabel')).toBeUndefined();
    expect(labelled(await examine(ndpi({ covered: true })), 'slideLabel')).toBeUndefined();
    expect(
      labelled(await examine(svs({ User: 'b414003d-95c6-48b0-9369-8010ed517ba7' })), 'operator'),
    ).toBeUndefined();
  });
});

describe('a file that other sciences write too', () => {
  const person = '<Experimenter ID="1" FirstName="Jane" LastName="Doe"/>';

  it('may be one', async () => {
    const examination = await examine(
      ome(`${person}<Image Name="cells 4"><AcquisitionDate>2023-12-29</AcquisitionDate></Image>`),
    );
    expect(labelled(examination, 'kindMicroscopy')).toMatchObject({ strength: 'possible' });
    expect(labelled(examination, 'operator')).toMatchObject({ shown: 'J… D…' });
    expect(levelOf(examination)).toBe('note');
    expect(levelOf(await examine(czi('<Document><Name>cells 4</Name></Document>')))).toBe('note');
  });

  it('is one where there is a photo of its label', async () => {
    expect(levelOf(await examine(ome('<Image Name="1"/><Image Name="label image"/>')))).toBe('warn');
    const zeiss = await examine(
      czi('<Document><Name>S24-0123456</Name><UserName>Doe^Jane</UserName></Document>', [
        'Thumbnail',
        'Label',
      ]),
    );
    expect(labelled(zeiss, 'slideNumber')).toMatchObject({ shown: '…56' });
    expect(labelled(zeiss, 'operator')).toMatchObject({ shown: 'J… D…' });
    expect(zeiss.unchecked).toBe('unsupported');
    expect(levelOf(zeiss)).toBe('warn');
  });

  it('any other TIFF is none', async () => {
    const scan = tiff({
      pages: [[{ tag: 270, value: 'Letter, page 1' }], [{ tag: 305, value: 'Scanner Pro' }]],
    });
    expect(await examine(scan)).toEqual({ findings: [] });
  });
});

describe('hostile slides', () => {
  const all = [
    ...SLIDES.map(([, file]) => file),
    ome('<Image Name="label image"/>'),
    czi('<Document/>', ['Label']),
  ];

  it('cut off or changed anywhere never throw', PATIENCE, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (whole, at, value, isCut) => {
          const content = isCut ? whole.slice(0, at % whole.length) : whole.slice();
          if (!isCut) content[at % Math.min(whole.length, 3000)] = value;
          const file = inHand(content);
          if (!slide.accepts(file.kind)) return;
          const { unchecked, findings } = await slide.examine(file);
          expect(REASONS).toContain(unchecked);
          expect(findings.length).toBeLessThanOrEqual(60);
          expect(file.bytes.bytesRead).toBeLessThan(9_000_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of five gigabytes are read by their directory, wherever that stands', async () => {
    const text = 'S24-0123456\0';
    const [directory, value, size] = [5_000_000_000, 4_900_000_000, 5_100_000_000];
    const entries = [
      bytes(little(65420, 2), little(4, 2), little(1, 4), little(1, 4)),
      bytes(little(65427, 2), little(2, 2), little(text.length, 4), little(value % 2 ** 32, 4)),
    ];
    const parts: [number, Uint8Array][] = [
      [0, bytes('II', little(42, 2), little(directory, 8))],
      [directory, bytes(little(2, 2), ...entries, little(0, 8), little(0, 4), little(1, 4))],
      [value, bytes(text)],
    ];
    const sparse = sparseFile(size, parts);
    const examination = await slide.examine(inHand(new Uint8Array(), { bytes: sparse, kind: 'tiff' }));
    expect(labelled(examination, 'slideNumber')).toMatchObject({ shown: '…56' });
    expect(sparse.bytesRead).toBeLessThan(20_000);
  });

  it('whose counts are lies end', async () => {
    const lying = czi('<Document/>', ['Label']);
    const at = Buffer.from(lying).indexOf('ZISRAWATTDIR');
    lying.set(big(0xffffffff, 4), at + 32);
    expect(REASONS).toContain((await examine(lying)).unchecked);
    const loop = czi('<Document/>');
    loop.set(little(0, 8), 32 + 60);
    expect((await examine(loop)).findings).toHaveLength(1);
  });

  it('that are gone are the one thing that throws', async () => {
    const gone = { size: 5000, bytesRead: 0, read: () => Promise.reject(new FileGoneError()) };
    await expect(
      slide.examine(inHand(new Uint8Array(), { bytes: gone, kind: 'slide' })),
    ).rejects.toBeInstanceOf(FileGoneError);
  });
});

/** A file of which most is zeros that nobody stores. */
function sparseFile(size: number, parts: readonly [at: number, content: Uint8Array][]): ByteReader {
  let bytesRead = 0;
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const read = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      bytesRead += read.length;
      for (const [at, content] of parts) {
        const from = Math.max(at, offset);
        const to = Math.min(at + content.length, offset + read.length);
        if (from < to) read.set(content.subarray(from - at, to - at), from - offset);
      }
      return read;
    },
  };
}
