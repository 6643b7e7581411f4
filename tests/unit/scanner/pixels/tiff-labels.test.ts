import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { expect, it } from 'vitest';
import { labelsAmong } from '../../../../src/scanner/pixels/tiff-labels.ts';
import { tiff } from '../../../fixtures/images/tiff.ts';
import { scnXml } from '../../../fixtures/slides/slides.ts';

const DESCRIPTION = 270;

async function pagesOf(descriptions: readonly string[]): Promise<GeoTIFFImage[]> {
  const pages = descriptions.map((value) => [{ tag: DESCRIPTION, value: value || 'x' }]);
  const file = await fromArrayBuffer(tiff({ wide: true, pages }).slice().buffer);
  return Promise.all(descriptions.map((_, i) => file.getImage(i)));
}

it('the labels of a slide are the pages that call themselves so', async () => {
  const pages = await pagesOf(['Aperio', 'Aperio\nlabel 300x200', 'Aperio\nmacro 900x300']);
  expect(await labelsAmong(pages)).toEqual(pages.slice(1));
});

it('or those that the text of the first page leads to', async () => {
  const pages = await pagesOf([scnXml('S24-1'), '', '', '']);
  expect(await labelsAmong(pages)).toEqual(pages.slice(2));
});

it('are none where it leads out of the file, or there are no pages', async () => {
  expect(await labelsAmong(await pagesOf([scnXml('S24-1').replaceAll('ifd="', 'ifd="9')]))).toEqual([]);
  expect(await labelsAmong([])).toEqual([]);
});
