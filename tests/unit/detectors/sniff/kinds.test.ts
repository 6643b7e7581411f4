import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNIFF_LENGTH, sniffKind } from '../../../../src/detectors/sniff/index.ts';
import type { FileKind } from '../../../../src/types.ts';
import { big, bytes, little, type Part } from '../../../fixtures/images/bytes.ts';
import { box, heic } from '../../../fixtures/images/heic.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { pngWithSize } from '../../../fixtures/images/png.ts';
import { exif } from '../../../fixtures/images/text.ts';
import { webp } from '../../../fixtures/images/webp.ts';

const BIG_ENDIAN = { littleEndian: false };

function kindOf(...parts: Part[]): FileKind {
  const content = bytes(...parts);
  return sniffKind(content.slice(0, SNIFF_LENGTH), content.length);
}

/** This content at this offset, zeros before it. */
function at(offset: number, content: Part): Uint8Array {
  return bytes(new Uint8Array(offset), content);
}

function ftyp(...brands: string[]): Uint8Array {
  const [major = '', ...compatible] = brands;
  return box('ftyp', major, big(0, 4), ...compatible);
}

function nifti(number: typeof little, magic: string): Uint8Array {
  return bytes(number(348, 4), new Uint8Array(340), magic, '\0');
}

function analyze(dimensions: number): Uint8Array {
  const head = new Uint8Array(348);
  head.set(little(348, 4));
  head.set(little(16384, 4), 32);
  head.set(bytes('r'), 38);
  head.set(little(dimensions, 2), 40);
  return head;
}

function mgh(width: number, voxels: number): Uint8Array {
  const numbers = [1, width, 2, 2, 1, 0].map((value) => big(value, 4));
  return bytes(...numbers, new Uint8Array(260 + voxels));
}

