/** Whole scans in one file, as researchers keep them: what their headers tell besides numbers. See README.md. */
import type { Detector, Examination, FileInHand, FileKind, Finding } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { type Exams, folded } from '../exams.ts';
import { findingsOf } from './findings.ts';
import { metaImageHeader, nrrdHeader, parHeader } from './formats/lines.ts';
import { mghHeader } from './formats/mgh.ts';
import { mincHeader } from './formats/minc.ts';
import { niftiHeader } from './formats/nifti.ts';
import { sidecarHeader } from './formats/sidecar.ts';
import { showsHead } from './head.ts';
import type { Header, HeaderReader } from './header.ts';

const FORMATS: Partial<Record<FileKind, readonly [name: string, read: HeaderReader]>> = {
  nifti: ['NIfTI', niftiHeader],
  nrrd: ['NRRD', nrrdHeader],
  metaimage: ['MetaImage', metaImageHeader],
  mgh: ['MGH', mghHeader],
  par: ['PAR', parHeader],
  minc: ['MINC', mincHeader],
};
const SIDECAR = 'JSON';

export const volume = {
  id: 'volume',
  accepts: (kind) => kind === 'text' || FORMATS[kind] !== undefined,
  async examine(file) {
    try {
      return await examine(file);
    } catch (error) {
      if (error instanceof FileGoneError) throw error;
      return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
    }
  },
} satisfies Detector;

async function examine(file: FileInHand): Promise<Examination> {
  const [format, read] = FORMATS[file.kind] ?? [];
  if (!format || !read) return aboutSidecar(await sidecarHeader(file.bytes));
  const header = await read(file.bytes);
  const findings = findingsOf(header.fields, format);
  const exams = participantOf(file);
  const names = [file.name, file.path, ...header.fields.map(({ value }) => value)];
  // FreeSurfer works on heads alone.
  const head = showsHead(header, file.kind === 'mgh' ? [...names, 'head'] : names);
  return {
    findings: head ? [...findings, headFinding(format)] : findings,
    ...(exams && { exams }),
    ...(header.isPartly && { unchecked: 'unsupported' }),
  };
}

/** `sub-01/anat/sub-01_T1w.nii`: whose it is in a study (BIDS 1.10, "Filenames"). */
const PARTICIPANT = /(?:^|\/)(sub-[\da-z]+)(?=[_/])/i;

function participantOf({ path, name }: FileInHand): Exams | undefined {
  const [, id] = PARTICIPANT.exec(path || name) ?? [];
  return id === undefined
    ? undefined
    : { people: [{ name: '', birthDate: '', id: folded(id) }], studies: [] };
}

function aboutSidecar(header: Header | undefined): Examination {
  if (!header) return { findings: [] };
  const about: Finding = {
    detector: 'volume',
    group: 'file',
    label: 'found_scanDetails',
    strength: 'likely',
    medical: true,
    identifying: false,
    where: SIDECAR,
  };
  return { findings: [about, ...findingsOf(header.fields, SIDECAR)] };
}

function headFinding(where: string): Finding {
  return {
    detector: 'volume',
    group: 'body',
    label: 'found_headScan',
    strength: 'strong',
    medical: true,
    identifying: false,
    where,
  };
}
