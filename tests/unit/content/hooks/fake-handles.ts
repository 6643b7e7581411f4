import { vi } from 'vitest';

/** What a folder holds: a text is a file, `null` one that cannot be read. */
export interface Tree {
  [name: string]: Tree | string | null;
}

/** A folder that cannot be listed. */
export const LOCKED: Tree = {};

/** All files have this age, as copies of one old file have. */
const LONG_AGO = Date.UTC(2001, 0, 1);

class FileHandle {
  readonly kind = 'file';
  readonly path: string;
  readonly content: string | null;
  constructor(path: string, content: string | null) {
    this.path = path;
    this.content = content;
  }
  get name(): string {
    return nameOf(this.path);
  }
  async getFile(): Promise<File> {
    if (this.content === null) throw new DOMException('gone', 'NotFoundError');
    return new File([this.content], this.name, { lastModified: LONG_AGO });
  }
}

class FolderHandle {
  readonly kind = 'directory';
  readonly path: string;
  readonly tree: Tree;
  constructor(path: string, tree: Tree) {
    this.path = path;
    this.tree = tree;
  }
  get name(): string {
    return nameOf(this.path);
  }
  async *values(): AsyncGenerator<FileSystemHandle> {
    if (this.tree === LOCKED) throw new DOMException('not allowed', 'NotAllowedError');
    for (const [name, inside] of Object.entries(this.tree)) yield handle(`${this.path}/${name}`, inside);
  }
  async resolve({ path }: { path: string }): Promise<string[] | null> {
    return path.startsWith(`${this.path}/`) ? path.slice(this.path.length + 1).split('/') : null;
  }
}

class Storage {
  async getDirectory(): Promise<FileSystemHandle> {
    return handle('own', {});
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A handle as the browser's: `path` tells where in the whole disk the tree or file lies. */
export function handle(path: string, inside: Tree | string | null): FileSystemHandle {
  const made =
    typeof inside === 'string' || inside === null
      ? new FileHandle(path, inside)
      : new FolderHandle(path, inside);
  return made as unknown as FileSystemHandle;
}

/** Puts the fakes in the browser's place, until the end of the test. */
export function stubHandles(): () => void {
  vi.stubGlobal('FileSystemFileHandle', FileHandle);
  vi.stubGlobal('FileSystemDirectoryHandle', FolderHandle);
  vi.stubGlobal('StorageManager', Storage);
  vi.stubGlobal('navigator', { storage: new Storage() });
  return () => vi.unstubAllGlobals();
}
