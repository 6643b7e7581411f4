/** The detector of recordings of the body's signals: what was recorded, and whose it is. See README.md. */
import type { Detector, Examination, FileInHand, FileKind, UncheckedReason } from '../../types.ts';
import type { Source } from '../dicom/bytes.ts';
import { examsOf, findingsOf, type HealthRecord } from '../document/details.ts';
import { readEdf } from './edf.ts';
import { readScp } from './scp.ts';

/** What its header tells. */
export interface Recording extends HealthRecord {
  flaw?: UncheckedReason;
}

/** Reads the header of one format, as far as there is one. */
type Reader = (file: Source) => Promise<Recording>;

const READERS: Partial<Record<FileKind, Reader>> = { edf: readEdf, scp: readScp };

export const recording = {
  id: 'document',
  accepts: (kind) => READERS[kind] !== undefined,
  async examine({ bytes, kind }: FileInHand): Promise<Examination> {
    const read = await READERS[kind]?.(bytes);
    if (!read) return { findings: [] };
    const exams = examsOf([read]);
    return {
      findings: findingsOf(read),
      ...(exams && { exams }),
      ...(read.flaw && { unchecked: read.flaw }),
    };
  },
} satisfies Detector;
