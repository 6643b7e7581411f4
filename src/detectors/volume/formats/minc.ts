/** MINC (bic.mni.mcgill.ca/MINC): version 1 is a NetCDF file, version 2 an HDF5 file, of which only texts are read. */
import { ascii, bigEndian, spells } from '../../bytes.ts';
import type { Source } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import { fieldsOf, type Header } from '../header.ts';
import { printableRuns } from './printable.ts';

type Pair = [key: string, value: string];

/** Headers hold the history of every command; bytes. */
const LONGEST = 1024 * 1024;
/** Dimensions, attributes or variables in one list. */
const MOST = 4_000;
/** Tags of the lists of a header, and their absence (NetCDF User's Guide, "The Classic Format"). */
const [DIMENSIONS, VARIABLES, ATTRIBUTES] = [10, 11, 12];
/** Bytes of a value by its type: byte, char, short, int, float, double, and those of CDF-5. */
const TYPE_SIZES = [0, 1, 1, 2, 4, 4, 8, 1, 2, 4, 8, 8];
const [CHAR, DOUBLE] = [2, 6];
const AXES = ['zspace', 'yspace', 'xspace'];

/** @throws {Stop} `cut-off`, `too-large` or `unreadable` */
export async function mincHeader(file: Source): Promise<Header> {
  const head = await file.read(0, LONGEST);
  if (spells(head, 'CDF')) return netCdf(head, file.size);
  // The trees and blocks of HDF5 are not followed.
  return { fields: fieldsOf(pairsAmong(head)), isPartly: true };
}

function netCdf(head: Uint8Array, size: number): Header {
  const version = head[3] ?? 0;
  const wide = version === 5 ? 8 : 4;
  let at = 4 + wide;
  const take = (length: number): number => {
    if (at + length > head.length) throw new Stop(size > head.length ? 'too-large' : 'cut-off');
    at += length;
    return at - length;
  };
  const number = (length: number) => bigEndian(head, take(length), length);
  const padded = (length: number) => take(length + ((4 - (length % 4)) % 4));
  const name = () => {
    const length = number(wide);
    return ascii(head, padded(length), Math.min(length, 100));
  };
  const list = <Entry>(tag: number, entry: () => Entry): Entry[] => {
    const isThere = number(4) === tag;
    const count = number(wide);
    if (count > MOST) throw new Stop('unreadable');
    return isThere ? Array.from({ length: count }, entry) : [];
  };
  const attribute = () => {
    const key = name();
    const type = number(4);
    const count = number(wide);
    const start = padded(count * (TYPE_SIZES[type] ?? 0));
    return { key, type, start, count };
  };
  const voxels = new Map(list(DIMENSIONS, () => [name(), number(wide)] as const));
  const texts: Pair[] = [];
  const steps = new Map<string, number>();
  const keep = (of: string, { key, type, start, count }: ReturnType<typeof attribute>) => {
    if (type === CHAR && KEYS.test(key)) texts.push(pair(key, decodeBytes(head.slice(start, start + count))));
    else if (type === DOUBLE && key === 'step')
      steps.set(of, Math.abs(new DataView(head.buffer, head.byteOffset).getFloat64(start)));
  };
  for (const one of list(ATTRIBUTES, attribute)) keep('', one);
  list(VARIABLES, () => {
    const of = name();
    take(number(wide) * wide);
    for (const one of list(ATTRIBUTES, attribute)) keep(of, one);
    take(4 + wide + (version === 1 ? 4 : 8));
  });
  const spacing = AXES.flatMap((axis) => steps.get(axis) ?? []);
  return {
    fields: fieldsOf(texts),
    voxels: AXES.flatMap((axis) => voxels.get(axis) ?? []),
    ...(spacing.length === AXES.length && { spacing }),
  };
}

/** What the attributes of people, exams and commands are called. */
const KEYS =
  /^(?:full_name|other_names|identification|other_ids|birthdate|sex|age|address|insurance_id|study_id|start_time|institution|department|station_id|referring_physician|attending_physician|radiologist|operator|history|comments)$/;
const SHORTEST = 2;

/** In HDF5 the name of an attribute stands before its text, with a few numbers between them. */
function pairsAmong(head: Uint8Array): Pair[] {
  const runs = printableRuns(head, SHORTEST, MOST);
  return runs.flatMap((run, i): Pair[] => {
    const value = runs.slice(i + 1, i + 4).find((next) => next.length > SHORTEST);
    return KEYS.test(run) && value !== undefined && !KEYS.test(value) ? [pair(run, value)] : [];
  });
}

/** The history is a list of commands, with the names of files and folders. */
function pair(key: string, value: string): Pair {
  return [key === 'history' ? 'command' : key, value];
}
