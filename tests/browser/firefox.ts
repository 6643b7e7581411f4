import puppeteer, {
  type ElementHandle,
  type Frame,
  type JSHandle,
  type Page,
  type Browser as PuppeteerBrowser,
} from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.ts';
import type { Driver, Extension, Json, LaunchOptions, Spoken } from './driver.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { cornerOnScreen, middleOf } from './page-functions.ts';
import { spokenOf } from './spoken.ts';
import { type Point, PuppeteerTab } from './tab.ts';
import { poll } from './waiting.ts';
import { closeWelcome } from './welcome.ts';

export async function launchFirefox({ port, extension, early, program }: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program ?? findFirefox(),
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: firefoxPreferences(port),
  });
  const window = await FirefoxWindow.of(browser);
  const openBlank = async (): Promise<FirefoxTab> => new FirefoxTab(await browser.newPage(), window);
  return {
    engine: 'firefox',
    extension:
      extension === undefined ? undefined : await install(browser, window, extension, openBlank, early),
    async open(url) {
      const tab = await openBlank();
      await tab.goto(url);
      return tab;
    },
    async close() {
      const requests = await window.call('requests');
      await browser.close();
      return requests;
    },
  };
}

async function install(
  browser: PuppeteerBrowser,
  window: FirefoxWindow,
  folder: string,
  openBlank: () => Promise<FirefoxTab>,
  early: boolean | undefined,
): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const origin = await window.call('originOf', id);
  const extension: Extension = {
    id,
    origin,
    async open(page) {
      const tab = await openBlank();
      await tab.goto(`${origin}/${page}`);
      return tab;
    },
    async opened(page) {
      const found = async () => window.pageAt(`${origin}/${page}`, await browser.pages());
      return new FirefoxTab(await poll(found, `${page} was never opened`), window);
    },
    isOpen: async (page) => (await window.pageAt(`${origin}/${page}`, await browser.pages())) !== undefined,
    async update(newFolder) {
      await browser.installExtension(newFolder);
    },
    remove: () => browser.uninstallExtension(id),
  };
  await closeWelcome(extension, folder, early);
  return extension;
}

class FirefoxTab extends PuppeteerTab {
  readonly #window: FirefoxWindow;

  constructor(page: Page, window: FirefoxWindow) {
    super(page);
    this.#window = window;
  }

  /** Puppeteer waits in vain for the pages of an extension. */
  override async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) return super.goto(url);
    await this.#window.navigate(this.page, url);
    const there = (): string => (document.readyState === 'complete' ? location.href : '');
    await poll(async () => (await this.evaluate(there).catch(() => '')) === url, `${url} never loaded`);
  }

  /** WebDriver's own way gives an `input` event that stays in its shadow root; after a person's choice it does not. */
  override async pick(selector: string, paths: string[]): Promise<void> {
    const { frame, path } = await this.element(selector);
    await this.#window.pick(frame, path, paths);
  }

  async pickFolder(selector: string, path: string): Promise<void> {
    await this.pickByClick(selector, [path]);
  }

  async pickByClick(selector: string, paths: string[]): Promise<void> {
    await this.#pickInDialog(paths, () => this.click(selector));
  }

  async pickByKey(key: string, paths: string[]): Promise<void> {
    await this.#pickInDialog(paths, () => this.press(key));
  }

  /** The file dialog is ours and answers as soon as it is opened. */
  async #pickInDialog(paths: string[], open: () => Promise<void>): Promise<void> {
    await this.#window.call('answerNextDialog', paths);
    await open();
    await this.#window.call('everyDialogAnswered');
  }

  async spoken(where: Spoken = 'warning'): Promise<string[]> {
    return spokenOf(await this.#window.accessible(this.page.mainFrame(), where));
  }

  async drop(selector: string, paths: string[], texts: Record<string, string> = {}): Promise<void> {
    const { frame, element } = await this.element(selector);
    const at = (await element.evaluate(middleOf)) as Point;
    await this.#window.drop(frame, at, paths, texts);
  }

  protected async copyImage(base64: string): Promise<void> {
    await this.#window.call('copyImage', base64);
  }

  protected async copyFile(path: string): Promise<() => boolean> {
    await this.#window.call('copyFile', path);
    return () => true;
  }

  /** Firefox knows of every viewport where it begins on the screen. */
  protected async originOf(frame: Frame): Promise<Point> {
    const inner = await frame.evaluate(cornerOnScreen);
    const outer = await this.page.mainFrame().evaluate(cornerOnScreen);
    return { x: inner.x - outer.x, y: inner.y - outer.y };
  }

  protected shadowOf(frame: Frame, element: ElementHandle): Promise<JSHandle> {
    return this.#window.shadowOf(frame, element);
  }

  protected async inRootsOf<T, A extends Json[]>(
    frame: Frame,
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T | undefined> {
    return this.#window.inClosedRoots(frame, run, args).catch((error) => {
      if (!frame.detached) throw error;
      return undefined;
    });
  }
}
