/** The person's own picture without our boxes, when they ask for it: made by the scanner, and kept nowhere. */
import { askForCopy } from '../scanner/copy-client.ts';

/** @returns a small JPEG, large enough to be read; nothing where none can be made */
export async function uncover(file: File): Promise<Blob | undefined> {
  const answer = await askForCopy(
    { file, frame: 0, covers: [], types: ['image/jpeg'], purpose: 'show', form: { is: 'picture' } },
    new AbortController().signal,
  );
  return 'picture' in answer ? answer.picture : undefined;
}
