import { describe, expect, it } from 'vitest';
import { ask } from '../../../../scripts/evaluation/ask.ts';
import type { Driver, Tab } from '../../../browser/driver.ts';
import { answer } from './pictures.ts';

const PASSED = answer();

const listed = (file: string, problem?: string) => ({
  file,
  path: `/${file}`,
  ...(problem !== undefined && { problem }),
});

/** A browser whose page is lost over one of the files; `asked` is what each page was given. */
function fakeDriver(fatal: string): { driver: Driver; asked: string[][] } {
  const asked: string[][] = [];
  const open = async () => {
    let answer: (paths: string[]) => void;
    const tab = {
      /** Of the page's functions, the one that waits for an answer is told how long. */
      async evaluate(_run: unknown, patienceMs: unknown) {
        if (typeof patienceMs !== 'number') return undefined;
        const paths = await new Promise<string[]>((resolve) => {
          answer = resolve;
        });
        if (paths.includes(fatal)) throw new Error('The page is lost');
        return ['done', JSON.stringify(paths.map((path) => ({ ...PASSED, file: path.slice(1) })))];
      },
      async pick(_selector: string, paths: string[]) {
        asked.push(paths);
        answer(paths);
      },
      close: async () => undefined,
    };
    return tab as unknown as Tab;
  };
  return { driver: { extension: { open } } as unknown as Driver, asked };
}

async function answersOf(driver: Driver, files: ReturnType<typeof listed>[], atOnce: number) {
  const answers: [string, string | undefined][] = [];
  for await (const { listed: one, result, problem } of ask(driver, files, 'balanced', atOnce)) {
    answers.push([one.file, result?.file ?? problem]);
  }
  return answers;
}

describe('asking', () => {
  it('gives answers in the order of the files, and asks nothing about what is no file', async () => {
    const { driver, asked } = fakeDriver('');
    const files = [listed('a'), listed('pipe', 'not a file'), listed('b'), listed('c')];
    expect(await answersOf(driver, files, 3)).toEqual([
      ['a', 'a'],
      ['pipe', 'not a file'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect(asked).toEqual([['/a', '/b'], ['/c']]);
  });

  it('asks about each file by itself when the page is lost, and goes on', async () => {
    const { driver, asked } = fakeDriver('/b');
    const files = ['a', 'b', 'c', 'd'].map((file) => listed(file));
    expect(await answersOf(driver, files, 3)).toEqual([
      ['a', 'a'],
      ['b', 'The page is lost'],
      ['c', 'c'],
      ['d', 'd'],
    ]);
    expect(asked).toEqual([['/a', '/b', '/c'], ['/a'], ['/b'], ['/c'], ['/d']]);
  });
});
