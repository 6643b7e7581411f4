import { bigEndian } from '../../detectors/bytes.ts';
import type { ByteReader } from '../../types.ts';

/** The boxes before the pictures' data; bytes. */
const LONGEST_BOXES = 64 * 1024;

/**
 * The item of a HEIC file that is the small copy of another: the first `thmb` reference of its `iref` box
 * (ISO 14496-12, 8.11.12).
 */
export async function smallCopyOf(bytes: ByteReader): Promise<number | undefined> {
  const head = await bytes.read(0, LONGEST_BOXES);
  const text = new TextDecoder('latin1').decode(head);
  const references = text.indexOf('iref');
  const reference = text.indexOf('thmb', references);
  if (references < 0 || reference < 0) return undefined;
  return bigEndian(head, reference + 4, head[references + 4] === 0 ? 2 : 4);
}
