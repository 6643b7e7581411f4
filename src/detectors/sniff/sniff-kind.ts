import type { FileKind } from '../../types.ts';
import { isDicom } from './dicom.ts';
import { isMail } from './mail.ts';
import { sniffRecord } from './records.ts';
import { SIGNATURES } from './signatures.ts';
import { textOf } from './text.ts';
import { sniffVolume } from './volumes.ts';

/** Bytes from the beginning that tell every kind: an ISO image shows itself only after 32 KB. */
export const SNIFF_LENGTH = 0x10000;

/**
 * What a file really is, by its bytes alone.
 * @param head the first `SNIFF_LENGTH` bytes, or all there are
 * @param size of the whole file in bytes
 */
export function sniffKind(head: Uint8Array, size: number): FileKind {
  if (size === 0) return 'empty';
  if (isDicom(head, size)) return 'dicom';
  const signature = SIGNATURES.find(([, matches]) => matches(head, size));
  if (signature) return signature[0];
  const volume = sniffVolume(head, size);
  if (volume) return volume;
  const found = textOf(head);
  if (!found) return 'unknown';
  return sniffRecord(found.text) ?? (isMail(found.text) ? 'mail' : 'text');
}
