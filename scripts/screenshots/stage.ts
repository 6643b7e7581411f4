/** How one gets to the pages and states that people see. */
import { join } from 'node:path';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import { PuppeteerTab } from '../../tests/browser/tab.ts';
import { poll } from '../../tests/browser/waiting.ts';

/** What there is to get to a state with. */
export interface Stage {
  driver: Driver;
  /** The path of one of the samples, by its name. */
  sample(name: string): string;
  /** A sentence without values, by its key, as the browser says it. */
  word(key: string): string;
  /** Installs the extension anew: pages that are open lose it. */
  update(): Promise<void>;
}

export interface State {
  name: string;
  /** It lies over a page: what is to be seen is what fits the window. */
  isOverlay: boolean;
  /** As they are stored; a new installation's where there are none. */
  settings?: object;
  /** In the browser of a hospital, which has a policy. */
  isHospital?: true;
  reach(stage: Stage): Promise<PuppeteerTab>;
}

export const CHAT = 'https://chatgpt.com/';
export const PICKED = '#chat-file';

export function real(tab: Tab | undefined): PuppeteerTab {
  if (!(tab instanceof PuppeteerTab)) throw new Error('There is no such page.');
  return tab;
}

/** Presses until it was taken: the warning takes no press in its first half second. */
export const until = (tab: PuppeteerTab, press: string, isDone: () => Promise<boolean>) =>
  poll(async () => {
    if (await isDone()) return true;
    await tab.overlay.click(press).catch(() => undefined);
    return undefined;
  }, `"${press}" was never taken`);

export async function picked({ driver, sample }: Stage, ...names: string[]): Promise<PuppeteerTab> {
  const tab = real(await driver.open(CHAT));
  await tab.pick(PICKED, names.map(sample));
  return tab;
}

/** Over a page that was given these files. */
export const over = (
  name: string,
  files: readonly string[],
  seen: (tab: PuppeteerTab, stage: Stage) => Promise<unknown>,
): State => ({
  name,
  isOverlay: true,
  async reach(stage) {
    const tab = await picked(stage, ...files);
    await seen(tab, stage);
    return tab;
  },
});

export const warning = (name: string, ...files: string[]): State =>
  over(`warning-${name}`, files, async ({ overlay }, { word }) => {
    await overlay.opened();
    const isChecked = async () => !(await overlay.text()).includes(word('warn_stillChecking'));
    await poll(isChecked, 'the check never ended');
  });

/** With the button that closes it: the sign that we check has none. The words come a moment later. */
export const noted = (tab: PuppeteerTab) =>
  poll(async () => /\p{L}.*✕/su.test(await tab.overlay.notes()), 'the note never came');

export const note = (name: string, ...files: string[]): State => over(`note-${name}`, files, noted);

/** The popup over a page: a driver cannot press the browser's button, so this page is told what is in front. */
export const popup = (
  name: string,
  url: string,
  prepare: (tab: PuppeteerTab, stage: Stage) => Promise<unknown> = async () => {},
): State => ({
  name: `popup-${name}`,
  isOverlay: false,
  async reach(stage) {
    const front = real(await stage.driver.open(url));
    await prepare(front, stage);
    const tab = real(await stage.driver.open('about:blank'));
    await tab.runFirst(tellFront);
    await tab.goto(`${stage.driver.extension?.origin}/pages/popup/index.html#${encodeURIComponent(url)}`);
    await tab.until(() => document.querySelector('#headline')?.textContent !== '');
    return tab;
  },
});

/** Run in the popup: the tab in front is the one that answers. */
function tellFront(): void {
  const { tabs } = chrome;
  const query = tabs.query.bind(tabs) as (info: object) => Promise<{ id?: number }[]>;
  const front = async () => {
    const url = decodeURIComponent(location.hash.slice(1));
    const ask = async ({ id = -1 }: { id?: number }) => {
      const reply = (await tabs.sendMessage(id, { to: 'content', name: 'status' })) as {
        answer?: { host: string };
      };
      if (reply?.answer?.host !== new URL(url).hostname) throw new Error('another');
      return id;
    };
    const answers = await Promise.allSettled((await query({})).map(ask));
    const id = answers.findLast((answer) => answer.status === 'fulfilled')?.value ?? 0;
    return [{ id, url, incognito: false }];
  };
  Object.defineProperty(tabs, 'query', {
    value: (_: unknown, done?: (found: unknown) => void) => {
      const found = front();
      if (done) void found.then(done);
      return found;
    },
  });
}

/** One of our own pages: the part of its name before the first dash. */
export const page = (
  name: string,
  ready: (tab: PuppeteerTab, stage: Stage) => Promise<unknown> = async () => {},
): State => ({
  name,
  isOverlay: false,
  async reach(stage) {
    const [folder = ''] = name.split('-');
    const tab = real(await stage.driver.extension?.open(join('pages', folder, 'index.html')));
    await ready(tab, stage);
    return tab;
  },
});

export async function store({ driver }: Stage, settings: object): Promise<void> {
  const tab = await driver.extension?.open('pages/check/index.html');
  await tab?.evaluate(
    (stored) => chrome.storage.local.set({ settings: JSON.parse(stored) }),
    JSON.stringify(settings),
  );
  await tab?.close();
}
