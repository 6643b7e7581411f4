/** The background: woken for a moment, remembers nothing. */
import { settingsOn } from '../managed.ts';
import { setBadge } from '../platform/badge.ts';
import { isFromStore, onInstalled, openPage, openWindow } from '../platform/lifecycle.ts';
import { answerRequests } from '../platform/requests.ts';
import { loadSettings, policyIsRead, saveSettings } from '../platform/storage.ts';
import { siteIdOf } from '../sites/index.ts';
import { frameFor } from './frame.ts';
import { keepOwnSitesCovered } from './own-sites.ts';
import { showMissingPermissions } from './protection.ts';
import { countWaitingTabs, reloadWaitingTabs } from './waiting-tabs.ts';

/** Chromium 156 on Linux took 5.6 s; a page waits for 10 s (`src/content/page.ts`). Milliseconds. */
const POLICY_MS = 8_000;

/** Starts the background; `wakeScanner` is how this browser's scanner is brought up. */
export function startBackground(wakeScanner: () => Promise<void>): void {
  /** No page hears of settings before a policy that came with the extension is among them. */
  let policyIsIn: Promise<void> | undefined;
  answerRequests('background', {
    'wake-scanner': async () => {
      await wakeScanner();
    },
    'report-in': async ({ host }) => {
      await policyIsIn;
      const settings = await loadSettings();
      const siteId = siteIdOf(host, settings.ownSites);
      return { siteId, settings: settingsOn(settings, host, siteId), frame: frameFor(settings) };
    },
    'show-state': async ({ state }, { tabId }) => {
      if (tabId !== undefined) await setBadge(state === 'on' ? 'none' : state, tabId);
    },
    'ask-next-time': async () => {
      await saveSettings({ ...(await loadSettings()), asksFirst: true });
    },
    'count-waiting-tabs': countWaitingTabs,
    'reload-waiting-tabs': reloadWaitingTabs,
    'keep-quiet': async ({ host }) => {
      const settings = await loadSettings();
      const quietSites = [...new Set([...settings.quietSites, siteIdOf(host, settings.ownSites)])];
      await saveSettings({ ...settings, quietSites });
    },
    'open-editor': (_ask, { tabId, frameId }) =>
      openWindow('copy', { tab: String(tabId), frame: String(frameId) }),
  });
  onInstalled(() => {
    policyIsIn = isFromStore()
      // Who cannot tell waits.
      .catch(() => false)
      .then((isTheirs) => (isTheirs ? undefined : policyIsRead(POLICY_MS)));
    openPage('welcome');
  });
  keepOwnSitesCovered();
  showMissingPermissions();
}
