/**
 * Test pictures and readers of containers, XMP and IPTC are both ours: somebody else's reader must see the same.
 * Of EXIF only where the block stands says something new, since `exif.ts` is exifr, too.
 */
import exifr from 'exifr';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../../fixtures/images/bytes.ts';
import { heic } from '../../../fixtures/images/heic.ts';
import { exifSegment, jpeg, photoshopSegment, xmpSegment } from '../../../fixtures/images/jpeg.ts';
import { internationalTextChunk, png, pngChunk } from '../../../fixtures/images/png.ts';
import { exif, iptc, NAMESPACES, photoshop, xmp } from '../../../fixtures/images/text.ts';

const TEXTS = {
  make: 'Apple',
  model: 'iPhone 15',
  software: '17.4.1',
  artist: 'Jane Doe',
  imageDescription: 'MRI',
};
const GPS = { latitude: [48, 51, 29.5], longitude: [2, 17, 40.2] };
const EXPECTED = {
  Make: 'Apple',
  Model: 'iPhone 15',
  Software: '17.4.1',
  Artist: 'Jane Doe',
  ImageDescription: 'MRI',
};

describe('exifr reads in our pictures', () => {
  const blocks = [true, false].map((littleEndian) => exif({ ...TEXTS, gps: GPS }, { littleEndian }));

  it.each(
    blocks.flatMap((block): [string, Uint8Array][] => [
      ['JPEG', jpeg({ segments: [exifSegment(block)] })],
      ['PNG', png({ before: [pngChunk('eXIf', block)] })],
      ['TIFF', block],
      ['HEIC', heic({ exif: block })],
    ]),
  )('the EXIF block of a %s', async (_, picture) => {
    const seen = await exifr.parse(picture);
    expect(seen).toMatchObject(EXPECTED);
    expect(seen.latitude).toBeCloseTo(48.858, 3);
  });

  it.each<[string, (packet: Uint8Array) => Uint8Array]>([
    ['JPEG', (packet) => jpeg({ segments: [xmpSegment(packet)] })],
    ['PNG', (packet) => png({ before: [internationalTextChunk('XML:com.adobe.xmp', packet)] })],
  ])('the XMP packet of a %s', async (_, picture) => {
    const packet = xmp([{ namespace: NAMESPACES.dicom, name: 'PatientName', value: 'Doe^Jane' }]);
    const seen = await exifr.parse(picture(packet), { xmp: true, tiff: false, ihdr: false });
    expect(seen).toMatchObject({ PatientName: 'Doe^Jane' });
  });

  it('the IPTC resource of a JPEG', async () => {
    const stream = iptc([[120, bytes('chest x-ray')]]);
    const picture = jpeg({ segments: [photoshopSegment(photoshop(stream))] });
    expect(await exifr.parse(picture, { iptc: true, tiff: false })).toMatchObject({ Caption: 'chest x-ray' });
  });
});
