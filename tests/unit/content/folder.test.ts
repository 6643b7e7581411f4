import { describe, expect, it } from 'vitest';
import { listFiles, MOST_FILES, TooManyFilesError } from '../../../src/content/folder.ts';

/** Folders as browsers give them: a hundred entries at a time, and an empty list at the end. */

const BATCH = 100;

type Content = { [name: string]: Content | File };

const file = (name = 'IM000001') => new File(['x'], name);

function entryOf(content: Content | File, name: string, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  if (content instanceof File) {
    const leaf = { isFile: true, isDirectory: false, name, fullPath };
    return Object.assign(leaf, { file: (found: (file: File) => void) => found(content) }) as never;
  }
  const entries = Object.entries(content).map(([inner, its]) => entryOf(its, inner, fullPath));
  return Object.assign(
    { isFile: false, isDirectory: true, name, fullPath },
    {
      createReader() {
        let read = 0;
        return {
          readEntries(found: (entries: FileSystemEntry[]) => void) {
            found(entries.slice(read, read + BATCH));
            read += BATCH;
          },
        };
      },
    },
  ) as never;
}

const folderOf = (count: number): Content =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`IM${index}`, file(`IM${index}`)]));

const list = (
  content: Content,
  progress: (files: number) => void = () => {},
  signal = new AbortController().signal,
) => listFiles([{ file: file('disc'), entry: entryOf(content, 'disc') }], progress, signal);

it('lists a folder in a folder in a folder, with paths', async () => {
  const found = await list({
    a: { b: { c: { IM1: file('IM1') } }, notes: file('notes') },
    last: file('last'),
  });
  expect(found.map(({ path }) => path).sort()).toEqual(['disc/a/b/c/IM1', 'disc/a/notes', 'disc/last']);
  expect(found.map(({ path, file: { name } }) => path.endsWith(name))).toEqual([true, true, true]);
});

it('leaves files that were dropped as they are, in their order', async () => {
  const files = [file('b'), file('a'), file('c')];
  const entries = [entryOf(file('b'), 'b'), null, entryOf({ IM1: file('IM1') }, 'c')];
  const dropped = files.map((each, index) => ({ file: each, entry: entries[index] ?? null }));
  const found = await listFiles(dropped, () => {}, new AbortController().signal);
  expect(found.map(({ file: { name }, path }) => [name, path])).toEqual([
    ['b', ''],
    ['a', ''],
    ['IM1', 'c/IM1'],
  ]);
});

it('finds nothing in an empty folder', async () => {
  expect(await list({ a: {}, b: { c: {} } })).toEqual([]);
});

it('tells how far it is, again and again', async () => {
  const told: number[] = [];
  await list({ a: folderOf(250), b: folderOf(120) }, (files) => told.push(files));
  expect(told).toEqual(expect.arrayContaining([100, 200, 250, 350, 370]));
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

it('ends when the page is left', async () => {
  const leaving = new AbortController();
  const told: number[] = [];
  const listing = list(
    folderOf(1_000),
    (files) => {
      told.push(files);
      if (files >= 300) leaving.abort();
    },
    leaving.signal,
  );
  await expect(listing).rejects.toThrow(/abort/i);
  expect(told.at(-1)).toBe(300);
});

describe('more files than we look at', () => {
  it('are too many by one', async () => {
    await expect(list({ a: folderOf(MOST_FILES), b: folderOf(1) })).rejects.toThrow(TooManyFilesError);
    expect(await list({ a: folderOf(MOST_FILES) })).toHaveLength(MOST_FILES);
  });
});

it('says so where a folder cannot be read', async () => {
  const entry = Object.assign(entryOf({}, 'disc'), {
    createReader: () => ({
      readEntries: (_: unknown, failed: (error: Error) => void) =>
        failed(new DOMException('gone', 'NotFoundError')),
    }),
  });
  const listing = listFiles([{ file: file(), entry }], () => {}, new AbortController().signal);
  await expect(listing).rejects.toThrow('gone');
});
