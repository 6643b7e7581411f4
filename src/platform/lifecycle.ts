/** Installation, and our own pages. */
import { browser } from './browser.ts';

export type OwnPage = 'welcome' | 'options' | 'check';

/** Calls `first` when the person has just installed the extension; not after updates. */
export function onInstalled(first: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') first();
  });
}

export async function openPage(page: OwnPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`pages/${page}/index.html`) });
}
