/** The files of a batch on their way to the scanner: a thousand at once would keep the page and the first waiting. */
import type { OutgoingFile } from '../messages.ts';

/** The first files come with the question, so that the first answer is as quick as for one file. */
const FIRST = 8;
const AT_ONCE = 64;

/** The first files of a batch, and the others in portions. */
export function portionsOf(files: readonly OutgoingFile[]): {
  first: OutgoingFile[];
  others: OutgoingFile[][];
} {
  const others: OutgoingFile[][] = [];
  for (let start = FIRST; start < files.length; start += AT_ONCE) {
    others.push(files.slice(start, start + AT_ONCE));
  }
  return { first: files.slice(0, FIRST), others };
}

/** The receiving end: gives the files one by one as they come, `count` in all, or until nobody waits any more. */
export interface Feed extends AsyncIterable<OutgoingFile> {
  add(files: readonly OutgoingFile[]): void;
}

export function createFeed(count: number, signal: AbortSignal): Feed {
  const files: OutgoingFile[] = [];
  let came = () => {};
  signal.addEventListener('abort', () => came());
  return {
    add(more) {
      files.push(...more);
      came();
    },
    async *[Symbol.asyncIterator]() {
      for (let index = 0; index < count; index += 1) {
        while (index >= files.length && !signal.aborted) {
          await new Promise<void>((resolve) => {
            came = resolve;
          });
        }
        const file = files[index];
        if (!file || signal.aborted) return;
        yield file;
      }
    },
  };
}
