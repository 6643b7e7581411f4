/** Which pictures were kept out of training: `training/split.json`, read as `training/data.py` reads it. */
import { parse } from 'node:path';
import { crc32 } from 'node:zlib';
import { grouped } from './grouped.ts';

/** What a list says of one picture. */
export interface Listing {
  /** As the list calls it. */
  class: string;
  source: string;
  /** The file's path at its source. */
  sourcePath: string;
}

/** By `class source`. `test` is the share that is kept out of training where a source is on both sides. */
export interface Split {
  sources: Record<string, { rule: string; test?: number }>;
}

/**
 * The pictures that no training saw, with whether others of their repository were in it, under whatever class: one
 * repository’s pictures share their machines and people. A source that the split does not name was in none.
 */
export function heldOut<T extends Listing>(
  pictures: readonly T[],
  { sources }: Split,
): { picture: T; sameSource: boolean }[] {
  const taught = new Set(
    Object.entries(sources).flatMap(([name, { rule }]) => (rule === 'test' ? [] : [repositoryOf(name)])),
  );
  const bySource = grouped(pictures, (picture) => `${picture.class} ${picture.source}`);
  return [...bySource].flatMap(([name, group]) => {
    const { rule, test = 0 } = sources[name] ?? { rule: 'test' };
    const kept = rule === 'test' ? group : testSide(group, rule, test);
    return kept.map((picture) => ({ picture, sameSource: taught.has(picture.source) }));
  });
}

/** Classes have no space in their names. */
const repositoryOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** `range`: the last part by the files' numbers. `case`: whole cases, drawn by a checksum of their names. */
function testSide<T extends Listing>(group: readonly T[], rule: string, part: number): T[] {
  if (rule === 'range') return group.toSorted(byNumber).slice(Math.round(group.length * (1 - part)));
  if (rule === 'case') return group.filter((picture) => (crc32(caseOf(picture)) % 1000) / 1000 < part);
  return [];
}

function byNumber(a: Listing, b: Listing): number {
  const order = a.sourcePath < b.sourcePath ? -1 : Number(a.sourcePath > b.sourcePath);
  return numberOf(a) - numberOf(b) || order;
}

/** The last number in the file's name. */
function numberOf({ sourcePath }: Listing): number {
  return Number(parse(sourcePath).name.match(/\d+/g)?.at(-1)?.slice(0, 12) ?? 0);
}

/** The file's name without the number of a picture in its series. */
function caseOf({ sourcePath }: Listing): string {
  return parse(sourcePath).name.replace(/[-_ (]*\d{1,2}\)?$/, '');
}
