import { beforeEach, expect, it, vi } from 'vitest';
import { createHandles } from '../../../../src/content/hooks/handles.ts';
import type { MayHave } from '../../../../src/content/hooks/may-have.ts';
import { handle, LOCKED, stubHandles, type Tree } from './fake-handles.ts';

// The others of the browser's own functions exist in a browser only.
vi.mock('../../../../src/content/natives.ts', () => ({ apply: Reflect.apply }));

beforeEach(stubHandles);

/** The page's handles, and the names of the files that were asked about, question by question. */
function page(answer = true) {
  const asked: (string[] | undefined)[] = [];
  const ask = async (files: Parameters<MayHave>[0]) => {
    asked.push(files?.map(({ file }) => file.name));
    return answer;
  };
  return { asked, handles: createHandles(Object.assign(ask, { isOn: () => true })) };
}

/** For tests with as many files as a folder may have. */
const LONG_MS = 30_000;

const folder = (name: string, tree: Tree) => handle(name, tree) as FileSystemDirectoryHandle;

/** The page reads a file, as ever by a handle it got anew. */
function read(handles: ReturnType<typeof createHandles>, path: string, content: string) {
  const file = handle(path, content) as FileSystemFileHandle;
  return handles.mayRead(file, file.getFile());
}

it('a picked folder is asked about once, with all that is in it', async () => {
  const { asked, handles } = page();
  expect(await handles.mayGo([folder('disc', { IM1: '1', A: { IM2: '2' } })])).toBe(true);
  expect(await read(handles, 'disc/A/IM2', '2')).toBe(true);
  expect(asked).toEqual([['IM1', 'IM2']]);
});

it('a file as old as the others that was put into the folder later is asked about, once', async () => {
  const { asked, handles } = page();
  await handles.mayGo([folder('disc', { IM1: '1' })]);
  for (let times = 0; times < 2; times += 1) {
    expect(await read(handles, 'disc/IM1', '1')).toBe(true);
    expect(await read(handles, 'disc/IM2', '2')).toBe(true);
  }
  expect(asked).toEqual([['IM1'], ['IM2']]);
});

it('a file that was changed within the folder is asked about', async () => {
  const { asked, handles } = page();
  await handles.mayGo([folder('disc', { IM1: '1' })]);
  await read(handles, 'disc/IM1', 'more');
  expect(asked).toEqual([['IM1'], ['IM1']]);
});

it('a dropped folder that was let go is known by its files as well', async () => {
  const { asked, handles } = page();
  handles.letGo(folder('disc', { IM1: '1' }));
  expect(await read(handles, 'disc/IM1', '1')).toBe(true);
  expect(asked).toEqual([]);
  await read(handles, 'disc/IM2', '2');
  expect(asked).toEqual([['IM2']]);
});

it('a stored folder is asked about as a whole, but what could not be listed when it is read', async () => {
  const { asked, handles } = page();
  handles.stored(folder('disc', { IM1: '1', A: LOCKED }));
  expect(await read(handles, 'disc/IM1', '1')).toBe(true);
  expect(await read(handles, 'disc/A/IM2', '2')).toBe(true);
  expect(asked).toEqual([['IM1'], ['IM2']]);
});

it('a stored folder with a part that cannot be listed is refused as any other', async () => {
  const { asked, handles } = page(false);
  handles.stored(folder('disc', { A: LOCKED, IM1: '1' }));
  expect(await read(handles, 'disc/IM1', '1')).toBe(false);
  expect(await read(handles, 'disc/A/IM2', '2')).toBe(false);
  expect(asked).toEqual([['IM1']]);
});

it('a stored folder that cannot be listed at all clears no file', async () => {
  const { asked, handles } = page();
  handles.stored(folder('disc', LOCKED));
  await read(handles, 'disc/IM1', '1');
  expect(asked).toEqual([[], ['IM1']]);
});

it(
  'of more files than one folder may have, those of the oldest folder are asked about again, together',
  async () => {
    const { asked, handles } = page();
    const many = (count: number): Tree =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`IM${index}`, 'x']));
    await handles.mayGo([folder('first', { IM1: '1', IM2: '2' })]);
    await handles.mayGo([folder('second', many(19_998))]);
    await read(handles, 'first/IM1', '1');
    expect(asked).toHaveLength(2);
    await handles.mayGo([folder('third', { IM1: '1' })]);
    await read(handles, 'first/IM1', '1');
    await read(handles, 'first/IM2', '2');
    expect(asked.slice(3)).toEqual([['IM1', 'IM2']]);
  },
  LONG_MS,
);

it(
  'a folder with too many files is let go as it is at that time',
  async () => {
    const { asked, handles } = page();
    const disc = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`IM${index}`, 'x']));
    await handles.mayGo([folder('disc', disc)]);
    expect(await read(handles, 'disc/IM1', 'x')).toBe(true);
    expect(asked).toEqual([undefined]);
  },
  LONG_MS,
);
