import type { Detector, Examination, FileInHand, FileKind, Finding } from '../../types.ts';
import { inflate } from '../inflate.ts';
import { claimsKnownKind } from './claims.ts';
import { SNIFF_LENGTH, sniffKind } from './sniff-kind.ts';

export { SNIFF_LENGTH, sniffKind } from './sniff-kind.ts';

/** Kinds that are medical whatever they hold, and the words for them. */
const LABELS: Partial<Record<FileKind, string>> = {
  dicom: 'found_fileDicom',
  nifti: 'found_fileVolume',
  nrrd: 'found_fileVolume',
  metaimage: 'found_fileVolume',
  mgh: 'found_fileVolume',
  par: 'found_fileVolume',
  minc: 'found_fileVolume',
  edf: 'found_kindSignal',
  scp: 'found_kindSignal',
  hl7: 'found_fileRecord',
  cda: 'found_fileRecord',
  fhir: 'found_fileRecord',
};

/** Says what the file is, where that alone makes it medical, and when a file is not what it claims to be. */
export const sniff = {
  id: 'sniff',
  accepts: () => true,
  async examine(file: FileInHand): Promise<Examination> {
    const kind = file.kind === 'gzip' ? await kindInside(file) : file.kind;
    const label = LABELS[kind];
    if (label) return { findings: [finding(label)] };
    // Bytes that mean nothing to us although the name promised something are no reason to stay silent. A file
    // without bytes gives nothing away.
    const broken = (kind === 'unknown' || kind === 'text') && claimsKnownKind(file.name, file.type);
    return { findings: [], ...(broken && { unchecked: 'unreadable' as const }) };
  },
} satisfies Detector;

/** Scans are often packed singly (`.nii.gz`, `.mgz`): the beginning is unpacked and sniffed again. */
async function kindInside(file: FileInHand): Promise<FileKind> {
  const packed = await file.bytes.read(0, SNIFF_LENGTH);
  const head = await inflate(packed, 'gzip', SNIFF_LENGTH);
  return sniffKind(head, Number.MAX_SAFE_INTEGER);
}

function finding(label: string): Finding {
  return {
    detector: 'sniff',
    group: 'file',
    label,
    strength: 'strong',
    medical: true,
    identifying: false,
    where: 'file',
  };
}
