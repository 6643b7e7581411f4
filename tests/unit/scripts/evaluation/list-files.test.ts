import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../../../scripts/evaluation/list-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'list-'));
});
afterEach(() => rm(folder, { recursive: true }));

const listed = async () => (await listFiles(folder)).map(({ file, problem }) => [file, problem]);

describe('listing a folder', () => {
  it('finds every file below it, whatever its name', async () => {
    const names = ['-x', '--json', '.hidden', 'a b', 'it’s "q"', 'line\nend', '日本.jpg', 'no extension'];
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    for (const name of names) await writeFile(join(folder, 'deep', 'er', name), '');
    await writeFile(join(folder, 'empty'), '');
    const expected = names.sort().map((name) => [join('deep', 'er', name), undefined]);
    expect(await listed()).toEqual([...expected, ['empty', undefined]]);
  });

  it('follows links, enters each folder once, and by its own path', async () => {
    await mkdir(join(folder, 'own'));
    await writeFile(join(folder, 'own', 'file'), '');
    await symlink('own', join(folder, 'a link'));
    await symlink(folder, join(folder, 'own', 'loop'));
    await symlink(join('own', 'file'), join(folder, 'linked file'));
    expect(await listed()).toEqual([
      ['linked file', undefined],
      [join('own', 'file'), undefined],
    ]);
  });

  it('enters a linked folder from elsewhere', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await writeFile(join(elsewhere, 'file'), '');
    await symlink(elsewhere, join(folder, 'link'));
    expect(await listed()).toEqual([[join('link', 'file'), undefined]]);
    await rm(elsewhere, { recursive: true });
  });

  it('names what nobody can be asked about', async () => {
    await symlink('nowhere', join(folder, 'dangling'));
    await symlink('endless', join(folder, 'endless'));
    expect(await listed()).toEqual([
      ['dangling', 'ENOENT'],
      ['endless', 'ELOOP'],
    ]);
  });

  it('fails where there is no such folder', async () => {
    await expect(listFiles(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
