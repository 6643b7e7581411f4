/** Does a picture move? Asked of the header, since a decoder for several frames costs more than one for one. */
import { ascii, bigEndian, littleEndian } from '../../detectors/bytes.ts';
import type { ByteReader, FileKind } from '../../types.ts';

/** Where the chunk that announces an animation stands: before the picture data, among a few others. */
const HEAD = 64 * 1024;

/** May there be several frames? Of a GIF only its decoder knows. */
export async function mayMove(kind: FileKind, bytes: ByteReader): Promise<boolean> {
  if (kind !== 'webp' && kind !== 'avif' && kind !== 'png') return kind === 'gif';
  const head = await bytes.read(0, HEAD);
  // The flag of VP8X (RFC 9649, 2.7.1.1).
  if (kind === 'webp') return ascii(head, 12, 4) === 'VP8X' && (littleEndian(head, 20, 1) & 2) !== 0;
  // The brand of image sequences (AVIF 1.1, 6.3), the major one or among those that the file keeps to.
  if (kind === 'avif') return ascii(head, 8, Math.min(bigEndian(head, 0, 4), 256) - 8).includes('avis');
  // `acTL` stands before the first `IDAT` (PNG, third edition, 11.3.6.1).
  for (let at = 8; at + 8 <= head.length; at += bigEndian(head, at, 4) + 12) {
    const type = ascii(head, at + 4, 4);
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL';
  }
  return false;
}
