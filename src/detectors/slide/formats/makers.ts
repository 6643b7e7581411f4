/** Slides in TIFF files, each maker's by its mark in the tags. Sources: README.md. */
import { littleEndian } from '../../bytes.ts';
import { elementsAt, everyElement, textIn, type XmlElement, xmlTree } from '../../document/xml.ts';
import { fieldsOf, type Slide, type SlideField, type SlideValue } from '../slide.ts';
import { LEICA, leica } from './leica.ts';
import { philips } from './philips.ts';
import { TAG, type Tags } from './tags.ts';

type Maker = (tags: Tags) => Slide | undefined;

/** `Aperio Image Library v11.2.1 … |AppMag = 20|Filename = 7711|Date = 12/29/09`; further pages say what they are. */
const APERIO: Readonly<Record<string, SlideValue>> = {
  Filename: 'text',
  Title: 'text',
  Description: 'text',
  Date: 'date',
  User: 'user',
  'ScanScope ID': 'serial',
  ImageID: 'number',
  Barcode: 'number',
  'Slide ID': 'number',
  'Case ID': 'number',
};

const aperio: Maker = (tags) => {
  const descriptions = tags.texts(TAG.description);
  const [first] = descriptions.filter((text) => /^Aperio\b/.test(text));
  if (first === undefined) return undefined;
  const pairs = first.split('|').slice(1).map(pairIn);
  return {
    format: 'Aperio SVS',
    isTissue: true,
    fields: fieldsOf(pairs.flatMap(([key, value]) => meantBy(APERIO, key, value))),
    showsLabel: descriptions.some((text) => /^(?:label|macro) /m.test(text)),
  };
};

/** The comments are lines `Key=Value`; a picture without a lens is one of the whole glass. */
const HAMAMATSU: Readonly<Record<string, SlideValue>> = {
  Created: 'date',
  'NDP.S/N': 'serial',
  'Macro.S/N': 'serial',
  SlideLabel: 'number',
  Reference: 'number',
};
const WITHOUT_LENS = -1;

const hamamatsu: Maker = (tags) => {
  if (tags.values(TAG.isNdpi).length === 0) return undefined;
  const pairs = tags.texts(TAG.comments).flatMap((text) => text.split(/[\r\n]+/).map(pairIn));
  const isCovered = tags.values(TAG.labelObscured).some((value) => littleEndian(value, 0, 1) > 0);
  const lenses = tags.values(TAG.lens).filter(({ length }) => length >= 4);
  return {
    format: 'Hamamatsu NDPI',
    isTissue: true,
    fields: fieldsOf([
      ...tags.texts(TAG.slideLabel).map((text) => ['number', 'SlideLabel', text] as const),
      ...tags.texts(TAG.serial).map((text) => ['serial', 'SerialNumber', text] as const),
      ...tags.texts(TAG.dateTime).map((text) => ['date', 'DateTime', text] as const),
      ...pairs.flatMap(([key, value]) => meantBy(HAMAMATSU, key, value)),
    ]),
    showsLabel:
      !isCovered &&
      lenses.some(
        ({ buffer, byteOffset }) => new DataView(buffer, byteOffset).getFloat32(0, true) === WITHOUT_LENS,
      ),
  };
};

/** Attributes of the `iScan` element in the XMP packet. */
const VENTANA: Readonly<Record<string, SlideValue>> = {
  Barcode1D: 'number',
  Barcode2D: 'number',
  UserName: 'user',
  UnitNumber: 'serial',
  ScanDate: 'date',
};

const ventana: Maker = (tags) => {
  const [packet] = tags.texts(TAG.xmp).filter((text) => /<iScan\b/.test(text));
  const root = packet === undefined ? undefined : xmlTree(packet);
  if (!root) return undefined;
  const scans = Array.from(everyElement(root)).filter(({ name }) => name === 'iScan');
  return {
    format: 'Ventana BIF',
    isTissue: true,
    fields: fieldsOf(
      scans.flatMap(({ attributes }) =>
        Array.from(attributes).flatMap(([key, value]) => meantBy(VENTANA, key, value)),
      ),
    ),
    showsLabel: tags.texts(TAG.description).some((text) => /^Label[ _]Image/i.test(text)),
  };
};

const philipsTiff: Maker = (tags) => {
  const root = xmlWith(tags.texts(TAG.description), 'DPUfsImport');
  if (!root) return undefined;
  const slide = philips(root, 'Philips TIFF');
  const showsLabel =
    slide.showsLabel || tags.texts(TAG.description).some((text) => /^(?:Label|Macro)\b/.test(text));
  return { ...slide, showsLabel };
};

/** Its element of a picture; the word alone is also that of an API which loads from the net. */
const IN_OME = /^Image$/;

/** OME-XML (openmicroscopy.org/Schemas/OME/2016-06): all sciences use it. */
const ome: Maker = (tags) => {
  const root = xmlWith(tags.texts(TAG.description), 'openmicroscopy.org/Schemas/OME');
  if (!root) return undefined;
  const attributes = (path: string, name: string) =>
    elementsAt(root, path).map((element) => element.attributes.get(name));
  const people = elementsAt(root, 'Experimenter').map(({ attributes: of }) =>
    [of.get('LastName') ?? of.get('UserName'), of.get('FirstName')].filter(Boolean).join('^'),
  );
  const names = root.children
    .filter(({ name }) => IN_OME.test(name))
    .map(({ attributes: of }) => of.get('Name'));
  const fields: SlideField[] = fieldsOf([
    ...people.map((name) => ['user', 'Experimenter', name] as const),
    ...attributes('Experimenter', 'Institution').map((name) => ['hospital', 'Institution', name] as const),
    ...names.map((name) => ['text', 'Image Name', name] as const),
    ...elementsAt(root, 'Image/Description').map(
      (element) => ['text', 'Description', textIn(element)] as const,
    ),
    ...elementsAt(root, 'Image/AcquisitionDate').map(
      (element) => ['date', 'AcquisitionDate', textIn(element)] as const,
    ),
    ...attributes('Instrument/Microscope', 'SerialNumber').map(
      (number) => ['serial', 'SerialNumber', number] as const,
    ),
  ]);
  const showsLabel = names.some((name) => /^(?:label|macro)(?: image)?$/i.test(name ?? ''));
  return { format: 'OME-TIFF', isTissue: showsLabel, fields, showsLabel };
};

const leicaScn: Maker = (tags) => {
  const root = xmlWith(tags.texts(TAG.description), LEICA);
  return root && leica(root);
};

const MAKERS: readonly Maker[] = [aperio, hamamatsu, leicaScn, ventana, philipsTiff, ome];

/** @returns nothing for a TIFF file that is no slide */
export function slideIn(tags: Tags): Slide | undefined {
  for (const maker of MAKERS) {
    const slide = maker(tags);
    if (slide) return slide;
  }
  return undefined;
}

function meantBy(
  meanings: Readonly<Record<string, SlideValue>>,
  key: string,
  value: string,
): (readonly [SlideValue, string, string])[] {
  const is = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
  return is ? [[is, key, value]] : [];
}

function pairIn(text: string): [key: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? ['', ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function xmlWith(texts: readonly string[], mark: string): XmlElement | undefined {
  const xml = texts.find((text) => text.slice(0, 4096).includes(mark));
  return xml === undefined ? undefined : xmlTree(xml);
}
