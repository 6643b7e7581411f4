import './newer-promises.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papers } from '../../../src/detectors/document/paper.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import { imagesStoredIn } from '../../../src/scanner/pdf/stored-images.ts';
import { readPdf } from '../../../src/scanner/pdf.ts';
import { pdf } from '../../fixtures/documents/pdf.ts';
import { bytes } from '../../fixtures/images/bytes.ts';
import { jpeg } from '../../fixtures/images/jpeg.ts';
import { osirixExport } from '../../fixtures/images/samples.ts';
import { inHand, WITHOUT_PRINT } from '../detectors/in-hand.ts';

const readerOf = (content: Uint8Array) => blobReader(new Blob([content.slice()]));
const imageOf = (content: Uint8Array, entries = '/Filter /DCTDecode') =>
  bytes(
    `9 0 obj\n<</Type/XObject/Subtype/Image /Width 640/Height 480 ${entries} /Length ${content.length}>>\nstream\r\n`,
    content,
    '\nendstream\nendobj\n',
  );
/** The image stands before the directory, which is then met where it is not: pdf.js looks for it. */
const withImage = (content: Uint8Array) => {
  const whole = pdf(['A letter to a friend']);
  const at = new TextDecoder('latin1').decode(whole).indexOf('xref\n0');
  return bytes(whole.slice(0, at), imageOf(content), whole.slice(at));
};

describe('the images in a PDF', () => {
  it('are told by their dictionaries, with the beginning of JPEGs', async () => {
    const picture = jpeg();
    const found = await imagesStoredIn(
      readerOf(
        bytes(
          imageOf(picture),
          imageOf(new Uint8Array(9), '/Filter/FlateDecode'),
          '/Subtype /Image',
          'stream\n',
        ),
      ),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ width: 640, height: 480 });
    expect(found[0]?.head?.subarray(0, picture.length)).toEqual(picture);
    expect(found[1]).toEqual({ width: 640, height: 480 });
  });

  it('are found wherever they stand, once each', async () => {
    for (const shift of [-700, -100, -40, -1, 0, 1, 40, 700]) {
      const padding = new Uint8Array(2 ** 20 + shift).fill(0x20);
      const found = await imagesStoredIn(readerOf(bytes(padding, imageOf(jpeg()), padding, imageOf(jpeg()))));
      expect(
        found.map(({ head }) => head?.[0]),
        `${shift}`,
      ).toEqual([0xff, 0xff]);
    }
  });

  it('are bounded, and any bytes are none or some', async () => {
    const many = bytes(...new Array(3_000).fill(imageOf(new Uint8Array(1))));
    expect(await imagesStoredIn(readerOf(many))).toHaveLength(500);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(160), async (noise, at) => {
        const image = imageOf(new Uint8Array(3));
        await imagesStoredIn(readerOf(bytes(image.slice(0, at), noise, image.slice(at))));
      }),
    );
  });

  it('tell what a viewer wrote in them; those of a camera tell nothing of medicine', async () => {
    const told = async (picture: Uint8Array) => {
      const file = inHand(withImage(picture));
      const paper = () => readPdf(file.bytes);
      return papers.examine(file, {
        ...WITHOUT_PRINT,
        paper,
        pixels: async () => [],
        classify: async () => new Float32Array(),
      });
    };
    const { findings } = await told(osirixExport());
    expect(findings.some(({ medical, where }) => medical && where.startsWith('image: '))).toBe(true);
    expect((await told(jpeg())).findings).toEqual([]);
  });
});
