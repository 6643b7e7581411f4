import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archive } from '../../../../src/detectors/archive/index.ts';
import { sniffKind } from '../../../../src/detectors/sniff/index.ts';
import { volume } from '../../../../src/detectors/volume/index.ts';
import type { FileInHand, FileKind } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { big, bytes, utf8 } from '../../../fixtures/images/bytes.ts';
import {
  analyze,
  metaImage,
  mgh,
  minc1,
  minc2,
  nifti1,
  nifti2,
  nrrd,
  par,
  withExtension,
} from '../../../fixtures/volumes/volumes.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

async function examine(content: Uint8Array, known: Partial<FileInHand> = {}) {
  const file = inHand(content, known);
  const { findings, unchecked } = await volume.examine(file);
  return { kind: file.kind, findings, unchecked, labels: findings.map(({ label }) => label) };
}

const NAME = { label: 'found_patientName', identifying: true, shown: 'J… D…' };
const HOSPITAL = { label: 'found_hospitalName', shown: 'Sa…' };
const SIDECAR = utf8(
  JSON.stringify({
    ...{ Modality: 'MR', MagneticFieldStrength: 3, EchoTime: 0.003, PatientName: 'Doe^Jane' },
    ...{ InstitutionName: 'Saint Nowhere', AcquisitionDateTime: '2024-02-29T10:15:30' },
  }),
);

const NAMED: [FileKind, string, Uint8Array, object][] = [
  ['nifti', 'NIfTI-1', nifti1({ texts: { descrip: 'Patient Name: Jane Doe' } }), NAME],
  ['nifti', 'NIfTI-1 with a name as DICOM writes it', nifti1({ texts: { db_name: 'DOE^JANE' } }), NAME],
  ['nifti', 'NIfTI-1, a file it came from', nifti1({ texts: { aux_file: 'Jane_Doe_19760616.dcm' } }), NAME],
  ['nifti', 'NIfTI-2', nifti2({ texts: { descrip: 'DOE^JANE' } }), NAME],
  ['nifti', 'an extension', withExtension(nifti1(), 'Patient Name: Jane Doe'), NAME],
  [
    'nifti',
    'Analyze',
    analyze({ texts: { patient_id: 'MRN0012342' } }),
    { label: 'found_patientId', shown: '…42' },
  ],
  ['nrrd', 'NRRD by a number', nrrd(['DICOM_0010_0010_PN:=Doe^Jane']), NAME],
  ['nrrd', 'NRRD by a keyword', nrrd(['InstitutionName:=Saint Nowhere']), HOSPITAL],
  ['nrrd', 'a comment of NRRD', nrrd(['# Patient Name: Jane Doe']), NAME],
  ['metaimage', 'MetaImage', metaImage(['0010|0010 = Doe^Jane']), NAME],
  ['par', 'PAR', par(['.    Patient name                       :   Jane Doe']), NAME],
  [
    'par',
    'the date of PAR',
    par(['.    Examination date/time              :   2006.03.22 / 13:04:14']),
    { label: 'found_examDate', shown: '…2006' },
  ],
  ['mgh', 'MGH', mgh('mri_convert Patient: Doe^Jane'), NAME],
  ['minc', 'MINC', minc1({ full_name: 'Doe^Jane', identification: '0012342' }), NAME],
  ['minc', 'the study of MINC', minc1({}, { institution: 'Saint Nowhere' }), HOSPITAL],
  ['minc', 'the history of MINC', minc1({}, {}, 'dcm2mnc Jane_Doe_19760616 .'), NAME],
  ['text', 'JSON beside a scan', SIDECAR, HOSPITAL],
];

