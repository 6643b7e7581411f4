/** Shared by the tests of this folder. */
import { metadata } from '../../../../src/detectors/metadata/index.ts';
import type { Examination, Finding } from '../../../../src/types.ts';
import { inHand } from '../in-hand.ts';

export interface Examined extends Examination {
  bytesRead: number;
}

export async function examine(content: Uint8Array): Promise<Examined> {
  const file = inHand(content);
  if (!metadata.accepts(file.kind)) throw new Error(`${file.kind} is no kind of picture that is read`);
  return { ...(await metadata.examine(file)), bytesRead: file.bytes.bytesRead };
}

export async function findingsOf(content: Uint8Array): Promise<Finding[]> {
  return (await examine(content)).findings;
}

/** Labels without their prefix, in order. */
export async function labelsOf(content: Uint8Array): Promise<string[]> {
  return (await findingsOf(content)).map(({ label }) => label.replace('found_', ''));
}
