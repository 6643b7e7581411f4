/** The tab in front. */
import { browser } from './browser.ts';

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

export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}
