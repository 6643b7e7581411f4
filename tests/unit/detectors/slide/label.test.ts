import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPagesOf } from '../../../../src/detectors/slide/formats/leica.ts';
import { labelPictures, philipsLabels } from '../../../../src/detectors/slide/label.ts';
import { sniffKind } from '../../../../src/detectors/sniff/index.ts';
import { headerOf } from '../../../../src/scanner/pixels/size.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { little } from '../../../fixtures/images/bytes.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { czi, cziPhoto, isyntax, scnXml } from '../../../fixtures/slides/slides.ts';
import { inHand } from '../in-hand.ts';

type Photo = { kind: string; content: Uint8Array };

async function photosIn(content: Uint8Array): Promise<Photo[]> {
  const photos: Photo[] = [];
  for await (const photo of labelPictures(inHand(content))) photos.push(photo);
  return photos;
}

const attached = (name: string, content: Uint8Array, type = 'CZI') => ({ name, type, content });
/** Three pixels above, three below: blue, green and red. */
const PIXELS = Uint8Array.from({ length: 18 }, (_, i) => i + 1);

describe('the photos of the glass in a CZI', () => {
  it('are pictures that browsers decode', async () => {
    const [photo] = await photosIn(czi('', [attached('Label', cziPhoto(3, 2, PIXELS))]));
    const content = photo?.content ?? new Uint8Array();
    expect(photo?.kind).toBe('bmp');
    expect(sniffKind(content, content.length)).toBe('bmp');
    expect(await headerOf('bmp', inHand(content).bytes)).toMatchObject({ width: 3, height: 2 });
    // The lower row comes first, each filled up to four bytes.
    expect(Array.from(content.subarray(54))).toEqual([
      ...[10, 11, 12, 13, 14, 15, 16, 17, 18, 0, 0, 0],
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0],
    ]);
    const [grey] = await photosIn(czi('', [attached('SlidePreview', cziPhoto(2, 1, Uint8Array.of(7, 9)))]));
    expect(Array.from(grey?.content.subarray(54) ?? [])).toEqual([7, 7, 7, 9, 9, 9, 0, 0]);
  });

  it('may be JPEGs, bare or in a tile', async () => {
    const files = [attached('Label', jpeg(), 'JPG'), attached('SlidePreview', cziPhoto(2, 2, jpeg(), 1))];
    const photos = await photosIn(czi('', files));
    expect(photos.map(({ kind, content }) => [kind, content.length])).toEqual([
      ['jpeg', jpeg().length],
      ['jpeg', jpeg().length],
    ]);
  });

  it('are nothing else that is attached, and nothing that is packed in other ways', async () => {
    const files = [
      attached('Thumbnail', jpeg(), 'JPG'),
      attached('Label', cziPhoto(3, 2, PIXELS, 4)),
      attached('SlidePreview', new Uint8Array(5)),
    ];
    expect(await photosIn(czi('', files))).toEqual([]);
    expect(await photosIn(czi('', [attached('Label', cziPhoto(60_000, 60_000, PIXELS))]))).toEqual([]);
  });

  it('never throw nor grow, cut off or changed anywhere', { timeout: 60_000 }, async () => {
    const whole = czi('', [attached('Label', cziPhoto(3, 2, PIXELS))]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const content = isCut ? whole.slice(0, at % whole.length) : whole.slice();
        if (!isCut) content[at % whole.length] = value;
        const photos = await photosIn(content);
        for (const { content: photo } of photos) expect(photo.length).toBeLessThan(10_000);
      }),
      { numRuns: 300 },
    );
    const lying = whole.slice();
    const at = Buffer.from(lying).indexOf('ZISRAWDIRECTORY');
    lying.set(little(0xffffffff, 4), at + 32);
    expect((await photosIn(lying)).length).toBeLessThanOrEqual(1);
  });
});

describe('the pages of a Leica slide that show the label', () => {
  it('are those of the whole glass, the finest first, and what stands beside', () => {
    expect(labelPagesOf(scnXml('x'))).toEqual([2, 3]);
    expect(labelPagesOf(scnXml('x', '<supplementalImage type="label" ifd="4"/>'))).toEqual([4, 2, 3]);
  });

  it('are the first picture where nothing says how much is seen', () => {
    expect(labelPagesOf(scnXml('x').replaceAll(/<view[^>]*>/g, ''))).toEqual([0, 1]);
  });

  it('are none of other texts, and no numbers that are none', () => {
    for (const text of ['', 'label 300x200', '<scn', scnXml('x').replaceAll(/ifd="\d"/g, 'ifd="-1e9"')])
      expect(labelPagesOf(text)).toEqual([]);
  });
});

describe('the photos in the text of Philips', () => {
  it('take no longer the more of them are announced', () => {
    const start = cpuNow();
    const hostile = 'ObjectType="DPScannedImage"'.concat(
      '"PIM_DP_IMAGE_TYPE" "PIM_DP_IMAGE_DATA" '.repeat(50_000),
    );
    expect([...philipsLabels(hostile)]).toEqual([]);
    expect(cpuNow() - start).toBeLessThan(2_000);
  });

  it('are those of the label first', () => {
    const xml = new TextDecoder('latin1').decode(isyntax({}, btoa('abc')));
    expect([...philipsLabels(xml)].map(({ content }) => content.length)).toEqual([3]);
  });
});
