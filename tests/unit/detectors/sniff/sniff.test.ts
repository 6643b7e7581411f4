import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../../src/detectors/sniff/index.ts';
import { janeDoeXray } from '../../../fixtures/dicom/samples.ts';
import { bytes } from '../../../fixtures/images/bytes.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { ordinaryPhoto } from '../../../fixtures/images/samples.ts';
import { inHand } from '../in-hand.ts';

const NRRD = bytes('NRRD0005\ntype: short\n');
const NOISE = Uint8Array.from({ length: 500 }, (_, i) => (i * 73 + 1) % 251);
const gzipped = (content: Uint8Array) => new Uint8Array(gzipSync(content));

describe('sniff', { timeout: 30_000 }, () => {
  it.each([
    ['found_fileDicom', janeDoeXray()],
    ['found_fileVolume', NRRD],
    ['found_fileRecord', bytes('MSH|^~\\&|LAB|HOSPITAL\r')],
  ])('says %s of what is medical whatever it holds', async (label, content) => {
    const { findings, unchecked } = await sniff.examine(inHand(content));
    expect(findings).toEqual([
      {
        detector: 'sniff',
        group: 'file',
        label,
        strength: 'strong',
        medical: true,
        identifying: false,
        where: 'file',
      },
    ]);
    expect(unchecked).toBeUndefined();
  });

  it('looks into a file that is packed singly, and no further than its beginning', async () => {
    const file = inHand(gzipped(bytes(NRRD, new Uint8Array(50_000_000))), { name: 'brain.nrrd.gz' });
    const { findings } = await sniff.examine(file);
    expect(findings.map(({ label }) => label)).toEqual(['found_fileVolume']);
    expect(file.bytes.bytesRead).toBeLessThanOrEqual(65_536);
  });

  it.each([
    ['a photo', ordinaryPhoto(), 'IMG_1234.jpg'],
    ['a photo with trailing junk', bytes(ordinaryPhoto(), NOISE), 'IMG_1234.jpg'],
    ['a photo whose end is missing', ordinaryPhoto().slice(0, 800), 'IMG_1234.jpg'],
    ['a photo by another extension', jpeg(), 'picture.png'],
    ['a photo named like a scan', jpeg(), 'picture.dcm'],
    ['noise that promises nothing', NOISE, 'data.bin'],
    ['noise without an extension', NOISE, 'blob'],
    ['packed noise', gzipped(NOISE), 'data.gz'],
    ['a damaged archive', gzipped(NOISE).slice(0, 15), 'data.gz'],
    ['an empty picture', bytes(), 'empty.jpg'],
    ['an empty scan', bytes(), 'empty.dcm'],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg'],
  ])('is silent about %s', async (_, content, name) => {
    expect(await sniff.examine(inHand(content, { name }))).toEqual({ findings: [] });
  });

  it.each([
    ['a picture by name', { name: 'photo.JPG' }],
    ['a picture by type', { name: 'blob', type: 'image/heic' }],
    ['a scan by name', { name: 'slice.dcm' }],
    ['a scan by type', { name: 'slice', type: 'application/dicom' }],
    ['a volume by name', { name: 'brain.nii' }],
  ])('could not check noise that calls itself %s', async (_, known) => {
    expect((await sniff.examine(inHand(NOISE, known))).unchecked).toBe('unreadable');
    expect((await sniff.examine(inHand('<html>404</html>', known))).unchecked).toBe('unreadable');
  });

  it('could not check noise packed as a volume', async () => {
    const file = inHand(gzipped(NOISE), { name: 'brain.nii.gz' });
    expect((await sniff.examine(file)).unchecked).toBe('unreadable');
  });
});
