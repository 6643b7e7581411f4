/**
 * What a page may read by its handles without a question: its own files (the origin private file system; WHATWG
 * File System 5), and what the person let go, for as long as it stays as it was.
 */
import { MOST_FILES } from '../folder.ts';
import { apply } from '../natives.ts';
import { createLister, type HandledFile, isFolder } from './handle-files.ts';
import type { MayHave } from './may-have.ts';

export interface Handles {
  /** Asks once about all that these lead to. @returns whether the page may have them */
  mayGo(handles: readonly FileSystemHandle[]): Promise<boolean>;
  /** Asks about one file that the page reads, if that was not let go already. */
  mayRead(handle: FileSystemFileHandle, file: Promise<File>): Promise<boolean>;
  /** Was let go as the `file` or as a folder, or is the page's own. */
  letGo(handle: FileSystemHandle, file?: File): void;
  own(handle: FileSystemHandle): void;
  isOwn(handle: unknown): boolean;
  /** A folder that the page has stored, and asks to be allowed to read again. */
  stored(folder: FileSystemDirectoryHandle): void;
}

/**
 * What was let go of a folder: the marks of its files; or, of one with too many, all that did not change since a
 * time (ms since 1970).
 */
type LetGone = Set<string> | number;

/** A page that goes on reading after "Don't send", file after file, is refused without another question. */
const REFUSAL_LASTS_MS = 1_000;

/** Must be called at document_start: it saves what the browser offers. */
export function createHandles(mayHave: MayHave): Handles {
  const filesOf = createLister();
  const { resolve } = FileSystemDirectoryHandle.prototype;
  const { getDirectory } = StorageManager.prototype;

  const ownHandles = new WeakSet<object>();
  const files = new WeakMap<FileSystemHandle, File>();
  /** Oldest first; together at most as many files as one folder may have. */
  const folders = new Map<FileSystemDirectoryHandle, Promise<LetGone>>();
  const storedFolders = new Set<FileSystemDirectoryHandle>();
  const asked = new Map<FileSystemHandle, Promise<boolean>>();
  let ownFolder: Promise<FileSystemDirectoryHandle | undefined> | undefined;

  /** @returns names from the folder down to the handle; null where it lies elsewhere */
  const namesIn = (folder: FileSystemDirectoryHandle, handle: FileSystemHandle): Promise<string[] | null> =>
    apply(resolve, folder, [handle]);

  async function isInOwnFolder(handle: FileSystemHandle): Promise<boolean> {
    // A frame without storage has no files of its own.
    ownFolder ??= apply(getDirectory, navigator.storage, []).catch(() => undefined);
    const folder = await ownFolder;
    return folder !== undefined && (await namesIn(folder, handle)) !== null;
  }

  async function storedFolderOf(handle: FileSystemHandle): Promise<FileSystemHandle | undefined> {
    for (const folder of storedFolders) if (await namesIn(folder, handle)) return folder;
    return undefined;
  }

  /** What was let go of each folder that the file lies in, and the mark the file has there. */
  async function lettingsOf(handle: FileSystemHandle, file: File) {
    const lettings = [...folders].map(async ([folder, letGone]) => {
      const names = await namesIn(folder, handle);
      return names ? [{ letGone: await letGone, mark: markOf([folder.name, ...names].join('/'), file) }] : [];
    });
    return (await Promise.all(lettings)).flat();
  }

  async function remember(folder: FileSystemDirectoryHandle, letGone: Promise<LetGone>): Promise<void> {
    folders.set(folder, letGone);
    let total = 0;
    for (const [older, itsLetGone] of [...folders].reverse()) {
      const marks = await itsLetGone;
      total += typeof marks === 'number' ? 0 : marks.size;
      if (total <= MOST_FILES) continue;
      // One question for all of it, as the page reads on.
      folders.delete(older);
      storedFolders.add(older);
    }
  }

  function askOnce(handle: FileSystemHandle): Promise<boolean> {
    const before = asked.get(handle);
    if (before) return before;
    const answer = handles.mayGo([handle]);
    asked.set(handle, answer);
    answer.then((isYes) => setTimeout(() => asked.delete(handle), isYes ? 0 : REFUSAL_LASTS_MS));
    return answer;
  }

  const handles: Handles = {
    async mayGo(given) {
      const now = Date.now();
      const found = await filesOf(given).catch(() => undefined);
      if ((await mayHave(found)) !== true) return false;
      const letGone = found ? marksOf(found) : now;
      for (const handle of given) if (isFolder(handle)) remember(handle, Promise.resolve(letGone));
      for (const { handle, file } of found ?? []) files.set(handle, file);
      return true;
    },
    async mayRead(handle, reading) {
      const [file, isOwn] = await Promise.all([reading, isInOwnFolder(handle)]);
      if (isOwn) ownHandles.add(handle);
      if (isOwn || isSame(files.get(handle), file) || !mayHave.isOn()) return true;
      let lettings = await lettingsOf(handle, file);
      if (lettings.length === 0) {
        const folder = await storedFolderOf(handle);
        if (folder && !(await askOnce(folder))) return false;
        if (folder) lettings = await lettingsOf(handle, file);
      }
      if (lettings.some(({ letGone, mark }) => isLetGo(letGone, mark, file))) return true;
      // Not found when its folder was listed, or changed since.
      if (!(await askOnce(handle))) return false;
      for (const { letGone, mark } of lettings) {
        if (typeof letGone !== 'number' && letGone.size < MOST_FILES) letGone.add(mark);
      }
      return true;
    },
    letGo(handle, file) {
      if (file) files.set(handle, file);
      else if (isFolder(handle) && !folders.has(handle)) {
        const now = Date.now();
        remember(
          handle,
          filesOf([handle]).then(marksOf, () => now),
        );
      }
    },
    own: (handle) => void ownHandles.add(handle),
    isOwn: (handle) => typeof handle === 'object' && handle !== null && ownHandles.has(handle),
    stored: (folder) => void storedFolders.add(folder),
  };
  return handles;
}

/** Copying keeps the time of a file, so that the time alone does not tell a new one. */
function markOf(path: string, { size, lastModified }: File): string {
  return `${size} ${lastModified} ${path}`;
}

function marksOf(found: readonly HandledFile[]): Set<string> {
  return new Set(found.map(({ path, file }) => markOf(path, file)));
}

function isLetGo(letGone: LetGone, mark: string, { lastModified }: File): boolean {
  return typeof letGone === 'number' ? lastModified <= letGone : letGone.has(mark);
}

function isSame(known: File | undefined, file: File): boolean {
  return known?.size === file.size && known.lastModified === file.lastModified;
}
