/** The tab in front, and the tabs of the sites that we may work on. */
import type { Site } from '../sites/site.ts';
import { browser } from './browser.ts';
import { originsOf } from './permissions.ts';

export interface FrontTab {
  id: number;
  /** Absent where the browser keeps the address to itself: its own pages, the store, other extensions. */
  url: string | undefined;
  /** A private window: nothing about it may enter storage. */
  incognito: boolean;
}

/** The tab the popup was opened over; `activeTab` gives its address from then on. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, incognito: tab.incognito };
}

/** The ids of the loaded tabs that show one of `sites`, as far as the browser tells us of their addresses. */
export async function tabsOf(sites: readonly Site[]): Promise<number[]> {
  if (sites.length === 0) return [];
  const tabs = await browser.tabs.query({ url: sites.flatMap(originsOf), discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}

export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}
