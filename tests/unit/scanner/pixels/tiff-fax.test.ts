import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/scanner/pdf.ts';
import { faxOn, isFax, pdfOf } from '../../../../src/scanner/pixels/tiff-fax.ts';
import { FAX, fax } from '../../../fixtures/images/fax.ts';
import { tiffPage } from '../../../fixtures/images/tiff-page.ts';
import '../newer-promises.ts';
import { inHand } from '../../detectors/in-hand.ts';

const pageOf = async (file: Uint8Array): Promise<GeoTIFFImage> =>
  (await fromArrayBuffer(file.slice().buffer)).getImage();

/** That no row is read of it: what is drawn is a matter of browsers. */
const nothing = () => 0;

describe('a fax', () => {
  it.each(['huffman', 'group3', 'group4'] as const)('of %s is one', async (packing) => {
    expect(isFax(await pageOf(fax(8, 8, (x, y) => x > y, { packing })))).toBe(true);
  });

  it('is nothing that is packed in other ways', async () => {
    expect(isFax(await pageOf(tiffPage(2, 2, new Uint8Array(4))))).toBe(false);
  });

  it('becomes a page with its strips one below the other', async () => {
    const strips = [Uint8Array.of(1, 2), new TextEncoder().encode('endstream endobj'), Uint8Array.of(3)];
    const about = { packing: FAX.group4, options: 0, blackIsZero: false };
    const pdf = pdfOf({ width: 1728, height: 25, rowsPerStrip: 10, strips, ...about });
    const { pages, images, flaw } = await readPdf(inHand(pdf).bytes);
    expect([pages, flaw]).toEqual([[[]], undefined]);
    expect(images).toEqual([10, 10, 5].map((height) => ({ width: 1728, height })));
  });

  it('whose strips are longer than any is given up before a byte is read', async () => {
    const huge = tiffPage(8, 8, new Uint8Array(4), { 258: 1, 259: FAX.group4, 279: 2 ** 30 });
    const file = new Blob([huge.slice()]);
    await expect(faxOn(await pageOf(huge), file, nothing)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
