import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TooManyFilesError } from '../../../../src/content/folder.ts';
import { createLister, isClearedByName } from '../../../../src/content/hooks/handle-files.ts';

// The others of the browser's own functions exist in a browser only.
vi.mock('../../../../src/content/natives.ts', () => ({ apply: Reflect.apply }));

/** Handles as the browser's, over a folder that is an object: a text is a file, `null` one that cannot be read. */
interface Tree {
  [name: string]: Tree | string | null;
}

class FileHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly content: string | null;
  constructor(name: string, content: string | null) {
    this.name = name;
    this.content = content;
  }
  async getFile(): Promise<File> {
    if (this.content === null) throw new DOMException('gone', 'NotFoundError');
    return new File([this.content], this.name);
  }
}

class FolderHandle {
  readonly kind = 'directory';
  readonly name: string;
  readonly tree: Tree | null;
  constructor(name: string, tree: Tree | null) {
    this.name = name;
    this.tree = tree;
  }
  async *values(): AsyncGenerator<FileSystemHandle> {
    if (!this.tree) throw new DOMException('not allowed', 'NotAllowedError');
    for (const [name, inside] of Object.entries(this.tree)) yield handle(name, inside);
  }
}

function handle(name: string, inside: Tree | string | null): FileSystemHandle {
  const made =
    typeof inside === 'string' || inside === null
      ? new FileHandle(name, inside)
      : new FolderHandle(name, inside);
  return made as unknown as FileSystemHandle;
}

beforeEach(() => {
  vi.stubGlobal('FileSystemFileHandle', FileHandle);
  vi.stubGlobal('FileSystemDirectoryHandle', FolderHandle);
  return () => vi.unstubAllGlobals();
});

const listed = async (...handles: FileSystemHandle[]) =>
  (await createLister()(handles)).map(({ file, path }) => [file.name, path]);

describe('what handles lead to', () => {
  it('is every file, as far down as folders go, with its path', async () => {
    const disc = { DICOMDIR: 'd', A: { IM1: '1', B: { IM2: '2' } } };
    expect(await listed(handle('photo.jpg', 'p'), handle('disc', disc))).toEqual([
      ['photo.jpg', ''],
      ['DICOMDIR', 'disc/DICOMDIR'],
      ['IM1', 'disc/A/IM1'],
      ['IM2', 'disc/A/B/IM2'],
    ]);
  });

  it('leaves out what its name clears and what cannot be read', async () => {
    const project = { 'main.ts': 'x', IM1: '1', lost: null, src: { 'a.py': 'y' } };
    expect(await listed(handle('project', project))).toEqual([['IM1', 'project/IM1']]);
  });

  it('is too much beyond 20,000 files, but not for those that their names clear', async () => {
    const many = (name: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [name.replace('#', `${index}`), 'x']));
    await expect(listed(handle('disc', many('IM#', 20_001)))).rejects.toThrow(TooManyFilesError);
    expect(await listed(handle('code', many('#.ts', 30_000)))).toEqual([]);
    await expect(listed(handle('code', many('#.ts', 100_001)))).rejects.toThrow(TooManyFilesError);
  });

  it('is not known where a folder cannot be listed', async () => {
    const locked = new FolderHandle('locked', null) as unknown as FileSystemHandle;
    await expect(listed(locked)).rejects.toThrow('not allowed');
  });
});

it('a name clears kinds that nothing here reads, never one that may be medical', () => {
  for (const name of ['main.ts', 'notes.txt', 'song.mp3']) expect(isClearedByName(name), name).toBe(true);
  for (const name of ['IM1', 'photo.jpg', 'brain.nii.gz', 'x.dcm', '']) {
    expect(isClearedByName(name), name).toBe(false);
  }
});
