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

/**
 * All files, in the order they were dropped; those of a folder with their path.
 * @throws {TooManyFilesError}
 * @throws {DOMException} a folder or file cannot be read
 */
export async function listFiles(dropped: readonly Dropped[]): Promise<OutgoingFile[]> {
  const files: OutgoingFile[] = [];
  for (const { file, entry } of dropped) {
    if (!entry || entry.isFile) files.push({ file, path: '' });
    else await walk(entry, files);
  }
  return files;
}

async function walk(entry: FileSystemEntry, files: OutgoingFile[]): Promise<void> {
  if (isFile(entry)) {
    if (files.length >= MOST_FILES) throw new TooManyFilesError();
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    files.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isDirectory(entry)) {
    const reader = entry.createReader();
    // A reader hands out its entries a hundred at a time and an empty list at the end.
    for (;;) {
      const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (entries.length === 0) return;
      for (const inner of entries) await walk(inner, files);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
