import { decodeBytes } from './charset.ts';
import { DICOM_TAGS } from './dicom-properties.ts';
import { type Field, field, type Role } from './fields.ts';
import { type XmlText, xmlTexts } from './xml.ts';

const DICOM = 'http://ns.adobe.com/DICOM/';

/** Properties that tell us something, by namespace (XMP Specification parts 1 and 2, CIPA DC-010). */
const PROPERTIES: Record<string, Record<string, Role>> = {
  'http://purl.org/dc/elements/1.1/': {
    title: 'text',
    description: 'text',
    subject: 'keywords',
    creator: 'person',
  },
  'http://ns.adobe.com/xap/1.0/': { CreatorTool: 'software' },
  'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#': { softwareAgent: 'software' },
  'http://ns.adobe.com/tiff/1.0/': {
    Make: 'software',
    Model: 'software',
    Software: 'software',
    ImageDescription: 'text',
    Artist: 'person',
  },
  'http://ns.adobe.com/exif/1.0/': {
    UserComment: 'text',
    GPSLatitude: 'place',
    DateTimeOriginal: 'date',
  },
  'http://cipa.jp/exif/1.0/': { CameraOwnerName: 'person' },
  'http://ns.adobe.com/exif/1.0/aux/': { OwnerName: 'person' },
  'http://ns.adobe.com/photoshop/1.0/': { Headline: 'text', CaptionWriter: 'person' },
  'http://ns.adobe.com/pdf/1.3/': { Producer: 'software' },
};

/** Fields of an XMP packet, by namespace and whatever the prefixes. */
export function* xmpFields(packet: Uint8Array): Generator<Field> {
  for (const text of xmlTexts(decodeBytes(packet))) yield* fieldOf(text);
}

/** Declaring the DICOM namespace means nothing, many programs do; only its properties count. */
function fieldOf({ namespace, name, value }: XmlText): Iterable<Field> {
  if (namespace === DICOM) return field('dicom', `XMP DICOM:${name}`, value, DICOM_TAGS.get(name));
  const role = PROPERTIES[namespace]?.[name];
  return role ? field(role, `XMP ${name}`, value) : [];
}
