/** The detector of papers in archives: opened whole, a few of them. See README.md. */
import type { Context, Detector, Examination, FileInHand, Finding } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { officeKindOf } from '../office/parts.ts';
import { picturesAmong } from '../office/pictures.ts';
import { chosen } from './choose.ts';
import { LISTINGS } from './formats/index.ts';
import { aboutTheArchive, type Found, isSerious, keep } from './found.ts';
import { fileOf } from './inside.ts';
import { list } from './list.ts';
import type { Member } from './member.ts';
import { examineWhole } from './whole.ts';

/** Milliseconds, after which no more of them are opened. */
const BUDGET = 5_000;
/** An archive in an archive, and the packing around it (`.tar.gz`). */
const DEEPEST = 2;

export const archivedPapers = {
  id: 'archive',
  onlyInDoubt: true,
  accepts: (kind) => LISTINGS[kind] !== undefined,
  async examine(file: FileInHand, context: Context): Promise<Examination> {
    const ends = performance.now() + BUDGET;
    const found: Found = { findings: new Map(), exams: [], unchecked: undefined };
    for (const member of await membersToOpen(file, 0)) {
      if (performance.now() > ends || [...found.findings.values()].some(isSerious)) break;
      const { findings, unchecked } = await examineWhole(member, context);
      keep(found, member.path, findings);
      if (findings.some(({ medical }) => medical)) found.unchecked ??= unchecked;
    }
    const all = [...found.findings.values()];
    if ([...file.found, ...all].some(isReason) && (await leavesPictures(file)))
      found.unchecked ??= 'too-large';
    const proof = all.find(isSerious);
    const isSaid = file.found.some(({ label }) => label === 'found_medicalArchive');
    return {
      findings: [...(proof && !isSaid ? aboutTheArchive([], proof) : []), ...all],
      ...(found.unchecked && { unchecked: found.unchecked }),
    };
  },
} satisfies Detector;

/** Of photos alone, most are of holidays, and nobody is asked about those that were not looked at. */
function isReason({ detector, medical, strength }: Finding): boolean {
  return medical && (detector !== 'appearance' || strength === 'likely' || strength === 'strong');
}

/** Pictures in it that nobody looks at: of a ZIP those beyond the largest, of other archives all. */
async function leavesPictures(file: FileInHand): Promise<boolean> {
  const { members } = await list(file);
  const { looked, left } = picturesAmong(members);
  return !officeKindOf(members) && (left || (file.kind !== 'zip' && looked.length > 0));
}

/** The papers, and those of archives in it. What is damaged was said by who read it before. */
async function membersToOpen(file: FileInHand, depth: number): Promise<Member[]> {
  const { members } = await list(file);
  if (officeKindOf(members)) return [];
  // What is packed singly may be called anything.
  const archives = file.kind === 'gzip' ? members : chosen(members, depth, ['archive']).members;
  const nested = depth < DEEPEST ? archives : [];
  const inNested: Member[] = [];
  for (const member of nested) {
    const inside = await inArchive(member, depth);
    inNested.push(...inside.map((one) => ({ ...one, path: `${member.path}/${one.path}` })));
  }
  return [...chosen(members, depth, ['paper']).members, ...inNested];
}

async function inArchive(member: Member, depth: number): Promise<Member[]> {
  if (member.locked || !member.open) return [];
  try {
    const file = await fileOf(member);
    return LISTINGS[file.kind] ? await membersToOpen(file, depth + 1) : [];
  } catch (error) {
    if (error instanceof FileGoneError || !(error instanceof Stop)) throw error;
    return [];
  }
}
