/** The detector of papers in archives: PDFs and office files, opened whole. See README.md. */
import type { Context, Detector, Examination, FileInHand, FileKind, UncheckedReason } from '../../types.ts';
import { appearance } from '../appearance/index.ts';
import { papers } from '../document/paper.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { office } from '../office/index.ts';
import { officeKindOf } from '../office/parts.ts';
import { chosen } from './choose.ts';
import { LISTINGS } from './formats/index.ts';
import { aboutTheArchive, type Found, isSerious, keep } from './found.ts';
import { fileOf } from './inside.ts';
import { list } from './list.ts';
import type { Member } from './member.ts';

/** Bytes of a paper that is opened. */
const LARGEST = 16 * 2 ** 20;
/** Milliseconds, after which no more of them are opened. */
const BUDGET = 5_000;

const READERS: Partial<Record<FileKind, Detector>> = { pdf: papers, zip: office, unknown: office };

export const archivedPapers = {
  id: 'archive',
  onlyInDoubt: true,
  accepts: (kind) => LISTINGS[kind] !== undefined,
  async examine(file: FileInHand, context: Context): Promise<Examination> {
    const ends = performance.now() + BUDGET;
    const { members } = await list(file);
    if (officeKindOf(members)) return { findings: [] };
    const found: Found = { findings: new Map(), exams: [], unchecked: undefined };
    for (const member of chosen(members, 0, ['paper']).members) {
      if (performance.now() > ends) break;
      const { findings, unchecked } = await read(member, context);
      keep(found, member.path, findings);
      if (findings.some(({ medical }) => medical)) found.unchecked ??= unchecked;
    }
    const all = [...found.findings.values()];
    const proof = all.find(isSerious);
    const isSaid = file.found.some(({ label }) => label === 'found_medicalArchive');
    return {
      findings: [...(proof && !isSaid ? aboutTheArchive([], proof) : []), ...all],
      ...(found.unchecked && { unchecked: found.unchecked }),
    };
  },
} satisfies Detector;

async function read(member: Member, context: Context): Promise<Examination> {
  const { open, locked, size } = member;
  if (!open || locked || size > LARGEST) return { findings: [], unchecked: reasonFor(member) };
  try {
    const file = await fileOf({ ...member, open: () => open(LARGEST) });
    const content = await file.bytes.read(0, LARGEST);
    const reader = READERS[file.kind];
    if (!reader) return { findings: [] };
    const inside = context.inside(content, file.kind);
    const written = await reader.examine(file, inside);
    const seen = file.kind === 'zip' ? await appearance.examine(file, inside) : undefined;
    return { ...written, findings: [...written.findings, ...(seen?.findings ?? [])] };
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
  }
}

function reasonFor({ locked, open }: Member): UncheckedReason {
  return locked ? 'encrypted' : open ? 'too-large' : 'unsupported';
}
