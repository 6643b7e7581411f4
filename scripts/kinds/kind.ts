/** What a row of the table is made of: a kind of file, and its samples. */
import { open, truncate, writeFile } from 'node:fs/promises';
import type { FileKind } from '../../src/types.ts';

export type SampleKind = 'real' | 'made' | 'broken' | 'hostile';

export interface Sample {
  sample: SampleKind;
  /** What is special about it, in a few words. */
  what: string;
  /** As a person has it. */
  name: string;
  /** Nothing in it is medical: saying nothing is right. */
  isOrdinary?: true;
  write(path: string): Promise<void>;
}

type Content = Uint8Array | Promise<Uint8Array>;

/** A file that means harm. */
export interface Hostile {
  what: string;
  isOrdinary?: true;
  /** Where the kind's own would not do. */
  name?: string;
  make(): Content;
}

/** One kind of file that we examine. */
export interface Kind {
  /** As in the table, and at the start of the names of real samples. */
  kind: string;
  /** What the scanner calls it. */
  is: readonly FileKind[];
  name: string;
  /** A whole and medical one. */
  make(): Content;
  hostile?: readonly Hostile[];
}

const GIGABYTE = 2 ** 30;

/** The made ones: whole, broken in two ways, and hostile. */
export function samplesOf({ name, make, hostile = [] }: Kind): Sample[] {
  const plain = (content: () => Content) => async (path: string) => writeFile(path, await content());
  return [
    { sample: 'made', what: 'whole', name, write: plain(make) },
    { sample: 'broken', what: 'cut off', name, write: plain(async () => cutOff(await make())) },
    { sample: 'broken', what: 'damaged', name, write: plain(async () => damaged(await make())) },
    {
      sample: 'hostile',
      what: 'zeros behind it, 4 GB',
      name,
      async write(path) {
        await writeFile(path, await make());
        await truncate(path, 4 * GIGABYTE + 1);
      },
    },
    ...hostile.map(({ make: content, ...about }) => ({
      sample: 'hostile' as const,
      name,
      ...about,
      write: plain(content),
    })),
  ];
}

/** Of a download that broke off. */
function cutOff(content: Uint8Array): Uint8Array {
  return content.slice(0, Math.ceil(content.length * 0.6));
}

/** A tenth of it, from the middle on, is something else. */
function damaged(content: Uint8Array): Uint8Array {
  const [start, length] = [content.length >> 1, Math.ceil(content.length / 10)];
  return content.map((byte, at) =>
    at >= start && at < start + length ? (byte * 7 + at * 13 + 91) % 256 : byte,
  );
}

/** A file of which only the two ends are there: what lies between takes no room on a disk that knows holes. */
export async function writeSparse(
  path: string,
  size: number,
  start: Uint8Array,
  end: Uint8Array,
): Promise<void> {
  await writeFile(path, start);
  await truncate(path, size);
  const file = await open(path, 'r+');
  await file.write(end, 0, end.length, size - end.length);
  await file.close();
}
