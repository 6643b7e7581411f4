import { readFile } from 'node:fs/promises';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Json, Overlay, Tab } from './driver.ts';
import { type Look, locateInside, lookInside, middleOf } from './page-functions.ts';

/** How long any wait for the page may take; a test's own limit is longer. */
const PATIENCE_MS = 20_000;
const POLLING_MS = 25;
const PRESS_AGAIN_MS = 2_000;
const MOST_PRESSES = 5;

/**
 * A function as an expression that calls it: with the values of some expressions first, then with `args`. The
 * TypeScript loader of our scripts wraps named functions in `__name`, which no page knows.
 */
export function callOf(
  run: (...args: never[]) => unknown,
  args: readonly Json[],
  ...expressions: string[]
): string {
  const values = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `((__name) => (${run})(${[...expressions, ...values].join(', ')}))((named) => named)`;
}

/** What both browsers do alike, through Puppeteer. */
export abstract class PuppeteerTab implements Tab {
  readonly overlay: Overlay;
  protected readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.overlay = overlayOf(this);
  }

  /** Calls a function with every closed shadow root of the document that the page itself could not reach. */
  abstract inClosedRoots<T, A extends Json[]>(
    run: (roots: ShadowRoot[], ...args: A) => T,
    ...args: A
  ): Promise<T>;
  abstract pickFolder(selector: string, path: string): Promise<void>;
  abstract drop(selector: string, paths: string[]): Promise<void>;
  protected abstract copyImage(base64: string): Promise<void>;
  /** @returns whether the browser has taken the file from the clipboard, as far as can be known */
  protected abstract copyFile(path: string): Promise<() => boolean>;

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  url(): string {
    return this.page.url();
  }

  async runFirst(run: () => void): Promise<void> {
    await this.page.evaluateOnNewDocument(callOf(run, []));
  }

  evaluate<T, A extends Json[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.page.evaluate(callOf(run, args)) as Promise<Awaited<T>>;
  }

  until<T, A extends Json[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const ask = () => this.evaluate(run, ...args).catch(unlessGone);
    return poll(ask, `the page never met: ${run}`);
  }

  async pick(selector: string, paths: string[]): Promise<void> {
    const input = (await this.element(selector)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
  }

  async pickByClick(selector: string, paths: string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.click(selector)]);
    await chooser.accept(paths);
  }

  async pasteImage(selector: string, png: string): Promise<void> {
    await this.copyImage((await readFile(png)).toString('base64'));
    await this.#paste(selector);
  }

  async pasteFile(selector: string, path: string): Promise<void> {
    const taken = await this.copyFile(path);
    await this.page.bringToFront();
    await this.#paste(selector);
    // On a screen the browser may not have heard yet that the clipboard changed: a person presses again.
    for (let presses = 1; presses < MOST_PRESSES && !(await soon(taken)); presses++)
      await this.#paste(selector);
  }

  async #paste(selector: string): Promise<void> {
    await this.click(selector);
    const control = process.platform === 'darwin' ? 'Meta' : 'Control';
    await this.page.keyboard.down(control);
    await this.page.keyboard.press('v');
    await this.page.keyboard.up(control);
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await this.middle(selector);
    await this.clickAt(x, y);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
  }

  answerQuestion(yes: boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      this.page.once('dialog', (dialog) => {
        const answered = yes ? dialog.accept() : dialog.dismiss();
        answered.then(() => resolve(dialog.message()), reject);
      });
    });
  }

  /** Shows everything as in a system that is set to light or dark. */
  async wear(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** The element, as soon as the page has it. */
  protected element(selector: string): Promise<ElementHandle> {
    return poll(() => this.page.$(selector), `no ${selector} on ${this.url()}`);
  }

  protected middle(selector: string): Promise<{ x: number; y: number }> {
    return poll(() => this.evaluate(middleOf, selector), `no ${selector} on ${this.url()}`);
  }
}

/** Whether it comes true within the time in which a person waits before pressing again. */
async function soon(isTrue: () => boolean): Promise<boolean> {
  const until = Date.now() + PRESS_AGAIN_MS;
  while (!isTrue() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, POLLING_MS));
  return isTrue();
}

/** What one hears of a page that went elsewhere before it answered. */
const GONE = /context was destroyed|navigat|detached|discarded|no such (frame|context)|cannot find context/i;

function unlessGone(error: Error): undefined {
  if (!GONE.test(error.message)) throw error;
}

/** Asks again until the answer is truthy. */
export async function poll<T>(ask: () => Promise<T | null | undefined>, complaint: string): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, POLLING_MS));
  }
}

function overlayOf(tab: PuppeteerTab): Overlay {
  const look = (): Promise<Look> => tab.inClosedRoots(lookInside);
  async function locate(name: string): Promise<{ x: number; y: number }> {
    const spot = await tab.inClosedRoots(locateInside, name);
    if (!spot) throw new Error(`the warning has no "${name}", only: ${(await look()).buttons.join(', ')}`);
    if (spot.covered) throw new Error(`"${name}" is covered by ${spot.covered}`);
    return spot;
  }
  return {
    locate,
    present: async () => (await look()).open,
    opened: async () => {
      await poll(async () => (await look()).open, 'the warning never opened');
    },
    closed: async () => {
      await poll(async () => !(await look()).open, 'the warning never closed');
    },
    text: async () => (await look()).text,
    buttons: async () => (await look()).buttons,
    focused: async () => (await look()).focused,
    notes: async () => (await look()).notes,
    click: async (name) => {
      const { x, y } = await locate(name);
      await tab.clickAt(x, y);
    },
  };
}
