/** What is in an archive: its directory is read once, however many detectors ask. */
import type { ByteReader, FileInHand, UncheckedReason } from '../../types.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { LISTINGS } from './formats/index.ts';
import type { Member } from './member.ts';

/** Everything of a computer's code and photos fits; more entries cost memory and tell nothing new. */
const MOST_MEMBERS = 100_000;

type Archive = Pick<FileInHand, 'bytes' | 'kind' | 'name'>;

interface Listed {
  members: readonly Member[];
  flaw?: UncheckedReason;
}

const listed = new WeakMap<ByteReader, Promise<Listed>>();

/** The directory, also of an archive that ends or breaks off early. */
export function list(file: Archive): Promise<Listed> {
  const known = listed.get(file.bytes) ?? read(file);
  listed.set(file.bytes, known);
  return known;
}

async function read(file: Archive): Promise<Listed> {
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
