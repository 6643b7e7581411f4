/** DICOM files, and whole scans as researchers keep them. Their voxels are zeros. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { discDirectory, janeDoeXray, text } from '../../tests/fixtures/dicom/samples.ts';
import { type DicomElement, join, makeDicom, SYNTAX } from '../../tests/fixtures/dicom/writer.ts';
import { bytes } from '../../tests/fixtures/images/bytes.ts';
import {
  analyze,
  metaImage,
  mgh,
  minc1,
  nifti1,
  nifti2,
  nrrd,
  par,
} from '../../tests/fixtures/volumes/volumes.ts';
import type { Hostile, Kind } from './kind.ts';

const TEXTS = { descrip: 'Jane Doe 12.04.1976' };
const withVoxels = (header: Uint8Array) => bytes(header, new Uint8Array(20_000));
const packed = (content: Uint8Array) => new Uint8Array(gzipSync(content));
const LINES = ['patient name := Doe^Jane'];

/** One private value without an end in sight, in a packed data set: (0009,1010) OB, 3.75 GB. */
function deflated(): Uint8Array {
  const meta = makeDicom({ transferSyntax: SYNTAX.deflated, writtenAs: SYNTAX.explicit, elements: [] });
  const data = new Uint8Array(64_000_000);
  data.set([0x09, 0, 0x10, 0x10, 0x4f, 0x42, 0, 0, 0, 0, 0, 0xf0]);
  return join([meta, new Uint8Array(deflateRawSync(data))]);
}

/** Items in items: five times deeper than any report. */
function deep(): Uint8Array {
  let inner: DicomElement[] = [text('00100010', 'PN', 'Doe^Jane')];
  for (let depth = 0; depth < 300; depth++)
    inner = [{ tag: '0040A730', vr: 'SQ', value: [inner], undefinedLength: true }];
  return makeDicom({ elements: [text('00080060', 'CS', 'SR'), ...inner] });
}

/** A disc that claims as many people as a town has. */
function crowd(): Uint8Array {
  const records = Array.from({ length: 30_000 }, (_, i) => [
    text('00041430', 'CS', 'PATIENT'),
    text('00100010', 'PN', `Doe^J${i}`),
    text('00100020', 'LO', `X${i}`),
  ]);
  return makeDicom({
    mediaStorageClass: '1.2.840.10008.1.3.10',
    elements: [{ tag: '00041220', vr: 'SQ', value: records }],
  });
}

const longHeader = (
  make: (lines: readonly string[]) => Uint8Array,
  line: (i: number) => string,
): Hostile => ({
  what: 'a header of 500,000 lines',
  make: () => make(Array.from({ length: 500_000 }, (_, i) => line(i))),
});

export const SCANS: readonly Kind[] = [
  {
    kind: 'dicom',
    is: ['dicom'],
    name: 'IM000001',
    make: () => janeDoeXray(),
    hostile: [
      { what: 'a packed data set that does not end', make: deflated },
      { what: 'sequences 300 deep', make: deep },
    ],
  },
  {
    kind: 'dicomdir',
    is: ['dicom'],
    name: 'DICOMDIR',
    make: discDirectory,
    hostile: [{ what: 'a disc of 30,000 people', make: crowd }],
  },
  {
    kind: 'nifti',
    is: ['nifti'],
    name: 'sub-01_T1w.nii',
    make: () => withVoxels(nifti1({ texts: TEXTS })),
    hostile: [
      { what: 'ten billion voxels', make: () => nifti2({ voxels: [30_000, 30_000, 30_000], texts: TEXTS }) },
      {
        what: 'packed, unpacks to 300 MB',
        name: 'sub-01_T1w.nii.gz',
        make: () => packed(bytes(nifti1({ texts: TEXTS }), new Uint8Array(300_000_000))),
      },
    ],
  },
  {
    kind: 'nifti, packed',
    is: ['gzip'],
    name: 'sub-01_T1w.nii.gz',
    make: () => packed(withVoxels(nifti1({ texts: TEXTS }))),
  },
  {
    kind: 'analyze',
    is: ['nifti'],
    name: 'brain.hdr',
    make: () => withVoxels(analyze({ texts: { patient_id: 'Jane Doe' } })),
  },
  {
    kind: 'nrrd',
    is: ['nrrd'],
    name: 'brain.nrrd',
    make: () => withVoxels(nrrd(LINES)),
    hostile: [longHeader(nrrd, (i) => `key${i}:=value`)],
  },
  {
    kind: 'metaimage',
    is: ['metaimage'],
    name: 'brain.mha',
    make: () => withVoxels(metaImage(['PatientName = Jane Doe'])),
    hostile: [longHeader(metaImage, (i) => `Key${i} = value`)],
  },
  { kind: 'mgh', is: ['mgh'], name: 'T1.mgh', make: () => mgh('mri_convert /home/jane/Doe_Jane/T1.dcm') },
  {
    kind: 'par',
    is: ['par'],
    name: 'brain.par',
    make: () =>
      par([
        '.    Patient name                       :   Doe, Jane',
        ...new Array<string>(200).fill('# 1 1 1 1'),
      ]),
    hostile: [longHeader(par, (i) => `.    Key ${i}   :   value`)],
  },
  {
    kind: 'minc',
    is: ['minc'],
    name: 'brain.mnc',
    make: () => withVoxels(minc1({ full_name: 'Doe^Jane', birthdate: '16-JUN-1976' })),
    hostile: [{ what: 'names of 500,000 signs', make: () => minc1({ full_name: 'Doe '.repeat(500_000) }) }],
  },
];
