import { describe, expect, it } from 'vitest';
import { bytes, utf8 } from '../../../fixtures/images/bytes.ts';
import { heic } from '../../../fixtures/images/heic.ts';
import {
  commentSegment,
  exifSegment,
  extendedXmpSegments,
  jpeg,
  photoshopSegment,
  xmpSegment,
} from '../../../fixtures/images/jpeg.ts';
import {
  internationalTextChunk,
  packedTextChunk,
  png,
  pngChunk,
  textChunk,
} from '../../../fixtures/images/png.ts';
import { exif, iptc, NAMESPACES, photoshop, userComment, xmp } from '../../../fixtures/images/text.ts';
import { tiff } from '../../../fixtures/images/tiff.ts';
import { webp } from '../../../fixtures/images/webp.ts';
import { examine, findingsOf, labelsOf } from './examine.ts';

const EXIF = exif({ software: 'Horos v4.0', dateTimeOriginal: '2015:03:04 09:10:11' });
const FROM_EXIF = ['medicalProgram', 'examDate'];
const XMP = xmp([{ namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane' }]);
const FROM_XMP = ['scanDetails', 'patientName'];
const IPTC = iptc([
  [120, utf8('Röntgen')],
  [80, utf8('Jane Dö')],
]);
const FROM_IPTC = ['medicalWords', 'authorName'];

function hexProfile(name: string, content: Uint8Array): string {
  const lines =
    Buffer.from(content)
      .toString('hex')
      .match(/.{1,72}/g) ?? [];
  return `\n${name}\n${String(content.length).padStart(8)}\n${lines.join('\n')}\n`;
}

describe('EXIF', () => {
  it.each([
    ['JPEG', jpeg({ segments: [exifSegment(EXIF)] })],
    ['PNG', png({ before: [pngChunk('eXIf', EXIF)] })],
    ['PNG, after the picture', png({ after: [pngChunk('eXIf', EXIF)] })],
    [
      'PNG, as ImageMagick packs it',
      png({
        before: [packedTextChunk('Raw profile type exif', hexProfile('exif', bytes('Exif\0\0', EXIF)))],
      }),
    ],
    ['WebP', webp({ exif: EXIF })],
    ['WebP, with a JPEG’s prefix', webp({ exif: bytes('Exif\0\0', EXIF) })],
    ['TIFF', EXIF],
    ['HEIC', heic({ exif: EXIF })],
    ['HEIC, wider locations', heic({ exif: EXIF, locations: 2 })],
    ['AVIF', heic({ brand: 'avif', exif: EXIF, locations: 1 })],
  ])('is read in %s', async (_, picture) => {
    expect(await labelsOf(picture)).toEqual(FROM_EXIF);
    expect((await examine(picture)).unchecked).toBeUndefined();
  });

  it.each([
    ['big endian', { littleEndian: false }],
    ['BigTIFF', { wide: true }],
    ['BigTIFF, big endian', { wide: true, littleEndian: false }],
    ['far from its header', { gap: 5_000_000 }],
  ])('is read in TIFF: %s', async (_, options) => {
    const examined = await examine(exif({ software: 'Horos' }, options));
    expect(examined.findings.map(({ label }) => label)).toEqual(['found_medicalProgram']);
    expect(examined.bytesRead).toBeLessThan(8192);
  });

  it('is read on later pages', async () => {
    const page = (value: string) => [{ tag: 0x010e, value }];
    expect(await labelsOf(tiff({ pages: [page('one'), page('two'), page('Aperio Image Library')] }))).toEqual(
      ['medicalProgram'],
    );
  });

  it.each([
    ['ASCII', userComment('Exported from OsiriX')],
    ['UTF-16', userComment('Exported from OsiriX', 'UNICODE')],
    ['no code', userComment('Exported from OsiriX', '')],
    ['a forgotten code', bytes('Exported from OsiriX')],
  ])('comments are read in %s', async (_, comment) => {
    for (const littleEndian of [true, false]) {
      const picture = jpeg({ segments: [exifSegment(exif({ userComment: comment }, { littleEndian }))] });
      expect(await findingsOf(picture)).toMatchObject([
        { label: 'found_medicalProgram', strength: 'strong', shown: 'OsiriX', where: 'EXIF UserComment' },
      ]);
    }
  });

  it('Windows’ own titles are read', async () => {
    const title = bytes(Buffer.from('Röntgen\0', 'utf16le'));
    expect(await labelsOf(tiff({ pages: [[{ tag: 0x9c9b, value: title }]] }))).toEqual(['medicalWords']);
  });
});

describe('XMP', () => {
  it.each([
    ['JPEG', jpeg({ segments: [xmpSegment(XMP)] })],
    ['JPEG, in parts', jpeg({ segments: extendedXmpSegments(XMP, 100) })],
    ['PNG', png({ before: [internationalTextChunk('XML:com.adobe.xmp', XMP)] })],
    ['PNG, packed', png({ after: [internationalTextChunk('XML:com.adobe.xmp', XMP, true)] })],
    [
      'PNG, as ImageMagick packs it',
      png({ before: [packedTextChunk('Raw profile type xmp', hexProfile('xmp', XMP))] }),
    ],
    ['WebP', webp({ xmp: XMP })],
    ['TIFF', tiff({ pages: [[{ tag: 0x02bc, value: XMP }]] })],
    ['HEIC', heic({ xmp: XMP })],
    ['HEIC, beside EXIF', heic({ xmp: XMP, exif: exif({ make: 'Apple' }) })],
  ])('is read in %s', async (_, picture) => {
    expect(await labelsOf(picture)).toEqual(FROM_XMP);
  });

  it.each(['attribute', 'element', 'list'] as const)('is read as %s', async (form) => {
    const packet = xmp([
      { namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane & <Co>', form },
    ]);
    expect(await labelsOf(jpeg({ segments: [xmpSegment(packet)] }))).toEqual(FROM_XMP);
  });
});

describe('IPTC', () => {
  it.each([
    ['JPEG', jpeg({ segments: [photoshopSegment(photoshop(IPTC))] })],
    [
      'PNG, as ImageMagick packs it',
      png({ before: [packedTextChunk('Raw profile type iptc', hexProfile('iptc', IPTC))] }),
    ],
    [
      'PNG, as Photoshop resources',
      png({ before: [packedTextChunk('Raw profile type 8bim', hexProfile('8bim', photoshop(IPTC)))] }),
    ],
    ['TIFF', tiff({ pages: [[{ tag: 0x83bb, value: IPTC }]] })],
    ['TIFF, as Photoshop resources', tiff({ pages: [[{ tag: 0x8649, value: photoshop(IPTC) }]] })],
  ])('is read in %s', async (_, picture) => {
    expect(await labelsOf(picture)).toEqual(FROM_IPTC);
  });
});

describe('text', () => {
  it.each([
    ['a JPEG comment', jpeg({ segments: [commentSegment('chest x-ray')] })],
    ['a PNG text chunk', png({ before: [textChunk('Description', 'chest x-ray')] })],
    ['a Latin-1 text chunk', png({ before: [textChunk('Title', 'R\xf6ntgen')] })],
    ['a packed text chunk', png({ after: [packedTextChunk('Comment', 'chest x-ray')] })],
    ['an international text chunk', png({ before: [internationalTextChunk('title', 'рентген')] })],
    [
      'a packed international text chunk',
      png({ before: [internationalTextChunk('Title', 'рентген', true)] }),
    ],
  ])('is read in %s', async (_, picture) => {
    expect(await labelsOf(picture)).toEqual(['medicalWords']);
  });

  it('of an image AI’s prompt is nobody’s description', async () => {
    const chunks = ['parameters', 'prompt', 'workflow'].map((key) =>
      textChunk(key, 'x-ray of a skeleton, MRI'),
    );
    expect(await labelsOf(png({ before: chunks }))).toEqual([]);
  });

  it('of a DICOM file that ImageMagick converted is told by attribute', async () => {
    const before = [textChunk("dcm:Patient'sName", 'Doe^Jane'), textChunk('dcm:KVP', '120')];
    expect(await labelsOf(png({ before }))).toEqual(['scanDetails', 'patientName']);
  });

  it.each([
    ['Patient Name', ['scanDetails', 'patientName']],
    ['PatientName', ['scanDetails', 'patientName']],
    ['Manufacturer', []],
    ['Model', []],
  ])('under the keyword %s', async (keyword, labels) => {
    expect(await labelsOf(png({ before: [textChunk(keyword, 'Doe^Jane')] }))).toEqual(labels);
  });
});

describe('picture data', () => {
  it('is skipped, in however many chunks', async () => {
    const noise = (x: number, y: number) =>
      [(x * y * 7919) % 256, (x * 104_729 + y) % 256, (x ^ y) % 256] as const;
    const chunks = { pixel: noise, dataChunk: 64, after: [textChunk('Comment', 'chest x-ray')] };
    const picture = png({ width: 300, height: 300, ...chunks });
    const examined = await examine(picture);
    expect(picture.length).toBeGreaterThan(100_000);
    expect(examined.bytesRead).toBeLessThan(40_000);
    expect(examined.findings).toHaveLength(1);
  });

  it('of a JPEG is never read', async () => {
    const huge = bytes(jpeg({ segments: [exifSegment(EXIF)] }), new Uint8Array(20_000_000));
    expect((await examine(huge)).bytesRead).toBeLessThan(4096);
  });
});
