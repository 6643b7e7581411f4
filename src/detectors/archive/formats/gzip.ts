/** GZIP: one file, packed (RFC 1952). */
import type { Source } from '../../dicom/bytes.ts';
import { inflated } from '../../inflated.ts';
import { type Member, pathOf } from '../member.ts';

/** The fixed part of the header (2.3); bytes. */
const FIXED = 10;
/** Flags (2.3.1): more fields before the name, and the name itself. */
const [EXTRA, NAME] = [0x04, 0x08];
/** Names longer than a file system's are none; bytes. */
const LONGEST_NAME = 256;

/** @param name of the archive: without its ending the file's, where the header does not say it */
export async function* gzipMembers(archive: Source, name: string): AsyncGenerator<Member> {
  const header = await archive.read(0, FIXED + LONGEST_NAME);
  const flags = header[3] ?? 0;
  const end = header.indexOf(0, FIXED);
  const stored = flags & NAME && !(flags & EXTRA) && end > 0 ? pathOf(header.subarray(FIXED, end)) : '';
  const path = stored || name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
  // How long it is, the last four bytes say of a file below 4 GB, and lie of any other.
  yield { path, size: Number.MAX_SAFE_INTEGER, open: async () => inflated(archive, 0, 'gzip') };
}
