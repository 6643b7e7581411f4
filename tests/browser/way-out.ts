/** "Remove details first", as a person does it. */
import { copyShown, rememberFiles } from './copying.ts';
import type { Driver, Tab } from './driver.ts';
import { expect } from './fixture.ts';

const OFFER = 'Remove details first';

/** Presses the warning's first button. @returns the window that this opens, once it has come to an end */
export async function removeDetails({ extension }: Driver, tab: Tab): Promise<Tab> {
  await expect(async () => {
    if (!(await tab.overlay.text()).includes('other window')) await tab.overlay.click(OFFER);
    expect(await tab.overlay.text()).toContain('Look at the copy in the other window.');
  }).toPass();
  if (!extension) throw new Error('no extension');
  const window = await extension.opened('pages/copy');
  await rememberFiles(window);
  await settled(window);
  return window;
}

/** @returns the state that the window came to */
export function settled(window: Tab): Promise<string> {
  return window.until(() => {
    const state = document.querySelector('#copy')?.getAttribute('data-state') ?? '';
    const editor = document.querySelector('#editor')?.getAttribute('data-state');
    const isShown = state === 'ready' && editor === 'done';
    return isShown || ['none', 'gone'].includes(state) ? state : '';
  });
}

/** How far the pictures reach below the upper edge of the buttons, in CSS pixels: not at all where it is no more than 0. */
export function hiddenBelow(window: Tab): Promise<number> {
  return window.evaluate(() => {
    const edge = (selector: string, side: 'top' | 'bottom') =>
      document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN;
    return Math.max(edge('#before', 'bottom'), edge('#after', 'bottom')) - edge('#hand-over', 'top');
  });
}

export async function press(window: Tab, button: string): Promise<void> {
  await window.evaluate((selector) => document.querySelector<HTMLButtonElement>(selector)?.click(), button);
}

/** Covers the top strip, and makes the copy anew. */
export async function coverTop(window: Tab): Promise<Buffer> {
  await press(window, '#strip');
  await press(window, '#make');
  await settled(window);
  return copyShown(window);
}

/** Gives the copies to the page; the window closes by itself. */
export async function use(window: Tab, tab: Tab): Promise<void> {
  await press(window, '#use');
  await tab.overlay.closed();
}

/** Whether a run of 32 bytes, of a few values at least, stands in both. */
export function shareBytes(one: Uint8Array, other: Uint8Array): boolean {
  const runs = (bytes: Uint8Array) =>
    Array.from({ length: Math.max(bytes.length - RUN + 1, 0) }, (_, at) => bytes.subarray(at, at + RUN))
      .filter((run) => new Set(run).size >= FEW)
      .map((run) => Buffer.from(run).toString('latin1'));
  const known = new Set(runs(one));
  return runs(other).some((run) => known.has(run));
}

const [RUN, FEW] = [32, 8];
