/** Archives and discs as one file: listed first, and opened only where a name asks for it. See README.md. */
import type { Context, Detector, Examination, FileInHand, Finding, UncheckedReason } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { type Exams, joined } from '../exams.ts';
import { chosen, interestOf } from './choose.ts';
import { LISTINGS } from './formats/index.ts';
import { examineMember, examineName, fileOf } from './inside.ts';
import type { Member } from './member.ts';

/** Everything of a computer's code and photos fits; more entries cost memory and tell nothing new. */
const MOST_MEMBERS = 100_000;
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

/** What was found in an archive so far. */
interface Found {
  findings: Map<string, Finding>;
  exams: Exams[];
  unchecked: UncheckedReason | undefined;
}

async function examine(file: FileInHand, context: Context, depth: number): Promise<Examination> {
  const { members, flaw } = await list(file);
  if (isOfficeFile(members)) return { findings: [] };
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

/** The directory, also of an archive that ends or breaks off early. */
async function list(file: FileInHand): Promise<{ members: Member[]; flaw?: UncheckedReason }> {
  const members: Member[] = [];
  try {
    for await (const member of LISTINGS[file.kind]?.(file.bytes, file.name) ?? []) {
      if (members.length >= MOST_MEMBERS) return { members, flaw: 'too-large' };
      members.push(member);
    }
    return { members };
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { members, flaw: error instanceof Stop ? error.reason : 'unreadable' };
  }
}

/** Documents of offices and electronic books are ZIP archives too (ECMA-376 part 2, OpenDocument 1.3 part 2). */
function isOfficeFile(members: readonly Member[]): boolean {
  return members[0]?.path === 'mimetype' || members.some(({ path }) => path === '[Content_Types].xml');
}

/** Those whose names may tell something: nobody's source code. */
function named(members: readonly Member[]): Member[] {
  return members.filter(({ path }) => interestOf(path) !== undefined).slice(0, MOST_NAMES);
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

/** Three hundred slices say the same: each thing is kept once, with where it was first met. */
function keep({ findings }: Found, path: string, more: readonly Finding[]): void {
  for (const finding of more) {
    const key = `${finding.label} ${finding.shown ?? ''}`;
    const before = findings.get(key);
    if (before && (isSerious(before) || !isSerious(finding))) continue;
    findings.set(key, { ...finding, where: path ? `${path}: ${finding.where}` : finding.where });
  }
}

/** What the archive is, where that is more than its members say. */
function aboutTheArchive(members: readonly Member[], proof: Finding | undefined): Finding[] {
  const common = { detector: 'archive', group: 'file', medical: true, identifying: false } as const;
  const holds = proof && {
    ...common,
    label: 'found_medicalArchive',
    strength: proof.strength,
    where: 'archive',
  };
  const disc = members.find(({ path }) => DISC.test(path)) && {
    ...common,
    label: 'found_medicalDisc',
    strength: 'likely' as const,
    where: 'names in the archive',
  };
  return [holds, disc].filter((finding) => finding !== undefined);
}

/** What every disc from a hospital has (PS3.10 8.6; IHE RAD TF-2 4.47, Portable Data for Imaging; IHE XDM). */
const DISC = /(?:^|\/)(?:DICOMDIR|IHE_PDI\/.+|IHE_XDM\/.+)$/i;

function isSaid({ found }: FileInHand, label: string): boolean {
  return found.some((finding) => finding.label === label);
}

function isSerious({ medical, strength }: Finding): boolean {
  return medical && (strength === 'strong' || strength === 'likely');
}