describe('volume', { timeout: 60_000 }, () => {
  it.each(NAMED)('%s: finds whose or where in %s', async (kind, _, content, expected) => {
    const result = await examine(content);
    expect(result.kind).toBe(kind);
    expect(result.unchecked).toBeUndefined();
    expect(result.findings).toContainEqual(
      expect.objectContaining({ detector: 'volume', medical: true, ...expected }),
    );
  });

  it.each([
    ['NIfTI of a program', nifti1({ texts: { descrip: 'FSL5.0', aux_file: 'none' } }), 'vol0001.nii'],
    ['NRRD without a word', nrrd(['encoding: gzip', 'space: left-posterior-superior']), 'a.nrrd'],
    ['MetaImage without a word', metaImage(['DimSize = 10 10 10', 'BinaryData = True']), 'a.mha'],
    ['placeholders', nrrd(['PatientName:=anonymous', 'PatientID:=0000']), 'a.nrrd'],
    ['numbers of a PAR', par(['.    Max. number of slices/locations    :   40']), 'a.par'],
    ['any JSON', utf8('{"name":"thing","EchoTime":1}'), 'package.json'],
    ['a text', utf8('EchoTime, RepetitionTime and the like'), 'notes.txt'],
  ])('finds nothing in %s', async (_, content, name) => {
    expect(await examine(content, { name })).toMatchObject({ findings: [], unchecked: undefined });
  });

  it('of MINC 2 says what can be read, and that it is not all', async () => {
    const result = await examine(minc2({ full_name: 'Doe^Jane', birthdate: '1976-04-12', other: 'none' }));
    expect(result.kind).toBe('minc');
    expect(result.unchecked).toBe('unsupported');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ label: 'found_patientName', shown: 'J… D…' }),
    );
    expect(result.labels).toContain('found_birthDate');
  });

  it('takes no other NetCDF or HDF5 file for MINC', () => {
    const weather = bytes('CDF\x01', big(0, 4), 'temperature of the sea, xspace');
    const table = bytes('\x89HDF\r\n\x1a\n', new Uint8Array(80), 'pandas', [0]);
    for (const content of [weather, table]) expect(sniffKind(content, content.length)).toBe('unknown');
  });

  it('takes the data set of a study for one', async () => {
    const { labels } = await examine(utf8('{"Name":"A study","BIDSVersion":"1.10.0"}'));
    expect(labels).toEqual(['found_scanDetails']);
  });

  it('knows that a time stands in what a converter wrote', async () => {
    const { labels } = await examine(nifti1({ texts: { descrip: 'TE=2.9;Time=135443.000' } }));
    expect(labels).toContain('found_examDate');
  });

  it('reads the same when it is packed', async () => {
    const packed = new Uint8Array(
      gzipSync(bytes(nifti1({ texts: { descrip: 'DOE^JANE' } }), new Uint8Array(5e6))),
    );
    const file = inHand(packed, { name: 'sub-01_T1w.nii.gz' });
    const { findings } = await archive.examine(file, lookingLikeXray(0));
    expect(findings).toContainEqual(expect.objectContaining(NAME));
    expect(findings.map(({ label }) => label)).toContain('found_headScan');
    expect(file.bytes.bytesRead).toBeLessThan(200_000);
  });
});

describe('a face', () => {
  const isDrawable = async (content: Uint8Array, name: string) =>
    (await examine(content, { name })).labels.includes('found_headScan');
  const coarse = nifti1({ voxels: [64, 64, 64], spacing: 3 });
  const body = nifti1({ voxels: [512, 512, 900], spacing: 1 });

  it.each([
    ['a fine head by its name', nifti1(), 'sub-01_T1w.nii'],
    ['a fine head by its header', nifti1({ texts: { descrip: 'MPRAGE' } }), 'vol.nii'],
    ['a head of NIfTI-2', nifti2(), 'head.nii'],
    ['a volume of FreeSurfer', mgh('mri_convert', [256, 256, 256]), 'orig.mgh'],
    [
      'a head of NRRD',
      nrrd(['sizes: 256 256 180', 'space directions: (1,0,0) (0,1,0) (0,0,1)']),
      'brain.nrrd',
    ],
    ['a head of MINC', minc1(), 'brain.mnc'],
    ['a head of MetaImage', metaImage(['DimSize = 256 256 180', 'ElementSpacing = 1 1 1']), 'head.mha'],
  ])('can be drawn from %s', async (_, content, name) => {
    expect(await isDrawable(content, name)).toBe(true);
  });

  it.each([
    ['something of no name', nifti1(), 'vol.nii'],
    ['a brain whose skull was taken off', nifti1(), 'sub-01_desc-brain_T1w.nii'],
    ['a coarse one', coarse, 'sub-01_T1w.nii'],
    ['a body', body, 'head-to-toe.nii'],
    ['a single slice', nifti1({ voxels: [256, 256, 1] }), 'brain.nii'],
  ])('cannot from %s', async (_, content, name) => {
    expect(await isDrawable(content, name)).toBe(false);
  });
});

describe('hostile headers', { timeout: 60_000 }, () => {
  const ALL = NAMED.map(([kind, name, content]) => [name, kind, content] as const);

  it.each(ALL)('%s cut off or damaged ends', async (_, kind, content) => {
    const change = fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3000 }),
        fc.array(change, { maxLength: 20 }),
        async (length, changes) => {
          const damaged = content.slice(0, length);
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          const { findings } = await examine(damaged, { kind });
          expect(findings.length).toBeLessThanOrEqual(101);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['nrrd', nrrd(Array.from({ length: 50_000 }, (_, i) => `k${i}:=Patient Name: Jane Doe${i}`))],
    ['metaimage', metaImage([`${'a'.repeat(200_000)} = b`])],
    ['par', par([`.    ${' '.repeat(200_000)}x`])],
    ['nifti', withExtension(nifti1(), 'DOE^JANE '.repeat(20_000))],
    ['minc', minc1({}, {}, 'mincmath '.repeat(100_000))],
    ['minc', bytes('CDF\x01', big(0, 4), big(10, 4), big(0xffffffff, 4), new Uint8Array(300_000))],
    [
      'minc',
      minc2(Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`full_name${i}`, 'Doe^Jane']))),
    ],
    ['text', utf8(`{"EchoTime":1,"FlipAngle":2,${'"a":"'.repeat(50_000)}`)],
  ] as [FileKind, Uint8Array][])('%s without end ends soon', async (kind, content) => {
    const started = cpuNow();
    await examine(content, { kind });
    expect(cpuNow() - started).toBeLessThan(2_000);
  });
});
