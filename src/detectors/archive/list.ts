import type { FileInHand, UncheckedReason } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { LISTINGS } from './formats/index.ts';
import type { Member } from './member.ts';

/** Everything of a computer's code and photos fits; more entries cost memory and tell nothing new. */
const MOST_MEMBERS = 100_000;

/** The directory, also of an archive that ends or breaks off early. */
export async function list(file: FileInHand): Promise<{ members: Member[]; flaw?: UncheckedReason }> {
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
