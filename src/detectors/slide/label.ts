/** The photo of the label, where a format keeps it as a picture of its own. */
import type { ByteReader, FileKind } from '../../types.ts';
import { decodeBytes } from '../metadata/charset.ts';

/** The header of an iSyntax file holds the photo of the label; what tells of the slide stands before it; bytes. */
export const LONGEST_XML = 2 * 1024 * 1024;

/** Of Philips' iSyntax: JPEGs in base64 among the attributes of each scanned image, the label's first. */
export async function* labelPictures({
  bytes,
}: {
  bytes: ByteReader;
}): AsyncGenerator<{ content: Uint8Array; kind: FileKind }> {
  const xml = decodeBytes((await bytes.read(0, LONGEST_XML)).slice());
  const images = xml.split('ObjectType="DPScannedImage"').slice(1);
  for (const type of ['LABELIMAGE', 'MACROIMAGE']) {
    const image = images.find((one) => new RegExp(`"PIM_DP_IMAGE_TYPE"[^>]*>${type}<`).test(one));
    const [, data = ''] = /"PIM_DP_IMAGE_DATA"[^>]*>([\w+/=\s]+)</.exec(image ?? '') ?? [];
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
