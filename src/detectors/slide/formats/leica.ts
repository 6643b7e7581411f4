/** The XML of Leica's SCN (2010/10), in the first page's description. Source: openslide.org/formats/leica. */
import { elementsAt, everyElement, textIn, type XmlElement, xmlTree } from '../../document/xml.ts';
import { fieldsOf, fromBase64, type Slide } from '../slide.ts';

/** What its namespace holds. */
export const LEICA = 'leica-microsystems.com/scn';
const PAGE = /^\d{1,5}$/;

/** @param root `scn` */
export function leica(root: XmlElement): Slide {
  const said = (path: string) => elementsAt(root, path).map(textIn);
  const collections = elementsAt(root, 'collection');
  return {
    format: 'Leica SCN',
    isTissue: true,
    fields: fieldsOf([
      ...said('collection/barcode').map((text) => ['number', 'barcode', fromBase64(text)] as const),
      ...collections.map(({ attributes }) => ['text', 'collection', attributes.get('name')] as const),
      ...said('collection/image/creationDate').map((text) => ['date', 'creationDate', text] as const),
    ]),
    showsLabel: elementsAt(root, 'collection/image').length > 1 || supplements(root).length > 0,
  };
}

/**
 * The pages of the TIFF file that show the label or the whole glass with it, the finest of each picture first.
 * @param description of the first page
 */
export function labelPagesOf(description: string): number[] {
  if (!description.includes(LEICA)) return [];
  const root = xmlTree(description);
  if (!root) return [];
  const glass = elementsAt(root, 'collection').flatMap((collection) => {
    const images = elementsAt(collection, 'image');
    const whole = images.filter((image) =>
      elementsAt(image, 'view').some((view) => showsAll(view, collection)),
    );
    // What comes first is the whole glass too, where nothing says how much is seen.
    return whole.length > 0 ? whole : images.slice(0, images.length > 1 ? 1 : 0);
  });
  const pages = [
    ...supplements(root),
    ...glass.flatMap((image) =>
      elementsAt(image, 'pixels/dimension').toSorted((one, other) => sizeOf(other) - sizeOf(one)),
    ),
  ].map(({ attributes }) => attributes.get('ifd') ?? '');
  return pages.filter((page) => PAGE.test(page)).map(Number);
}

/** Pictures beside those of tissue. */
function supplements(root: XmlElement): XmlElement[] {
  return Array.from(everyElement(root)).filter(({ name }) => name === 'supplementalImage');
}

/** In nanometres of the glass. */
function showsAll(view: XmlElement, collection: XmlElement): boolean {
  return ['sizeX', 'sizeY'].every((side) => {
    const length = view.attributes.get(side);
    return length !== undefined && length === collection.attributes.get(side);
  });
}

function sizeOf({ attributes }: XmlElement): number {
  return Number(attributes.get('sizeX')) || 0;
}
