/** The labels on the glass in slides that are TIFF files: pages of their own, or photos in the text of the first one. */
import type { GeoTIFFImage } from 'geotiff';
import { labelPagesOf } from '../../detectors/slide/formats/leica.ts';
import { philipsLabels } from '../../detectors/slide/label.ts';
import type { Pixels } from '../../types.ts';
import { blobReader } from '../byte-reader.ts';
import { type Keep, readBack } from './read-back.ts';
import { headerOf } from './size.ts';

/** Slides hold a photo of the label on the glass, and one of all of it. */
const MOST_LABELS = 2;
/** How those pages are called by Aperio, Ventana and Philips. */
const LABEL = /(?:^|\n)\s*(?:label|macro)(?![a-z])/i;
/** Of Hamamatsu's pages: what lens was used, and none for the photo of the glass. */
const [LENS, WITHOUT_LENS] = [65421, -1];
/** Characters of a page's text: Philips keeps photos in it. */
const LONGEST_TEXT = 3 * 2 ** 20;
const MOST_PIXELS = 2 ** 24;

/** @param pages all of the file */
export async function labelsAmong(pages: readonly GeoTIFFImage[]): Promise<GeoTIFFImage[]> {
  const told = labelPagesOf(await textOf(pages[0])).flatMap((number) => pages[number] ?? []);
  if (told.length > 0) return told.slice(0, MOST_LABELS);
  const labels: GeoTIFFImage[] = [];
  for (const page of pages) {
    const lens: unknown = await page.fileDirectory.loadValue(LENS).catch(() => undefined);
    if (lens === WITHOUT_LENS || LABEL.test((await textOf(page)).slice(0, 200))) labels.push(page);
  }
  return labels.slice(-MOST_LABELS);
}

/** Those of Philips that are no pages. What cannot be decoded is left out. */
export async function labelsInText(page: GeoTIFFImage | undefined, keep: Keep): Promise<Pixels[]> {
  const text = await textOf(page);
  const pictures: Pixels[] = [];
  if (!text.includes('DPUfsImport')) return pictures;
  for (const { content } of philipsLabels(text)) {
    const picture = await decoded(content, keep).catch(() => undefined);
    if (picture) pictures.push(picture);
  }
  return pictures;
}

async function textOf(page: GeoTIFFImage | undefined): Promise<string> {
  const text: unknown = await page?.fileDirectory.loadValue('ImageDescription').catch(() => undefined);
  return String(text ?? '').slice(0, LONGEST_TEXT);
}

async function decoded(jpeg: Uint8Array, keep: Keep): Promise<Pixels | undefined> {
  const file = new Blob([jpeg.slice()], { type: 'image/jpeg' });
  const { width, height } = await headerOf('jpeg', blobReader(file));
  if (width * height > MOST_PIXELS) return undefined;
  const bitmap = await createImageBitmap(file);
  try {
    return readBack(bitmap, keep);
  } finally {
    bitmap.close();
  }
}
