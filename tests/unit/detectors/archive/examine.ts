/** Shared by the tests of archives. */
import { archive } from '../../../../src/detectors/archive/index.ts';
import type { FileInHand } from '../../../../src/types.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

export async function examine(content: Uint8Array, known: Partial<FileInHand> = {}) {
  const file = inHand(content, known);
  const { findings, exams, unchecked } = await archive.examine(file, lookingLikeXray(0));
  return {
    kind: file.kind,
    findings,
    exams,
    unchecked,
    bytesRead: file.bytes.bytesRead,
    labels: findings.map(({ label }) => label),
  };
}
