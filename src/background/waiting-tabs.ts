/** Tabs that were open before the extension: nothing of ours is in them until they are loaded anew. */
import type { WaitingTabs } from '../messages.ts';
import { withAddresses, withoutAccess } from '../platform/permissions.ts';
import { askPage } from '../platform/requests.ts';
import { loadSettings } from '../platform/storage.ts';
import { reloadTab, tabsOf } from '../platform/tabs.ts';
import { isSiteOff } from '../settings.ts';
import { ownSite, sites } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/** A page that is busy for so long is left alone. */
const ANSWER_MS = 5_000;

export async function countWaitingTabs(): Promise<WaitingTabs> {
  const wanted = await watchedSites();
  const told = await withAddresses(wanted);
  return { count: (await waitingOf(told)).length, isAll: told.length === wanted.length };
}

export async function reloadWaitingTabs(): Promise<void> {
  const tabs = await waitingOf(await withAddresses(await watchedSites()));
  await Promise.all(tabs.map(reloadTab));
}

async function watchedSites(): Promise<Site[]> {
  const settings = await loadSettings();
  const wanted = [...sites, ...settings.ownSites.map(ownSite)].filter(({ id }) => !isSiteOff(settings, id));
  const missing = await withoutAccess(wanted);
  return wanted.filter((site) => !missing.includes(site));
}

async function waitingOf(shown: readonly Site[]): Promise<number[]> {
  const tabs = await tabsOf(shown);
  const waits = await Promise.all(tabs.map(isWaiting));
  return tabs.filter((_, index) => waits[index]);
}

/** No script of ours answers there. */
async function isWaiting(tab: number): Promise<boolean> {
  const { promise: busy, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ANSWER_MS, false);
  const asked = askPage(tab, 'status', undefined).then((status) => status === undefined);
  return Promise.race([asked, busy]).finally(() => clearTimeout(timer));
}
