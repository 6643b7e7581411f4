import type { FileKind } from '../../types.ts';
import { ascii, bigEndian, littleEndian, spells } from '../bytes.ts';
import { isEdf, isScp } from './recordings.ts';

type Test = (head: Uint8Array, size: number) => boolean;

const starts =
  (text: string, offset = 0): Test =>
  (head) =>
    spells(head, text, offset);

const riff =
  (form: string): Test =>
  (head) =>
    spells(head, 'RIFF') && spells(head, form, 8);

/** Kinds that a few bytes at a fixed place give away, in the order in which they are tried. */
export const SIGNATURES: ReadonlyArray<readonly [FileKind, Test]> = [
  ['jpeg', starts('\xff\xd8\xff')],
  ['png', starts('\x89PNG\r\n\x1a\n')],
  ['gif', starts('GIF87a')],
  ['gif', starts('GIF89a')],
  ['webp', riff('WEBP')],
  // TIFF 6.0, and BigTIFF with its 43 in place of the 42.
  ['tiff', starts('II*\0')],
  ['tiff', starts('MM\0*')],
  ['tiff', starts('II+\0')],
  ['tiff', starts('MM\0+')],
  ['bmp', isBmp],
  ['avif', (head) => brands(head).some((brand) => brand === 'avif' || brand === 'avis')],
  ['heic', (head) => brands(head).some((brand) => HEIF_BRANDS.has(brand))],
  ['video', isVideo],
  ['zip', starts('PK\x03\x04')],
  ['zip', starts('PK\x05\x06')],
  ['gzip', starts('\x1f\x8b\x08')],
  ['rar', starts('Rar!\x1a\x07\0')],
  ['rar', starts('Rar!\x1a\x07\x01\0')],
  ['7z', starts('7z\xbc\xaf\x27\x1c')],
  // The .xz file format 1.1, 2.1.1.1; of bzip2 the first block too, since three letters are any text's.
  ['xz', starts('\xfd7zXZ\0')],
  ['bzip2', (head) => /^BZh[1-9]1AY&SY$/.test(ascii(head, 0, 10))],
  ['tar', starts('ustar', 257)],
  // Zeiss' CZI, and Philips' iSyntax after an XML declaration.
  ['slide', starts('ZISRAWFILE\0')],
  [
    'slide',
    (head) =>
      /^[^<]{0,4}(?:<\?xml[^>]{0,100}>)?\s*<DataObject ObjectType="DPUfsImport"/.test(ascii(head, 0, 512)),
  ],
  ['edf', isEdf],
  ['scp', isScp],
  // The first volume descriptor of ISO 9660, or UDF's, in sector 16.
  ['iso', starts('CD001', 32769)],
  ['iso', starts('BEA01', 32769)],
  // The specification lets up to 1,024 bytes stand before it (PDF 1.7, Appendix H.3.4.1): an archive may be there too.
  ['pdf', (head) => /%PDF-\d/.test(ascii(head, 0, 1024))],
];

function isBmp(head: Uint8Array, size: number): boolean {
  const pixels = littleEndian(head, 10, 4);
  const header = littleEndian(head, 14, 4);
  return spells(head, 'BM') && [12, 16, 40, 52, 56, 64, 108, 124].includes(header) && pixels < size;
}

const HEIF_BRANDS = new Set('heic heix heim heis hevc hevx hevm hevs mif1 mif2 msf1 miaf'.split(' '));
const SOUND_BRANDS = new Set(['M4A ', 'M4B ', 'M4P ']);
/** Boxes that old QuickTime files start with instead of `ftyp`. */
const QUICKTIME = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);

/** Major and compatible brands of an ISO base media file (ISO 14496-12, 4.3); none for other files. */
function brands(head: Uint8Array): string[] {
  if (!spells(head, 'ftyp', 4)) return [];
  const end = Math.min(bigEndian(head, 0, 4), head.length, 256);
  const found = [ascii(head, 8, 4)];
  for (let offset = 16; offset + 4 <= end; offset += 4) found.push(ascii(head, offset, 4));
  return found;
}

function isVideo(head: Uint8Array): boolean {
  const major = brands(head)[0];
  // Canon's raw pictures share the container; they are no film.
  if (major !== undefined) return !SOUND_BRANDS.has(major) && major !== 'crx ';
  const type = ascii(head, 4, 4);
  if (QUICKTIME.has(type)) return bigEndian(head, 0, 4) >= 8 || bigEndian(head, 0, 4) === 1;
  return (
    spells(head, '\x1a\x45\xdf\xa3') || // Matroska, WebM
    riff('AVI ')(head, head.length) ||
    spells(head, '\0\0\x01\xba') || // MPEG program stream
    spells(head, '\0\0\x01\xb3') || // MPEG video
    isTransportStream(head) ||
    (spells(head, 'OggS') && spells(head, '\x80theora', 28)) ||
    spells(head, 'FLV\x01') ||
    spells(head, '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9') // Windows Media
  );
}

/** MPEG transport stream: the sync byte every 188 bytes, or 192 where time codes stand before the packets. */
function isTransportStream(head: Uint8Array): boolean {
  return [
    [0, 188],
    [4, 192],
  ].some(([first = 0, step = 188]) => [0, 1, 2, 3].every((packet) => head[first + packet * step] === 0x47));
}
