/** Tabs that were open before the extension: nothing of ours is in them until they are loaded anew. */
import { withoutAccess } from '../platform/permissions.ts';
import { askPage } from '../platform/requests.ts';
import { loadSettings } from '../platform/storage.ts';
import { tabsOf } from '../platform/tabs.ts';
import { isSiteOff } from '../settings.ts';
import { ownSite, sites } from '../sites/index.ts';

/** A page that is busy for so long is left alone. */
const ANSWER_MS = 2_000;

/** The ids of those that show a covered site. */
export async function waitingTabs(): Promise<number[]> {
  const settings = await loadSettings();
  const wanted = [...sites, ...settings.ownSites.map(ownSite)].filter(({ id }) => !isSiteOff(settings, id));
  const missing = await withoutAccess(wanted);
  const tabs = await tabsOf(wanted.filter((site) => !missing.includes(site)));
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