const KINDS: [FileKind, string, Uint8Array][] = [
  ['jpeg', 'JPEG', jpeg()],
  ['png', 'PNG', pngWithSize(4, 4)],
  ['webp', 'WebP', webp()],
  ['gif', 'GIF87a', bytes('GIF87a', [1, 0, 1, 0])],
  ['gif', 'GIF89a', bytes('GIF89a', [1, 0, 1, 0])],
  ['avif', 'AVIF', ftyp('avif', 'mif1', 'miaf')],
  ['avif', 'AVIF by a compatible brand', ftyp('mif1', 'avif')],
  ['heic', 'HEIC', heic()],
  ['heic', 'HEIC of ten bits', ftyp('heix', 'mif1')],
  ['heic', 'HEIF of any codec', ftyp('mif1', 'miaf')],
  ['heic', 'a burst of HEIC', ftyp('hevc', 'msf1')],
  ['tiff', 'TIFF, little endian', exif({ artist: 'Jane Doe' })],
  ['tiff', 'TIFF, big endian', exif({ artist: 'Jane Doe' }, BIG_ENDIAN)],
  ['tiff', 'BigTIFF', exif({ artist: 'Jane Doe' }, { wide: true })],
  ['tiff', 'BigTIFF, big endian', exif({ artist: 'Jane Doe' }, { wide: true, ...BIG_ENDIAN })],
  ['bmp', 'BMP', bytes('BM', little(58, 4), little(0, 4), little(54, 4), little(40, 4), new Uint8Array(40))],
  ['pdf', 'PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
  ['pdf', 'PDF after a mail header', bytes('Content-Type: application/pdf\r\n\r\n%PDF-1.4\n')],
  ['zip', 'ZIP', bytes('PK\x03\x04', new Uint8Array(30))],
  ['zip', 'an empty ZIP', bytes('PK\x05\x06', new Uint8Array(18))],
  ['gzip', 'GZIP', new Uint8Array(gzipSync('text'))],
  ['tar', 'TAR', at(257, 'ustar\x0000')],
  ['rar', 'RAR 4', bytes('Rar!\x1a\x07\x00')],
  ['rar', 'RAR 5', bytes('Rar!\x1a\x07\x01\x00')],
  ['7z', '7z', bytes("7z\xbc\xaf'\x1c")],
  ['xz', 'XZ', bytes('\xfd7zXZ\0\0\x04')],
  ['bzip2', 'bzip2', bytes('BZh91AY&SY', [1, 2, 3, 4])],
  ['text', 'a text that begins like bzip2', bytes('BZh9 is a name')],
  ['iso', 'ISO 9660', at(32769, 'CD001\x01')],
  ['iso', 'UDF', at(32769, 'BEA01\x01')],
  ['slide', 'CZI', bytes('ZISRAWFILE', new Uint8Array(600))],
  [
    'slide',
    'iSyntax',
    bytes('<?xml version="1.0" encoding="UTF-8"?>\n<DataObject ObjectType="DPUfsImport">'),
  ],
  ['nifti', 'NIfTI-1', nifti(little, 'n+1')],
  ['nifti', 'NIfTI-1, big endian', nifti((value, length) => big(value, length), 'n+1')],
  ['nifti', 'the header of a NIfTI pair', nifti(little, 'ni1')],
  ['nifti', 'NIfTI-2', bytes(little(540, 4), 'n+2\0\r\n\x1a\n', new Uint8Array(528))],
  ['nifti', 'Analyze 7.5', analyze(4)],
  ['nrrd', 'NRRD', bytes('NRRD0004\ntype: short\n')],
  ['metaimage', 'MetaImage', bytes('ObjectType = Image\nNDims = 3\nElementType = MET_SHORT\n', [0, 1, 2])],
  ['mgh', 'MGH', mgh(5, 20)],
  ['video', 'MP4', ftyp('isom', 'iso2', 'mp41')],
  ['video', 'QuickTime', ftyp('qt  ')],
  ['video', 'QuickTime without a file type', bytes(big(64, 4), 'moov', new Uint8Array(60))],
  ['video', 'WebM', bytes('\x1a\x45\xdf\xa3', new Uint8Array(30))],
  ['video', 'AVI', bytes('RIFF', little(100, 4), 'AVI LIST')],
  ['video', 'MPEG program stream', bytes('\0\0\x01\xba', new Uint8Array(30))],
  ['video', 'MPEG transport stream', new Uint8Array(188 * 5).map((_, i) => (i % 188 === 0 ? 0x47 : 0xff))],
  ['video', 'Ogg Theora', bytes('OggS', new Uint8Array(24), '\x80theora')],
  ['video', 'Windows Media', bytes('\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa')],
  ['text', 'text', bytes('Dear all,\r\n\tsee you on Friday.')],
  ['text', 'UTF-8', bytes(new TextEncoder().encode('Привіт, світе'))],
  ['text', 'UTF-16', bytes('\xff\xfe', Buffer.from('Привіт', 'utf16le'))],
  ['text', 'Latin-1', bytes('M\xfcller, Z\xfcrich')],
  ['empty', 'no bytes', bytes()],
];

/** Kinds nearby that are something else. */
const OTHERS: [string, Uint8Array][] = [
  ['sound in an MP4', ftyp('M4A ', 'isom')],
  ['a raw picture in an MP4', ftyp('crx ', 'isom')],
  ['sound in Ogg', bytes('OggS', new Uint8Array(24), '\x01vorbis')],
  ['sound in RIFF', bytes('RIFF', little(100, 4), 'WAVEfmt ')],
  ['an MGH whose voxels do not fit', mgh(500, 20)],
  ['an Analyze header of no dimensions', analyze(0)],
  ['an icon', bytes([0, 0, 1, 0, 1, 0, 16, 16], new Uint8Array(60))],
  ['zeros', new Uint8Array(4096)],
  ['BM and nothing of a bitmap', bytes('BM', new Uint8Array(60))],
];

describe('sniffKind', { timeout: 30_000 }, () => {
  it.each(KINDS)('says %s of %s', (kind, _, content) => {
    expect(kindOf(content)).toBe(kind);
  });

  it.each(OTHERS)('does not know %s', (_, content) => {
    expect(kindOf(content)).toBe('unknown');
  });

  it('answers for any bytes, and never DICOM or a record by chance', () => {
    const never: FileKind[] = ['dicom', 'nifti', 'nrrd', 'metaimage', 'mgh', 'hl7', 'cda', 'fhir'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (content) => {
        expect(never).not.toContain(kindOf(content));
      }),
      { numRuns: 2000 },
    );
  });

  it('answers for a kind cut off anywhere', () => {
    for (const [, , content] of KINDS)
      for (let length = 0; length < Math.min(content.length, 400); length++)
        expect(typeof sniffKind(content.slice(0, length), length)).toBe('string');
  });
});
