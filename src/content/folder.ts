/** The files of dropped folders, as far down as they go. */
import type { OutgoingFile } from '../messages.ts';

/** One thing dropped: a file, or a folder that its entry can list. */
export interface Dropped {
  file: File;
  entry: FileSystemEntry | null;
}

/** More files than this are not listed: the person is asked instead. A CT of the whole body has a few thousand. */
export const MOST_FILES = 20_000;

/** The folder holds more files than can be looked at. */
export class TooManyFilesError extends Error {
  override readonly name = 'TooManyFilesError';
}

/** How the listing goes. */
interface Listing {
  files: OutgoingFile[];
  /** Called after every folder, and again and again in a big one, with how many files there are up to now. */
  progress: (files: number) => void;
  signal: AbortSignal;
}

/**
 * All files, in the order they were dropped; those of a folder with their path.
 * @param signal ends the listing, as an AbortError
 * @throws {TooManyFilesError}
 * @throws {DOMException} a folder or file cannot be read
 */
export async function listFiles(
  dropped: readonly Dropped[],
  progress: (files: number) => void,
  signal: AbortSignal,
): Promise<OutgoingFile[]> {
  const listing: Listing = { files: [], progress, signal };
  for (const { file, entry } of dropped) {
    if (isDirectory(entry)) await walk(entry, listing);
    else listing.files.push({ file, path: '' });
  }
  return listing.files;
}

async function walk(folder: FileSystemDirectoryEntry, listing: Listing): Promise<void> {
  const { files, progress, signal } = listing;
  const reader = folder.createReader();
  // A reader hands out its entries a hundred at a time and an empty list at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    signal.throwIfAborted();
    if (entries.length === 0) return;
    const found = entries.filter(isFile);
    if (files.length + found.length > MOST_FILES) throw new TooManyFilesError();
    files.push(...(await Promise.all(found.map(outgoing))));
    progress(files.length);
    for (const inner of entries) if (isDirectory(inner)) await walk(inner, listing);
  }
}

function outgoing(entry: FileSystemFileEntry): Promise<OutgoingFile> {
  return new Promise((resolve, reject) =>
    entry.file((file) => resolve({ file, path: entry.fullPath.replace(/^\//, '') }), reject),
  );
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}
