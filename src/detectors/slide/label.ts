/** The photo of the label, where a format keeps it as a picture of its own. */
import type { ByteReader, FileKind } from '../../types.ts';
import { spells } from '../bytes.ts';
import { FileGoneError } from '../errors.ts';
import { decodeBytes } from '../metadata/charset.ts';
import { zeissLabels } from './formats/zeiss-label.ts';

/** The header of an iSyntax file holds the photo of the label; what tells of the slide stands before it; bytes. */
export const LONGEST_XML = 2 * 1024 * 1024;

interface Photo {
  content: Uint8Array;
  kind: FileKind;
}

/** Of a file of the kind `slide`. What is damaged is left out. */
export async function* labelPictures({ bytes }: { bytes: ByteReader }): AsyncGenerator<Photo> {
  if (!spells(await bytes.read(0, 16), 'ZISRAWFILE')) {
    yield* philipsLabels(decodeBytes((await bytes.read(0, LONGEST_XML)).slice()));
    return;
  }
  try {
    yield* zeissLabels(bytes);
  } catch (error) {
    // The detector of headers has said what is wrong.
    if (error instanceof FileGoneError) throw error;
  }
}

/** Of Philips' XML: JPEGs in base64 among the attributes of each scanned image, the label's first. */
export function* philipsLabels(xml: string): Generator<Photo> {
  const images = xml.split('ObjectType="DPScannedImage"').slice(1);
  for (const type of ['LABELIMAGE', 'MACROIMAGE']) {
    const image = images.find((one) => new RegExp(`"PIM_DP_IMAGE_TYPE"[^>]{0,200}>${type}<`).test(one));
    const [, data = ''] = /"PIM_DP_IMAGE_DATA"[^>]{0,200}>([\w+/=\s]+)</.exec(image ?? '') ?? [];
    const content = fromBase64(data);
    if (content) yield { content, kind: 'jpeg' };
  }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    const content = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return content.length > 0 ? content : undefined;
  } catch {
    return undefined;
  }
}
