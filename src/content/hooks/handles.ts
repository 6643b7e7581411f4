/**
 * What a page may read by its handles without a question: its own files (the origin private file system; WHATWG
 * File System 5), and what the person let go, for as long as it stays as it was.
 */
import { apply } from '../natives.ts';
import { createLister, isFolder } from './handle-files.ts';
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

/** A page that goes on reading after "Don't send", file after file, is refused without another question. */
const REFUSAL_LASTS_MS = 1_000;

const NEVER = Number.NEGATIVE_INFINITY;

/** Must be called at document_start: it saves what the browser offers. */
export function createHandles(mayHave: MayHave): Handles {
  const filesOf = createLister();
  const { resolve } = FileSystemDirectoryHandle.prototype;
  const { getDirectory } = StorageManager.prototype;

  const ownHandles = new WeakSet<object>();
  const files = new WeakMap<FileSystemHandle, File>();
  /** Folders, and up to when changes of what is in them do not matter (ms since 1970). */
  const folders = new Map<FileSystemDirectoryHandle, number>();
  const storedFolders = new Set<FileSystemDirectoryHandle>();
  const asked = new Map<FileSystemHandle, Promise<boolean>>();
  let ownFolder: Promise<void> | undefined;

  const contains = async (folder: FileSystemDirectoryHandle, handle: FileSystemHandle): Promise<boolean> =>
    (await apply(resolve, folder, [handle])) !== null;

  async function freeUntil(handle: FileSystemHandle): Promise<number> {
    ownFolder ??= apply(getDirectory, navigator.storage, []).then(
      (root) => void folders.set(root, Number.POSITIVE_INFINITY),
      // A frame without storage has no files of its own.
      () => undefined,
    );
    await ownFolder;
    const times = [...folders].map(async ([folder, until]) =>
      (await contains(folder, handle)) ? until : NEVER,
    );
    return Math.max(NEVER, ...(await Promise.all(times)));
  }

  async function storedFolderOf(handle: FileSystemHandle): Promise<FileSystemHandle | undefined> {
    for (const folder of storedFolders) if (await contains(folder, handle)) return folder;
    return undefined;
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
      const found = await filesOf(given).catch((error: Error) => error);
      // What cannot be listed now is asked about when it is read.
      if (found instanceof DOMException) return true;
      const isListed = Array.isArray(found);
      if (!(await mayHave(isListed ? found : undefined))) return false;
      // Clocks of disks and cameras may be ahead.
      const newest = isListed ? found.map(({ file }) => file.lastModified) : [];
      const until = newest.reduce((latest, time) => Math.max(latest, time), now);
      for (const handle of given) if (isFolder(handle)) folders.set(handle, until);
      if (isListed) for (const { handle, file } of found) files.set(handle, file);
      return true;
    },
    async mayRead(handle, reading) {
      const [file, until] = await Promise.all([reading, freeUntil(handle)]);
      if (until === Number.POSITIVE_INFINITY) ownHandles.add(handle);
      if (file.lastModified <= until || isSame(files.get(handle), file)) return true;
      if (!mayHave.isOn()) return true;
      return askOnce((until === NEVER && (await storedFolderOf(handle))) || handle);
    },
    letGo(handle, file) {
      if (file) files.set(handle, file);
      else if (isFolder(handle)) folders.set(handle, Date.now());
    },
    own: (handle) => void ownHandles.add(handle),
    isOwn: (handle) => typeof handle === 'object' && handle !== null && ownHandles.has(handle),
    stored: (folder) => void storedFolders.add(folder),
  };
  return handles;
}

function isSame(known: File | undefined, file: File): boolean {
  return known?.size === file.size && known.lastModified === file.lastModified;
}
