/** Asks the built extension, in a real browser, about one file after the other. */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { Sensitivity } from '../../src/types.ts';
import { check, openCheckPage } from '../../tests/browser/check-page.ts';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import type { Listed } from './list-files.ts';
import { alone } from './measured.ts';

export type Answer<T extends Listed> = { listed: T } & (
  | { result: CheckResult; problem?: never }
  | { problem: string; result?: never }
);

/**
 * The answers in the order of the files, of which so many are given at once. Each is what an upload of that file alone
 * would get. A page that gives no answer is replaced, and asked again about each file by itself.
 */
export async function* ask<T extends Listed>(
  driver: Driver,
  files: readonly T[],
  sensitivity: Sensitivity,
  atOnce: number,
): AsyncGenerator<Answer<T>> {
  let tab: Tab | undefined;

  async function answers(batch: readonly T[]): Promise<Answer<T>[]> {
    if (batch.length === 0) return [];
    try {
      tab ??= await openCheckPage(driver, sensitivity);
      const paths = batch.map(({ path }) => path);
      const results = await check(tab, paths);
      return batch.map((listed, index) => {
        const result = results[index];
        if (!result) throw new Error('The scanner gave an empty answer');
        return { listed, result: alone(result, sensitivity) };
      });
    } catch (error) {
      await tab?.close().catch(() => undefined);
      tab = undefined;
      const [listed, ...others] = batch;
      if (listed && others.length === 0) return [{ listed, problem: messageOf(error) }];
      const again: Answer<T>[] = [];
      for (const one of batch) again.push(...(await answers([one])));
      return again;
    }
  }

  for (let start = 0; start < files.length; start += atOnce) {
    const batch = files.slice(start, start + atOnce);
    const given = await answers(batch.filter(({ problem }) => problem === undefined));
    for (const listed of batch) {
      const { problem } = listed;
      yield problem === undefined ? (given.shift() ?? { listed, problem: 'no answer' }) : { listed, problem };
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
