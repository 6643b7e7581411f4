/** What is examined inside archives, and how: the heads of members by the detectors that read a few bytes. */
import type { Context, Detector, Examination, FileInHand, Finding } from '../../types.ts';
import { contents, dicom } from '../dicom/index.ts';
import { records } from '../document/index.ts';
import { Stop } from '../errors.ts';
import { findingsInName } from '../file-name/index.ts';
import { metadata } from '../metadata/index.ts';
import { recording } from '../recording/index.ts';
import { slide } from '../slide/index.ts';
import { SNIFF_LENGTH, sniff, sniffKind } from '../sniff/index.ts';
import { volume } from '../volume/index.ts';
import { interestOf } from './choose.ts';
import { baseName, type Member } from './member.ts';

/**
 * Those that ask for nothing but bytes: pictures in archives are not decoded. Asked for when needed: some of them look
 * into files themselves.
 */
const detectors = (): readonly Detector[] => [
  sniff,
  dicom,
  contents,
  metadata,
  slide,
  records,
  volume,
  recording,
];

/**
 * A member as the detectors know a file.
 * @throws {Stop} when it cannot be opened
 */
export async function fileOf(member: Member): Promise<FileInHand> {
  if (!member.open) throw new Stop('unsupported');
  const source = await member.open();
  let bytesRead = 0;
  const bytes: FileInHand['bytes'] = {
    // Of what is being unpacked the size is known only by hearsay, until the end was met.
    get size() {
      return Math.min(source.size, member.size);
    },
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const read = await source.read(offset, length);
      bytesRead += read.length;
      return read;
    },
  };
  const head = await bytes.read(0, SNIFF_LENGTH);
  const kind = sniffKind(head, bytes.size);
  return { name: baseName(member.path), path: member.path, type: '', bytes, kind, found: [] };
}

/** What the quick detectors say of a member. */
export async function examineMember(file: FileInHand, context: Context): Promise<Examination> {
  const findings: Finding[] = [];
  let unchecked: Examination['unchecked'];
  let exams: Examination['exams'];
  for (const detector of detectors()) {
    if (!detector.accepts(file.kind)) continue;
    const examination = await detector.examine({ ...file, found: [...findings] }, context).catch(reasonOf);
    findings.push(...examination.findings);
    unchecked ??= examination.unchecked;
    exams ??= examination.exams;
  }
  return { findings, ...(exams && { exams }), ...(unchecked && { unchecked }) };
}

/** What the name of a member tells; of texts, of which source code is full, not that of its folders. */
export function examineName({ path }: Member): Finding[] {
  return findingsInName(baseName(path), interestOf(path) === 'record' ? '' : path);
}

function reasonOf(error: unknown): Examination {
  if (error instanceof Stop) return { findings: [], unchecked: error.reason };
  throw error;
}
