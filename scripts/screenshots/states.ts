/** Every page and state that people see, and how one gets there. */
import { join } from 'node:path';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import { PuppeteerTab } from '../../tests/browser/tab.ts';
import { poll } from '../../tests/browser/waiting.ts';

/** What there is to get to a state with. */
interface Stage {
  driver: Driver;
  /** The path of one of the samples, by its name. */
  sample(name: string): string;
}

export interface State {
  name: string;
  /** It lies over a page: what is to be seen is what fits the window. */
  isOverlay: boolean;
  reach(stage: Stage): Promise<PuppeteerTab>;
}

const CHAT = 'https://chatgpt.com/';
const PICKED = '#chat-file';

function real(tab: Tab | undefined): PuppeteerTab {
  if (!(tab instanceof PuppeteerTab)) throw new Error('There is no such page.');
  return tab;
}

/** Presses until it was taken: the warning takes no press in its first half second. */
const until = (tab: PuppeteerTab, press: string, isDone: () => Promise<boolean>) =>
  poll(async () => {
    if (await isDone()) return true;
    await tab.overlay.click(press).catch(() => undefined);
    return undefined;
  }, `"${press}" was never taken`);

async function picked({ driver, sample }: Stage, ...names: string[]): Promise<PuppeteerTab> {
  const tab = real(await driver.open(CHAT));
  await tab.pick(PICKED, names.map(sample));
  return tab;
}

const warning = (name: string, ...files: string[]): State => ({
  name: `warning-${name}`,
  isOverlay: true,
  async reach(stage) {
    const tab = await picked(stage, ...files);
    await tab.overlay.opened();
    return tab;
  },
});

/** The popup over a page: a driver cannot press the browser's button, so this page is told what is in front. */
const popup = (
  name: string,
  url: string,
  prepare: (tab: PuppeteerTab, stage: Stage) => Promise<unknown>,
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

const setting =
  (settings: object) =>
  async (_: PuppeteerTab, { driver }: Stage) => {
    const tab = await driver.extension?.open('pages/check/index.html');
    await tab?.evaluate(
      (stored) => chrome.storage.local.set({ settings: JSON.parse(stored) }),
      JSON.stringify(settings),
    );
    await tab?.close();
  };

const page = (
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

async function checked(tab: PuppeteerTab, { sample }: Stage, ...names: string[]): Promise<void> {
  await tab.pick('#files', names.map(sample));
  await tab.until(() => document.querySelector('#check')?.getAttribute('data-state') === 'done');
}

export const STATES: readonly State[] = [
  warning('image', 'IM000001'),
  warning('image-without-name', 'without-a-name.dcm'),
  warning('printed', 'picture-1.png'),
  warning('several', 'holiday.jpg', 'IM000001', 'without-a-name.dcm'),
  warning('unchecked', 'broken-download.dcm'),
  warning('hidden-details', 'from-a-photo-program.jpg'),
  {
    name: 'warning-why',
    isOverlay: true,
    async reach(stage) {
      const tab = await picked(stage, 'IM000001');
      await tab.overlay.opened();
      await tab.press('Tab');
      for (const _ of [1, 2, 3, 4]) await tab.press('Tab');
      await tab.press('Enter');
      return tab;
    },
  },
  {
    name: 'warning-copy-waiting',
    isOverlay: true,
    async reach(stage) {
      const tab = await picked(stage, 'IM000001');
      await tab.overlay.opened();
      const [copy = ''] = await tab.overlay.buttons();
      await until(tab, copy, async () => (await stage.driver.extension?.isOpen('pages/copy')) ?? false);
      return tab;
    },
  },
  {
    name: 'copy',
    isOverlay: false,
    async reach(stage) {
      const tab = await picked(stage, 'picture-1.png');
      await tab.overlay.opened();
      const [copy = ''] = await tab.overlay.buttons();
      await until(tab, copy, async () => (await stage.driver.extension?.isOpen('pages/copy')) ?? false);
      const window = real(await stage.driver.extension?.opened('pages/copy'));
      await window.until(() => document.querySelector('#copy')?.getAttribute('data-state') === 'ready');
      return window;
    },
  },
  {
    name: 'note',
    isOverlay: true,
    async reach(stage) {
      const tab = await picked(stage, 'knee-mri.jpg');
      await poll(() => tab.overlay.notes(), 'the note never came');
      return tab;
    },
  },
  page('welcome'),
  page('options'),
  popup('working', CHAT, setting({})),
  popup('paused', CHAT, setting({ sitesOff: ['chatgpt'] })),
  popup('not-covered', 'https://example.com/', setting({})),
  popup('asking', CHAT, async (tab, { sample }) => {
    await tab.pick(PICKED, [sample('IM000001')]);
    await tab.overlay.opened();
  }),
  page('check'),
  page('check-results', (tab, stage) =>
    checked(tab, stage, 'holiday.jpg', 'IM000001', 'broken-download.dcm'),
  ),
  page('check-editor', async (tab, stage) => {
    await checked(tab, stage, 'picture-1.png');
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#rows button.copy')?.click());
    await tab.until(() => document.querySelector('#editor')?.getAttribute('data-state') === 'editing');
  }),
];
