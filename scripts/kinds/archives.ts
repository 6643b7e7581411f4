/** Archives and discs with a scan in them. */
import { gzipSync } from 'node:zlib';
import { iso } from '../../tests/fixtures/archives/iso.ts';
import { rar5 } from '../../tests/fixtures/archives/rar.ts';
import { tar } from '../../tests/fixtures/archives/tar.ts';
import { zip } from '../../tests/fixtures/archives/zip.ts';
import { janeDoeXray } from '../../tests/fixtures/dicom/samples.ts';
import { bytes, little, utf8 } from '../../tests/fixtures/images/bytes.ts';
import { ordinaryPhoto } from '../../tests/fixtures/images/samples.ts';
import type { Kind } from './kind.ts';

const MANY = 10_000;
const ZEROS = 300_000_000;
const XRAY = janeDoeXray();
const PHOTO = { path: 'holiday.jpg', content: ordinaryPhoto() };
const SERIES = [1, 2, 3].map((number) => ({ path: `DICOM/IM00000${number}`, content: XRAY }));
const texts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `notes/${i}.txt`, content: utf8(`milk, bread ${i}`) }));
const slices = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    path: `DICOM/IM${String(i).padStart(6, '0')}`,
    content: XRAY,
    stored: true,
  }));

/** Archives in archives, a scan in the innermost. */
function nested(depth: number): Uint8Array {
  let content = zip([...SERIES, PHOTO]);
  for (let level = 0; level < depth; level++)
    content = zip(['a', 'b', 'c', 'd'].map((name) => ({ path: `${name}.zip`, content })));
  return content;
}

/** The start header of 7z alone: where its packed directory is, and how long (7zFormat.txt). */
function sevenZip(length: number): Uint8Array {
  return bytes(
    "7z\xbc\xaf'\x1c\0\x04",
    new Uint8Array(4),
    little(100, 8),
    little(length, 8),
    new Uint8Array(4),
    new Uint8Array(400),
  );
}

export const ARCHIVES: readonly Kind[] = [
  {
    kind: 'zip',
    is: ['zip'],
    name: 'disc.zip',
    make: () => zip([PHOTO, ...SERIES]),
    hostile: [
      {
        what: 'one file that unpacks to 300 MB',
        make: () => zip([{ path: 'IM000001', content: new Uint8Array(ZEROS) }]),
      },
      { what: 'archives in archives, five deep', make: () => nested(5) },
      {
        what: '10,000 entries that are all the same bytes',
        make: () =>
          zip(
            slices(MANY).map((one, i) => (i > 0 ? { ...one, content: new Uint8Array() } : one)),
            { overlapping: true },
          ),
      },
      { what: '10,000 texts', isOrdinary: true, make: () => zip(texts(MANY)) },
      {
        what: '10,000 empty scans',
        make: () => zip(slices(MANY).map((one) => ({ ...one, content: new Uint8Array() }))),
      },
      { what: 'locked', make: () => zip(SERIES.map((one) => ({ ...one, encrypted: true }))) },
    ],
  },
  {
    kind: 'gzip',
    is: ['gzip'],
    name: 'IM000001.dcm.gz',
    make: () => new Uint8Array(gzipSync(XRAY)),
    hostile: [
      { what: 'unpacks to 300 MB of nothing', make: () => new Uint8Array(gzipSync(new Uint8Array(ZEROS))) },
      {
        what: 'a packed archive of 10,000 texts',
        isOrdinary: true,
        name: 'notes.tar.gz',
        make: () => new Uint8Array(gzipSync(tar(texts(MANY)))),
      },
    ],
  },
  {
    kind: 'tar',
    is: ['tar'],
    name: 'disc.tar',
    make: () => tar([PHOTO, ...SERIES]),
    hostile: [{ what: '10,000 texts', isOrdinary: true, make: () => tar(texts(MANY)) }],
  },
  {
    kind: 'iso',
    is: ['iso'],
    name: 'disc.iso',
    make: () => iso({ 'DICOM/IM000001': XRAY, 'README.TXT': utf8('A disc') }),
    hostile: [
      { what: 'a folder that holds itself', make: () => iso({ 'DICOM/IM000001': XRAY }, { loop: true }) },
    ],
  },
  {
    kind: 'rar',
    is: ['rar'],
    name: 'disc.rar',
    make: () => rar5([PHOTO, ...SERIES]),
    hostile: [{ what: '10,000 texts', isOrdinary: true, make: () => rar5(texts(MANY)) }],
  },
  {
    kind: '7z',
    is: ['7z'],
    name: 'CT_DICOM.7z',
    make: () => sevenZip(300),
    hostile: [{ what: 'a directory of eight exabytes', make: () => sevenZip(2 ** 53) }],
  },
  {
    kind: 'xz',
    is: ['xz'],
    name: 'CT_DICOM.tar.xz',
    make: () => bytes('\xfd7zXZ\0\0\x04', new Uint8Array(1_000)),
  },
  {
    kind: 'bzip2',
    is: ['bzip2'],
    name: 'CT_DICOM.tar.bz2',
    make: () => bytes('BZh91AY&SY', new Uint8Array(1_000)),
  },
];
