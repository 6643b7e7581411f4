/** Zip files that are the same byte for byte whenever and wherever they are made. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** The first moment that the format knows (APPNOTE 4.4.6). */
const EPOCH = new Date('1980-01-01T00:00:00Z');

/** @param files contents by path, with `/` between folders */
export async function zip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = new JSZip();
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) archive.file(name, files.get(name) ?? '', { date: EPOCH, createFolders: false });
  return archive.generateAsync({
    type: 'uint8array',
    // Without the permissions that files have here.
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/** Every file in the folder and below it, by its path in there. */
export async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return readAll(
    folder,
    paths.map((path) => relative(folder, path).split(sep).join('/')),
  );
}

/** @param names paths below `folder` */
export async function readAll(folder: string, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return new Map(contents);
}
