/** Installation, and our own pages. */
import { browser } from './browser.ts';

export type OwnPage = 'welcome' | 'options' | 'check';

/** Calls `first` when the person has just installed the extension; not after updates. */
export function onInstalled(first: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') first();
  });
}

/** Opens one of our pages in a new tab; `told` reaches it behind the `#` of its address. */
export async function openPage(page: OwnPage, told: Record<string, string> = {}): Promise<void> {
  const fragment = new URLSearchParams(told).toString();
  const address = `pages/${page}/index.html${fragment && `#${fragment}`}`;
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}
