/** Pictures: with details stored in them, or of a head that is nobody's. */

import { headScan } from '../../src/pages/samples/head-scan.ts';
import type { Grey } from '../../src/types.ts';
import { blackPng, jpegTiff, longGif, overlappingTiff, packBitsTiff } from '../../tests/fixtures/bombs.ts';
import { bytes, little } from '../../tests/fixtures/images/bytes.ts';
import { fax } from '../../tests/fixtures/images/fax.ts';
import { box, heic } from '../../tests/fixtures/images/heic.ts';
import { exifSegment, jpeg } from '../../tests/fixtures/images/jpeg.ts';
import { segment } from '../../tests/fixtures/images/jpeg-encoder.ts';
import { internationalTextChunk, png } from '../../tests/fixtures/images/png.ts';
import { gifData } from '../../tests/fixtures/images/quarters.ts';
import { photoshopScan } from '../../tests/fixtures/images/samples.ts';
import { exif, NAMESPACES, xmp } from '../../tests/fixtures/images/text.ts';
import { tiffPage } from '../../tests/fixtures/images/tiff-page.ts';
import { riffChunk, webp } from '../../tests/fixtures/images/webp.ts';
import { addNoise, flat, write } from '../../tests/fixtures/print/drawing.ts';
import type { Kind } from './kind.ts';

const SIDE = 256;
const GREYS = Array.from({ length: 256 }, (_, level) => level);

/** What an editor keeps of a DICOM file. */
const DETAILS = {
  PatientName: 'Doe^Jane',
  PatientID: '4711-0815',
  PatientDOB: '19760616',
  PatientSex: 'F',
  StudyDateTime: '2024-02-29T10:15:30',
  StudyDescription: 'Chest PA and lateral',
  SeriesModality: 'CR',
  SeriesDescription: 'PA',
  EquipmentInstitution: 'Saint Nowhere Hospital',
};
const scanned = () =>
  xmp(Object.entries(DETAILS).map(([name, value]) => ({ namespace: NAMESPACES.dicom, name, value })));
const FAXED = [
  'RADIOLOGY REPORT',
  'PATIENT NAME: JANE DOE',
  'DATE OF BIRTH: 04/12/1976',
  'EXAMINATION: MRI BRAIN WITHOUT CONTRAST',
  'FINDINGS: NO ACUTE INFARCT.',
  'IMPRESSION: NORMAL STUDY.',
];
const HEAD = headScan(SIDE);
const headAt = (x: number, y: number) => {
  const grey = HEAD[y * SIDE + x] ?? 0;
  return [grey, grey, grey] as const;
};
const xmpChunk = (packet: Uint8Array) => internationalTextChunk('XML:com.adobe.xmp', packet);
const many = (count: number, part: Uint8Array) => new Array<Uint8Array>(count).fill(part);

const asPng = ({ width, height, data }: Grey): Uint8Array =>
  png({
    width,
    height,
    pixel: (x, y) => {
      const grey = data[y * width + x] ?? 0;
      return [grey, grey, grey];
    },
  });

/** What the finder of print has to leave alone. */
function noise(width: number, height: number): Uint8Array {
  const picture = flat(width, height, 128);
  addNoise(picture, 40, 1);
  return asPng(picture);
}

/** A report as it comes out of a fax machine. */
function faxedReport(): Uint8Array {
  const page = flat(864, 1_100, 255);
  for (const [i, text] of FAXED.entries()) write(page, { text, x: 60, y: 80 + 40 * i, dot: 2, ink: 0 });
  return fax(page.width, page.height, (x, y) => page.data[y * page.width + x] === 0);
}

/** @param room between the lines, in pixels */
function wordy(width: number, height: number, room: number): Uint8Array {
  const picture = flat(width, height, 255);
  const line = 'THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG 0123456789 '.repeat(12);
  for (let y = 4; y < height - 20; y += 14 + room) write(picture, { text: line, x: 4, y, dot: 2, ink: 0 });
  return asPng(picture);
}

function gif(): Uint8Array {
  const screen = bytes(
    little(SIDE, 2),
    little(SIDE, 2),
    [0xf7, 0, 0],
    ...GREYS.map((grey) => [grey, grey, grey]),
  );
  const frame = bytes([0x2c], little(0, 4), little(SIDE, 2), little(SIDE, 2), [0]);
  return bytes('GIF89a', screen, frame, gifData([...HEAD]), [0x3b]);
}

/** Of eight bits a pixel, rows from the bottom. */
function bmp(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const palette = bytes(...GREYS.map((grey) => [grey, grey, grey, 0]));
  const start = 54 + palette.length;
  const rows = Array.from({ length: Math.floor(pixels.length / width) }, (_, y) =>
    pixels.slice(y * width, (y + 1) * width),
  );
  return bytes(
    ...['BM', little(start + pixels.length, 4), little(0, 4), little(start, 4), little(40, 4)],
    ...[little(width, 4), little(height, 4), little(1, 2), little(8, 2), new Uint8Array(24)],
    ...[palette, ...rows.reverse()],
  );
}

