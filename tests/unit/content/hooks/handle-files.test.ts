import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TooManyFilesError } from '../../../../src/content/folder.ts';
import { createLister, isClearedByName } from '../../../../src/content/hooks/handle-files.ts';
import { handle, LOCKED, stubHandles } from './fake-handles.ts';

// The others of the browser's own functions exist in a browser only.
vi.mock('../../../../src/content/natives.ts', () => ({ apply: Reflect.apply }));

beforeEach(stubHandles);

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
  }, 30_000);

  it('leaves out what is in a folder that cannot be listed', async () => {
    expect(await listed(handle('disc', { A: LOCKED, IM1: '1' }))).toEqual([['IM1', 'disc/IM1']]);
    expect(await listed(handle('locked', LOCKED))).toEqual([]);
  });
});

it('a name clears kinds that nothing here reads, never one that may be medical', () => {
  for (const name of ['main.ts', 'notes.tex', 'song.mp3']) expect(isClearedByName(name), name).toBe(true);
  for (const name of ['IM1', 'photo.jpg', 'brain.nii.gz', 'x.dcm', '']) {
    expect(isClearedByName(name), name).toBe(false);
  }
});
