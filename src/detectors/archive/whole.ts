/** Files inside others that are opened whole: papers, mails and pictures, as the same files would be alone. */
import type { Context, Detector, Examination, FileKind, UncheckedReason } from '../../types.ts';
import { appearance } from '../appearance/index.ts';
import { mail } from '../document/mail.ts';
import { papers } from '../document/paper.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { office } from '../office/index.ts';
import { examineMember, fileOf } from './inside.ts';
import type { Member } from './member.ts';

/** Bytes of a file that is opened. */
const LARGEST = 16 * 2 ** 20;

/** Asked for when needed: some of them look into files themselves. */
function readerOf(kind: FileKind): Detector | undefined {
  const readers: Partial<Record<FileKind, Detector>> = { pdf: papers, zip: office, unknown: office, mail };
  return readers[kind] ?? (appearance.accepts(kind) && kind !== 'video' ? appearance : undefined);
}

/** What the detector of its kind says of a member. */
export async function examineWhole(member: Member, context: Context): Promise<Examination> {
  const { open, locked, size } = member;
  if (!open || locked || size > LARGEST) return { findings: [], unchecked: reasonFor(member) };
  try {
    const file = await fileOf({ ...member, open: () => open(LARGEST) });
    const reader = readerOf(file.kind);
    if (!reader) return { findings: [] };
    const content = await file.bytes.read(0, LARGEST);
    const inside = context.inside(content, file.kind);
    const said = await reader.examine(file, inside);
    // Office files hold pictures.
    const seen = file.kind === 'zip' ? await appearance.examine(file, inside) : undefined;
    return { ...said, findings: [...said.findings, ...(seen?.findings ?? [])] };
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
  }
}

/** What the quick detectors say of it too, as of a file that nobody has seen yet. */
export async function examineInFull(member: Member, context: Context): Promise<Examination> {
  const all = [await quickly(member, context), await examineWhole(member, context)];
  const unchecked = all.find((one) => one.unchecked)?.unchecked;
  return { findings: all.flatMap(({ findings }) => findings), ...(unchecked && { unchecked }) };
}

async function quickly(member: Member, context: Context): Promise<Examination> {
  try {
    const file = await fileOf(member);
    return await examineMember(file, { ...context, pixels: async () => [], detail: async () => [] });
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
  }
}

function reasonFor({ locked, open }: Member): UncheckedReason {
  return locked ? 'encrypted' : open ? 'too-large' : 'unsupported';
}