/** Boxes in boxes, each as long as all that is left. */
function deepBoxes(brand: string): Uint8Array {
  let inner = new Uint8Array();
  for (let depth = 0; depth < 2000; depth++) inner = new Uint8Array(box('meta', new Uint8Array(4), inner));
  return bytes(box('ftyp', brand, new Uint8Array(4), brand), inner);
}

export const PICTURES: readonly Kind[] = [
  {
    kind: 'jpeg',
    is: ['jpeg'],
    name: 'scan.jpg',
    make: () => photoshopScan(),
    hostile: [
      {
        what: '100,000 segments of text',
        make: () => jpeg({ segments: many(100_000, exifSegment(exif({ make: 'Nobody' }))) }),
      },
      {
        what: '100,000 empty segments',
        make: () => jpeg({ segments: many(100_000, segment(0xe1, 'nothing')) }),
      },
    ],
  },
  {
    kind: 'png',
    is: ['png'],
    name: 'scan.png',
    make: () => png({ width: SIDE, height: SIDE, pixel: headAt, before: [xmpChunk(scanned())] }),
    hostile: [
      { what: '30,000 × 30,000 pixels', make: () => blackPng(30_000, 30_000) },
      { what: 'noise, 1 MP', isOrdinary: true, make: () => noise(1_000, 1_000) },
      { what: 'noise, 12 MP', isOrdinary: true, make: () => noise(4_000, 3_000) },
      { what: 'a wall of words, 12 MP', isOrdinary: true, make: () => wordy(4_000, 3_000, 1) },
      { what: '200 lines of words', isOrdinary: true, make: () => wordy(1_200, 4_800, 8) },
      {
        what: 'a text that unpacks to 300 MB',
        isOrdinary: true,
        make: () => png({ before: [internationalTextChunk('Comment', new Uint8Array(300_000_000), true)] }),
      },
    ],
  },
  {
    kind: 'webp',
    is: ['webp'],
    name: 'scan.webp',
    make: () => webp({ width: 64, height: 64, xmp: scanned() }),
    hostile: [
      {
        what: '16,384 × 16,384 pixels in 60 bytes',
        make: () => webp({ width: 16_384, height: 16_384 }),
      },
      {
        what: 'a chunk of 4 GB',
        make: () =>
          bytes(
            'RIFF',
            little(0xffffffff, 4),
            'WEBP',
            riffChunk('VP8X', new Uint8Array(10)),
            'XMP ',
            little(0xfffffff0, 4),
          ),
      },
    ],
  },
  {
    kind: 'gif',
    is: ['gif'],
    name: 'scan.gif',
    make: gif,
    hostile: [{ what: '60,000 frames', isOrdinary: true, make: () => longGif(2000, 60_000) }],
  },
  {
    kind: 'avif',
    is: ['avif'],
    name: 'scan.avif',
    make: () => heic({ brand: 'avif', xmp: scanned() }),
    hostile: [{ what: 'boxes 2,000 deep', make: () => deepBoxes('avif') }],
  },
  {
    kind: 'heic',
    is: ['heic'],
    name: 'scan.heic',
    make: () => heic({ xmp: scanned() }),
    hostile: [{ what: 'boxes 2,000 deep', make: () => deepBoxes('heic') }],
  },
  {
    kind: 'tiff',
    is: ['tiff'],
    name: 'scan.tif',
    make: () => tiffPage(SIDE, SIDE, HEAD),
    hostile: [
      { what: 'runs for a hundred pages', isOrdinary: true, make: packBitsTiff },
      { what: 'overlapping strips', make: overlappingTiff },
      { what: 'a JPEG of four billion pixels inside', make: jpegTiff },
    ],
  },
  {
    kind: 'tiff, fax',
    is: ['tiff'],
    name: 'scan.tif',
    make: faxedReport,
    hostile: [
      {
        what: '30,000 × 30,000 pixels',
        make: () => tiffPage(30_000, 30_000, new Uint8Array(1_000), { 258: 1, 259: 4 }),
      },
      {
        what: 'runs that make no sense, 16 MP',
        isOrdinary: true,
        make: () => tiffPage(3_200, 5_000, new Uint8Array(4_000_000).fill(0x55), { 258: 1, 259: 4 }),
      },
    ],
  },
  {
    kind: 'bmp',
    is: ['bmp'],
    name: 'scan.bmp',
    make: () => bmp(SIDE, SIDE, HEAD),
    hostile: [{ what: '60,000 × 60,000 pixels', make: () => bmp(60_000, 60_000, new Uint8Array(60_000)) }],
  },
];
