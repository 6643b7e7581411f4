/** Installation, and our own pages. */
import { browser } from './browser.ts';

export type OwnPage = 'welcome' | 'options' | 'check' | 'copy';

/** Calls `first` when the person has just installed the extension; not after updates. */
export function onInstalled(first: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') first();
  });
}

/** Whether the person took the extension from a store; else it came by a policy, another program or from a folder. */
export async function isFromStore(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'normal';
}

/** Opens one of our pages in a new tab; `told` reaches it behind the `#` of its address. */
export async function openPage(page: OwnPage, told: Record<string, string> = {}): Promise<void> {
  await browser.tabs.create({ url: addressOf(page, told) });
}

/** Opens a page of the web in a new tab. */
export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** In CSS pixels; less where the screen is smaller. */
const [WIDE, HIGH] = [1080, 860];

/** The same in a window of its own, where the browser has such: Firefox on a phone has not. */
export async function openWindow(page: OwnPage, told: Record<string, string>): Promise<void> {
  const { windows } = browser as Partial<typeof browser>;
  if (!windows) return openPage(page, told);
  await windows.create({ type: 'popup', url: addressOf(page, told), width: WIDE, height: HIGH });
}

/** Closes the tab or window that this page is in. */
export async function closeOwnPage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function addressOf(page: OwnPage, told: Record<string, string>): string {
  const fragment = new URLSearchParams(told).toString();
  return browser.runtime.getURL(`pages/${page}/index.html${fragment && `#${fragment}`}`);
}
