/** What is packed in ways that nobody here unpacks. Most of it is source code: only its name can speak for medicine. */
import type { Detector, Examination, FileInHand } from '../../types.ts';

export const closedArchive = {
  id: 'archive',
  accepts: (kind) => kind === 'xz' || kind === 'bzip2',
  async examine({ found }: FileInHand): Promise<Examination> {
    const isSuspected = found.some(({ medical }) => medical);
    return { findings: [], ...(isSuspected && { unchecked: 'unsupported' }) };
  },
} satisfies Detector;
