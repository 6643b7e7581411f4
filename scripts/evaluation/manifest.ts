/** A list of pictures with what they show: a CSV file with the columns `path`, `class` and, if known, `source`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { kindOf, whyLeftOut } from './classes.ts';
import { parseCsv } from './csv.ts';
import type { Listed } from './list-files.ts';
import { heldOut, type Listing, type Split } from './split.ts';

/** Where a picture comes from, as far as training is concerned. */
export type Origin = 'other source' | 'same source' | 'made';

export interface Labelled extends Listed, Listing {
  /** What it shows, in the model's terms. */
  shows: string;
  origin: Origin;
}

export interface Wanted {
  pictures: Labelled[];
  /** What is left out, and why. */
  remarks: string[];
}

/** Pictures that a program drew or put together; their sources are called so. */
const MADE = /^(?:made|synthetic)\b/;

/**
 * The pictures below `folder` that the lists name; a path is relative to its list or to `folder`, and the first mention
 * of a file counts. With a split, those that were kept out of training.
 * @throws {Error} a list cannot be read, or has no such columns
 */
export async function labelledFiles(
  folder: string,
  lists: readonly string[],
  split: Split | undefined,
): Promise<Wanted> {
  const all = new Map<string, Labelled>();
  for (const list of lists) {
    for (const picture of await readList(folder, list)) {
      if (!all.has(picture.path)) all.set(picture.path, picture);
    }
  }
  const below = [...all.values()].filter(({ path }) => path.startsWith(folder + sep));
  const kept = split ? keptOut(below, split) : below;
  const pictures = kept.filter(({ shows }) => whyLeftOut(shows) === undefined);
  return { pictures, remarks: [...remarksOn(all.size, below.length, kept.length), ...leftOut(kept)] };
}

async function readList(folder: string, list: string): Promise<Labelled[]> {
  const records = parseCsv(await readFile(list, 'utf8'));
  const [first] = records;
  if (first && !('path' in first && 'class' in first)) {
    throw new Error(`${list} has no columns "path" and "class".`);
  }
  return records.map((record) => {
    const { path = '', class: name = '', source_repo, source = '', source_path } = record;
    const beside = resolve(dirname(list), path);
    const found = existsSync(beside) ? beside : resolve(folder, path);
    const from = source_repo ?? source;
    return {
      file: relative(folder, found),
      path: found,
      ...(!existsSync(found) && { problem: 'ENOENT' }),
      class: name,
      source: from,
      sourcePath: source_path ?? path,
      shows: kindOf(name),
      origin: MADE.test(from) ? 'made' : 'other source',
    };
  });
}

function keptOut(pictures: readonly Labelled[], split: Split): Labelled[] {
  return heldOut(pictures, split).map(({ picture, sameSource }) => ({
    ...picture,
    ...(sameSource && { origin: 'same source' }),
  }));
}

function remarksOn(all: number, below: number, kept: number): string[] {
  return [
    ...(all > below ? [`${all - below} pictures of the list lie outside the folder: left out`] : []),
    ...(below > kept ? [`${below - kept} pictures of the list were for training: left out`] : []),
  ];
}

function leftOut(pictures: readonly Labelled[]): string[] {
  const kinds = [...new Set(pictures.map(({ shows }) => shows))];
  return kinds.flatMap((kind) => {
    const why = whyLeftOut(kind);
    const count = pictures.filter(({ shows }) => shows === kind).length;
    return why === undefined ? [] : [`${count} pictures of ${kind}: left out, for ${why}`];
  });
}
