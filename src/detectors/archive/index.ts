/** Archives and discs as one file: listed first, and opened only where a name asks for it. See README.md. */
import type { Context, Detector, Examination, FileInHand } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { joined } from '../exams.ts';
import { officeKindOf } from '../office/parts.ts';
import { chosen, type Interest, interestOf } from './choose.ts';
import { LISTINGS } from './formats/index.ts';
import { aboutTheArchive, type Found, isSerious, keep } from './found.ts';
import { examineMember, examineName, fileOf } from './inside.ts';
import { list } from './list.ts';
import type { Member } from './member.ts';

/** Names read for what they tell. */
const MOST_NAMES = 5_000;
/** More than anybody reads, and a bound on what a hostile archive can make us carry. */
const MOST_FINDINGS = 500;
/** An archive in an archive is looked into, one in that one is not. Packing alone (`.tar.gz`) does not count. */
const DEEPEST = 1;

export const archive = {
  id: 'archive',
  accepts: (kind) => LISTINGS[kind] !== undefined,
  examine: (file, context) => examine(file, context, 0),
} satisfies Detector;

async function examine(file: FileInHand, context: Context, depth: number): Promise<Examination> {
  const { members, flaw } = await list(file);
  // Whoever reads documents does.
  if (officeKindOf(members)) return { findings: [], ...(flaw && { unchecked: flaw }) };
  const found: Found = { findings: new Map(), exams: [], unchecked: flaw };
  const isPacking = file.kind === 'gzip';
  for (const member of named(members)) keep(found, isPacking ? '' : member.path, examineName(member));
  const { members: toOpen, left } = chosen(members, depth);
  const inside = { ...context, pixels: async () => [], detail: async () => [] };
  for (const member of toOpen) await look(member, inside, isPacking ? depth : depth + 1, found, isPacking);
  if (members.some(({ locked }) => locked)) found.unchecked ??= 'encrypted';
  const all = [...found.findings.values()].filter(({ label }) => !isSaid(file, label));
  const proof = all.find(isSerious);
  if (left && !proof) found.unchecked ??= 'too-large';
  const about = isPacking ? [] : aboutTheArchive(members, proof);
  return {
    findings: [...about, ...all].slice(0, MOST_FINDINGS),
    ...(found.exams.length > 0 && { exams: joined(found.exams, left) }),
    ...(found.unchecked && { unchecked: found.unchecked }),
  };
}

/** Those whose names may tell something: nobody's source code. */
function named(members: readonly Member[]): Member[] {
  return members.filter(({ path }) => tells(interestOf(path))).slice(0, MOST_NAMES);
}

function tells(interest: Interest | undefined): boolean {
  return interest !== undefined && interest !== 'unnamed';
}

async function look(
  member: Member,
  context: Context,
  depth: number,
  found: Found,
  isPacking: boolean,
): Promise<void> {
  if (member.locked) return;
  if (!member.open) {
    found.unchecked ??= 'unsupported';
    return;
  }
  const { findings, exams, unchecked } = await examineInside(member, context, depth);
  if (exams) found.exams.push(exams);
  keep(found, isPacking ? '' : member.path, findings);
  // Photos and texts that are damaged or long are no reason to ask, unless something about them is medical; an archive
  // that nobody looked into may hold anything.
  const isMedical = [...findings, ...examineName(member)].some(({ medical }) => medical);
  if (isMedical || interestOf(member.path) === 'archive') found.unchecked ??= unchecked;
}

async function examineInside(member: Member, context: Context, depth: number): Promise<Examination> {
  try {
    const file = await fileOf(member);
    const examination = await examineMember(file, context);
    if (!LISTINGS[file.kind]) return examination;
    if (depth > DEEPEST) return { ...examination, unchecked: 'too-large' };
    const { findings } = examination;
    const nested = await examine({ ...file, found: findings }, context, depth);
    return { ...nested, findings: [...findings, ...nested.findings] };
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
  }
}

function isSaid({ found }: FileInHand, label: string): boolean {
  return found.some((finding) => finding.label === label);
}
