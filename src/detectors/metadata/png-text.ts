import { inflate } from '../inflate.ts';
import { decodeBytes } from './charset.ts';
import { DICOM_TAGS } from './dicom-properties.ts';
import { exifFields } from './exif.ts';
import { type Field, field, type Role } from './fields.ts';
import { iptcFields, photoshopFields } from './iptc.ts';
import { xmpFields } from './xmp.ts';

/** Keywords of text chunks (PNG 11.3.3.2 and common use). Others, such as an image AI's prompt, are not read. */
const KEYWORDS: Record<string, Role> = {
  title: 'text',
  description: 'text',
  comment: 'text',
  subject: 'text',
  caption: 'text',
  source: 'software',
  software: 'software',
  author: 'person',
  artist: 'person',
};
const XMP = 'XML:com.adobe.xmp';
/** ImageMagick writes the attributes of a DICOM file as properties, `dcm:Patient'sName`. */
const DICOM_PROPERTY = /^dcm:(.+)/i;
/** What ImageMagick did for a PNG without room for these: name, length and hexadecimal digits on lines. */
const RAW_PROFILE = /^Raw profile type (exif|APP1|iptc|8bim|xmp)$/;
const LONGEST = 2 * 1024 * 1024;

type TextChunk = 'tEXt' | 'zTXt' | 'iTXt';

/** Fields of a text chunk: keyword, zero, text; packed in `zTXt`; with languages in `iTXt` (PNG 11.3.3). */
export async function* pngTextFields(type: TextChunk, data: Uint8Array): AsyncGenerator<Field> {
  const keyword = decodeBytes(data.subarray(0, Math.max(data.indexOf(0), 0)));
  const role = KEYWORDS[keyword.toLowerCase()];
  const attribute = attributeNamed(keyword);
  const profile = RAW_PROFILE.exec(keyword)?.[1];
  if (!role && !attribute && !profile && keyword !== XMP) return;
  const content = await contentOf(type, data);
  if (role) yield* field(role, `PNG ${keyword}`, decodeBytes(content));
  else if (attribute)
    yield* field('dicom', `PNG ${keyword}`, decodeBytes(content), DICOM_TAGS.get(attribute));
  else if (profile) yield* profileFields(profile, fromHex(content));
  else yield* xmpFields(content);
}

/** The DICOM attribute a keyword names; without ImageMagick's prefix only those that mean nothing else. */
function attributeNamed(keyword: string): string | undefined {
  const prefixed = DICOM_PROPERTY.exec(keyword)?.[1];
  const name = (prefixed ?? keyword).replace(/'s|[ _]/g, '');
  return prefixed || (/^(?:Patient|Study|Accession)/.test(name) && DICOM_TAGS.has(name)) ? name : undefined;
}

async function contentOf(type: TextChunk, data: Uint8Array): Promise<Uint8Array> {
  const start = data.indexOf(0) + 1;
  if (type === 'tEXt') return data.subarray(start);
  if (type === 'zTXt') return inflate(data.subarray(start + 1), 'deflate', LONGEST);
  // A language tag and a translated keyword stand between the flags and the text, each ended by a zero.
  const text = data.subarray(data.indexOf(0, data.indexOf(0, start + 2) + 1) + 1);
  return data[start] === 1 ? inflate(text, 'deflate', LONGEST) : text;
}

async function* profileFields(profile: string, bytes: Uint8Array): AsyncGenerator<Field> {
  if (profile === 'xmp') yield* xmpFields(bytes);
  else if (profile === 'iptc' || profile === '8bim')
    yield* bytes[0] === 0x1c ? iptcFields(bytes) : photoshopFields(bytes);
  else yield* exifFields(bytes);
}

function fromHex(content: Uint8Array): Uint8Array {
  const digits =
    /^\n?[^\n]*\n\s*\d+\n([\da-f\s]*)/i.exec(decodeBytes(content))?.[1]?.replace(/\s/g, '') ?? '';
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}
