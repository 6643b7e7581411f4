/** Which files of an archive deserve a look, by their names: what nobody would suspect is never unpacked. */
import { isExportName } from '../file-name/export-names.ts';
import { baseName, type Member } from './member.ts';

/** Why a member is looked at. `paper` ones are opened by a detector of their own, names of `unnamed` ones tell nothing, `named` ones are not opened: only their names may tell something. */
export type Interest = 'disc' | 'scan' | 'archive' | 'record' | 'picture' | 'paper' | 'unnamed' | 'named';

/**
 * How many of each are opened. A series of a thousand slices says the same in each; a few pictures tell whether an
 * album is one of a viewer; and a nested archive may cost as much as the whole.
 */
const MOST: Record<Opened, number> = {
  disc: 2,
  scan: 256,
  archive: 4,
  record: 16,
  picture: 24,
  paper: 8,
  unnamed: 24,
};

const ENDINGS: Record<'archive' | 'record' | 'picture' | 'paper' | 'named', RegExp> = {
  archive: /\.(?:zip|t?gz|tar|iso|rar|7z)$/i,
  record: /\.(?:xml|json|ndjson|txt|csv|tsv|x?html?|rtf|doc)$/i,
  picture: /\.(?:jpe?g|jpe|jfif|png|webp|avif|hei[cf]|tiff?|bmp|gif)$/i,
  paper: /\.(?:pdf|doc[xm]|dotx|od[tsp]|xls[xm]|ppt[xm]|eml|mht|mhtml)$/i,
  named: /\.(?:xls|ppt|mp4|m4v|mov|webm|avi|mkv)$/i,
};
/** Parts of scans kept in two files, which no export name tells: Analyze, MINC, PAR/REC, what few viewers write, and recordings. */
const SCAN_ENDING = /\.(?:dic|acr|img|hdr|mnc|par|rec|edf|bdf|scp|scn|bif|vsi|svslide)$/i;
/** Endings that say of any file that it is one: what they are is told by their first bytes alone. */
const OF_ANYTHING =
  /\.(?:bin|dat|data|raw|out|tmp|temp|bak|old|orig|copy|file|blob|part|download|unknown|obj)$/i;
/** Names without an ending, or that end in a number as UIDs do: DICOM files on discs (PS3.10 8.2). */
const NO_ENDING = /^[^.]+$|\.\d+$/;

/** What stands in the folders of source code without an ending. */
const OF_CODE =
  /^(?:AUTHORS|CHANGELOG|CONTRIBUTING|COPYING|Dockerfile|Gemfile|HEAD|INSTALL|LICEN[CS]E|Makefile|NOTICE|Procfile|README|Rakefile|VERSION|gradlew)$/i;

/** @returns nothing for what no detector would read */
export function interestOf(path: string): Interest | undefined {
  const name = baseName(path);
  if (/^DICOMDIR$/i.test(name)) return 'disc';
  // What macOS adds to archives: the colours of the folder, and half a file beside each file.
  if (name.startsWith('.') || path.startsWith('__MACOSX/')) return undefined;
  for (const [interest, ending] of Object.entries(ENDINGS)) {
    if (ending.test(name) && !/\.(?:nii|nrrd|mha|mgh)\.gz$/i.test(name)) return interest as Interest;
  }
  if (isExportName(name, path) || SCAN_ENDING.test(name)) return 'scan';
  if (OF_ANYTHING.test(name)) return 'unnamed';
  return NO_ENDING.test(name) && !OF_CODE.test(name) ? 'scan' : undefined;
}

export interface Chosen {
  members: Member[];
  /** Some that call themselves scans were too many. */
  left: boolean;
}

type Opened = Exclude<Interest, 'named'>;

/** What the quick detectors read, the most telling first. */
const QUICK: readonly Opened[] = ['disc', 'scan', 'archive', 'record', 'picture', 'unnamed'];

/**
 * The members to open: those of each interest after the other, and of each some of every folder.
 * @param depth archives around this one: each may open a quarter of what the one around it may
 */
export function chosen(members: readonly Member[], depth: number, interests = QUICK): Chosen {
  const of = (interest: Interest) => members.filter(({ path }) => interestOf(path) === interest);
  const takes = interests.map((interest) => ({ most: MOST[interest], all: of(interest) }));
  const scans = of('scan').filter(({ path }) => isExportName(baseName(path), path));
  return {
    members: takes.flatMap(({ all, most }) => spread(all, Math.ceil(most / 4 ** depth))),
    left: scans.length > MOST.scan / 4 ** depth,
  };
}

/** A folder's first, then the next folder's first, and so on: each person's folder is met before any is met twice. */
function spread(members: readonly Member[], most: number): Member[] {
  const folders = new Map<string, Member[]>();
  for (const member of members) {
    const folder = member.path.slice(0, member.path.lastIndexOf('/') + 1);
    const there = folders.get(folder);
    if (there) there.push(member);
    else folders.set(folder, [member]);
  }
  const taken: Member[] = [];
  for (let round = 0; taken.length < Math.min(most, members.length); round++) {
    for (const folder of folders.values()) {
      const next = folder[round];
      if (next && taken.length < most) taken.push(next);
    }
  }
  return taken;
}
