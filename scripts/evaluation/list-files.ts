/** What is below a folder, whatever it is called and whatever it is. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Listed {
  /** Relative to the folder asked about. */
  file: string;
  path: string;
  /** Why no browser can be asked about it: a link to nowhere, a pipe, a folder that cannot be opened. */
  problem?: string;
}

/**
 * Every file below a folder, sorted within each folder. Links are followed; a folder is entered once, and by its
 * own path rather than by a link.
 * @throws {Error} `folder` itself cannot be read
 */
export async function listFiles(folder: string): Promise<Listed[]> {
  await readdir(folder);
  const listed: Listed[] = [];
  const entered = new Set<string>();
  const linkedFolders: string[] = [];
  const add = (path: string, problem?: string) =>
    listed.push({ file: relative(folder, path), path, ...(problem !== undefined && { problem }) });

  async function visit(path: string): Promise<void> {
    try {
      const what = await stat(path);
      if (what.isFile()) add(path);
      else if (what.isDirectory() && (await lstat(path)).isSymbolicLink()) linkedFolders.push(path);
      else if (what.isDirectory()) await enter(path);
      else add(path, 'not a file');
    } catch (error) {
      add(path, (error as NodeJS.ErrnoException).code ?? String(error));
    }
  }

  async function enter(path: string): Promise<void> {
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    for (const name of (await readdir(path)).sort()) await visit(join(path, name));
  }

  await enter(folder);
  for (const path of linkedFolders) await enter(path);
  return listed;
}
