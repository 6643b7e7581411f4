/** The extension's check page as programs read it: what the built scanner says of files, in a real browser. */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { Sensitivity } from '../../src/types.ts';
import type { Driver, Tab } from './driver.ts';

/** Longer than the page itself waits for a scanner that was lost twice. */
const PATIENCE_MS = 100_000;

/** @throws {Error} the browser was launched without an extension */
export async function openCheckPage({ extension }: Driver, sensitivity?: Sensitivity): Promise<Tab> {
  if (!extension) throw new Error('The check page is a page of the extension: launch the browser with it.');
  const tab = await extension.open('pages/check/index.html');
  await tab.evaluate(
    (settings) => (globalThis.browser ?? chrome).storage.local.set({ settings }),
    sensitivity ? { sensitivity } : {},
  );
  return tab;
}

/**
 * Has the scanner examine these files as one batch.
 * @throws {Error} it gave no answer
 */
export async function check(tab: Tab, paths: string[]): Promise<CheckResult[]> {
  // The page listens before the files come, and this waits in it: no answer can be missed.
  const answer = tab.evaluate(nextAnswer, PATIENCE_MS);
  const [state, results] = (await Promise.all([answer, tab.pick('#files', paths)]))[0];
  if (state !== 'done') throw new Error(`The scanner gave no answer: ${state}`);
  return JSON.parse(results) as CheckResult[];
}

/** In the page: how its next check ends, and its results as JSON. */
function nextAnswer(patienceMs: number): Promise<[state: string, results: string]> {
  const main = document.querySelector<HTMLElement>('#check');
  const input = document.querySelector<HTMLInputElement>('#files');
  // Without this the same file picked again would be no change.
  if (input) input.value = '';
  return new Promise((resolve) => {
    let checking = false;
    const observer = new MutationObserver(() => {
      const state = main?.getAttribute('data-state') ?? '';
      checking ||= state === 'checking';
      if (checking && (state === 'done' || state === 'failed')) finish(state);
    });
    const timer = setTimeout(() => finish('silent'), patienceMs);
    const finish = (state: string) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve([state, document.querySelector('#results')?.textContent ?? '']);
    };
    if (main) observer.observe(main, { attributeFilter: ['data-state'] });
  });
}
