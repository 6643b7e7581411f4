import type { FileKind } from '../../../types.ts';
import { Stop } from '../../errors.ts';
import type { Listing, Member } from '../member.ts';
import { gzipMembers } from './gzip.ts';
import { isoMembers } from './iso.ts';
import { rarMembers } from './rar.ts';
import { tarMembers } from './tar.ts';
import { zipMembers } from './zip.ts';

/** How each kind of archive is listed. */
export const LISTINGS: Partial<Record<FileKind, Listing>> = {
  zip: zipMembers,
  tar: tarMembers,
  gzip: gzipMembers,
  iso: isoMembers,
  rar: rarMembers,
  '7z': nothingOf,
};

/** The directory of a 7z archive is packed as its files are, by LZMA (7zFormat.txt of the LZMA SDK). */
// biome-ignore lint/correctness/useYield: there is nothing to give
async function* nothingOf(): AsyncGenerator<Member> {
  throw new Stop('unsupported');
}
