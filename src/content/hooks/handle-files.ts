/** The files that handles of the File System Access API lead to, as far down as folders go. */
import { isCleared } from '../cleared.ts';
import { MOST_FILES, TooManyFilesError } from '../folder.ts';
import { apply } from '../natives.ts';

export interface HandledFile {
  handle: FileSystemFileHandle;
  file: File;
  /** `folder/sub/name` when it came from a folder, else empty. */
  path: string;
}

/** More entries than this are not gone through, though most may be cleared by their names. */
const MOST_ENTRIES = 100_000;

/** Names alone clear most files of a folder of source code: those are not read. */
export function isClearedByName(name: string): boolean {
  return isCleared({ name, type: '', size: 1 });
}

/** Must be called at document_start: it saves what the browser offers. */
export function createLister(): (handles: readonly FileSystemHandle[]) => Promise<HandledFile[]> {
  const { getFile } = FileSystemFileHandle.prototype;
  const { values } = FileSystemDirectoryHandle.prototype;

  async function read(handles: readonly FileSystemFileHandle[], folder: string): Promise<HandledFile[]> {
    const reads = handles.map(async (handle): Promise<HandledFile> => {
      const file = await apply(getFile, handle, []);
      return { handle, file, path: folder && `${folder}/${handle.name}` };
    });
    // One that cannot be read, the page cannot read either.
    return (await Promise.allSettled(reads)).flatMap((read) =>
      read.status === 'fulfilled' ? read.value : [],
    );
  }

  /**
   * All but those that their names clear, and what cannot be listed or read.
   * @throws {TooManyFilesError}
   */
  return async (handles) => {
    const found: HandledFile[] = [];
    let entries = 0;
    async function walk(inside: AsyncIterable<FileSystemHandle> | Iterable<FileSystemHandle>, path: string) {
      const files: FileSystemFileHandle[] = [];
      const folders: FileSystemDirectoryHandle[] = [];
      try {
        for await (const handle of inside) {
          entries += 1;
          if (entries > MOST_ENTRIES) throw new TooManyFilesError();
          if (isFolder(handle)) folders.push(handle);
          else if (isFile(handle) && !isClearedByName(handle.name)) files.push(handle);
        }
      } catch (error) {
        // A folder that the page may list later: its files are not known then, and asked about one by one.
        if (!(error instanceof DOMException)) throw error;
      }
      if (found.length + files.length > MOST_FILES) throw new TooManyFilesError();
      found.push(...(await read(files, path)));
      for (const folder of folders) {
        await walk(apply(values, folder, []), path ? `${path}/${folder.name}` : folder.name);
      }
    }
    await walk(handles, '');
    return found;
  };
}

export function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

export function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}
