import { readFile } from 'node:fs/promises';
import type { CDPSession, ElementHandle, Frame, JSHandle, KeyInput, Page } from 'puppeteer-core';
import type { Json, Overlay, Scripted, Spoken, Tab } from './driver.ts';
import { overlayOf } from './overlay.ts';
import { copyTexts, middleOf } from './page-functions.ts';
import { poll, soon, unlessGone } from './waiting.ts';

const MOST_PRESSES = 5;

/** In CSS pixels of the tab's viewport. */
export interface Point {
  x: number;
  y: number;
}

/** An element, and the frame whose document it is in. */
export interface Found {
  frame: Frame;
  element: ElementHandle<Element>;
  /** The part of the selector that leads to it from the document. */
  path: string;
}

/** One frame, for the warning that may open in it. */
export interface FrameRoots {
  /**
   * Calls a function with every closed shadow root of the frame's document that the page itself could not reach.
   * @returns `undefined` when the frame is gone
   */
  inClosedRoots<T, A extends Json[]>(
    run: (roots: ShadowRoot[], ...args: A) => T,
    ...args: A
  ): Promise<T | undefined>;
  /** Where the frame's own viewport begins. */
  origin(): Promise<Point>;
}

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
  #adapting: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
    const rootsOf = (frame: Frame): FrameRoots => ({
      inClosedRoots: (run, ...args) => this.inRootsOf(frame, run, args),
      origin: () => this.originOf(frame),
    });
    this.overlay = overlayOf(
      () => page.frames().map(rootsOf),
      (x, y) => this.clickAt(x, y),
    );
  }

  abstract pickFolder(selector: string, path: string): Promise<void>;
  abstract pickByClick(selector: string, paths: string[]): Promise<void>;
  abstract pickByKey(key: string, paths: string[]): Promise<void>;
  abstract spoken(where?: Spoken): Promise<string[]>;
  abstract drop(selector: string, paths: string[], texts?: Record<string, string>): Promise<void>;
  /** @returns `undefined` when the frame is gone */
  protected abstract inRootsOf<T, A extends Json[]>(
    frame: Frame,
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T | undefined>;
  /** Where a frame's own viewport begins in the tab's. */
  protected abstract originOf(frame: Frame): Promise<Point>;
  /** The shadow root of an element, also a closed one. */
  protected abstract shadowOf(frame: Frame, element: ElementHandle): Promise<JSHandle>;
  protected abstract copyImage(base64: string): Promise<void>;
  /** @returns whether the browser has taken the file from the clipboard, as far as can be known */
  protected abstract copyFile(path: string): Promise<() => boolean>;

  /** Calls a function with every closed shadow root of the main document. */
  async inClosedRoots<T, A extends Json[]>(
    run: (roots: ShadowRoot[], ...args: A) => T,
    ...args: A
  ): Promise<T> {
    return (await this.inRootsOf(this.page.mainFrame(), run, args)) as T;
  }

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
    return scripted(this.page.mainFrame()).evaluate(run, ...args);
  }

  until<T, A extends Json[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return scripted(this.page.mainFrame()).until(run, ...args);
  }

  async frame(selector: string): Promise<Scripted> {
    const { element } = await this.element(selector);
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`${selector} is no frame`);
    return scripted(frame);
  }

  async pick(selector: string, paths: string[]): Promise<void> {
    const { element } = await this.element(selector);
    await (element as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  async copyPicture(png: string): Promise<void> {
    await this.copyImage((await readFile(png)).toString('base64'));
  }

  async pasteImage(selector: string, png: string): Promise<void> {
    await this.copyPicture(png);
    await this.#paste(selector);
  }

  async pasteTexts(selector: string, texts: Record<string, string>): Promise<void> {
    await this.page.bringToFront();
    await this.evaluate(copyTexts, texts);
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

  /** @param held is down meanwhile: `Shift` */
  async press(key: string, held?: string): Promise<void> {
    if (held) await this.page.keyboard.down(held as KeyInput);
    await this.page.keyboard.press(key as KeyInput);
    if (held) await this.page.keyboard.up(held as KeyInput);
  }

  /** Presses the mouse at one point of the viewport and lets go at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** The same with a finger; behind another page, nobody would feel it. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.page.bringToFront();
    const touch = await this.page.touchscreen.touchStart(from.x, from.y);
    await touch.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await touch.move(to.x, to.y);
    await touch.end();
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

  /**
   * As in a browser that was told to show large letters, and in a system that was told to use few colours. The session
   * stays: what it asks for ends with it (Chromium).
   * @param letters the size of text that no style sheet sizes, in CSS pixels
   */
  async adapt(letters: number, fewColours: boolean): Promise<void> {
    this.#adapting ??= this.page.createCDPSession();
    const cdp = await this.#adapting;
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    const features = [{ name: 'forced-colors', value: fewColours ? 'active' : 'none' }];
    await cdp.send('Emulation.setEmulatedMedia', { features });
  }

  /** Writes to `path` what the browser does meanwhile (Chromium, Trace Event Format). */
  async trace(path: string, categories: readonly string[], act: () => Promise<void>): Promise<void> {
    await this.page.tracing.start({ path, categories: [...categories] });
    await act();
    await this.page.tracing.stop();
  }

  /** @param scale dots of the screen a pixel: 2 with half the size is a page at 200 % */
  async resize(width: number, height: number, scale = 1): Promise<void> {
    await this.page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  /** In front: behind another page, Chromium may draw no more, and a picture never comes. */
  async screenshot(path: string, fullPage = false): Promise<void> {
    await this.page.bringToFront();
    await this.page.screenshot({ path: path as `${string}.png`, fullPage });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** The element that a selector leads to, as soon as the page has it. */
  protected element(selector: string): Promise<Found> {
    return poll(() => this.#find(selector).catch(unlessGone), `no ${selector} on ${this.url()}`);
  }

  async #find(selector: string): Promise<Found | undefined> {
    const [first = '', ...steps] = selector.split(' >>> ');
    let frame = this.page.mainFrame();
    let path = first;
    let element = await frame.$(first);
    for (const step of steps) {
      if (!element) return undefined;
      const inner = await element.contentFrame();
      const root = inner ?? ((await this.shadowOf(frame, element)) as ElementHandle);
      frame = inner ?? frame;
      path = inner ? step : `${path} >>> ${step}`;
      element = await root.$(step);
    }
    return element ? { frame, element, path } : undefined;
  }

  /** The middle of an element, after scrolling it there. */
  protected async middle(selector: string): Promise<Point> {
    const { frame, element } = await this.element(selector);
    const spot = (await element.evaluate(middleOf)) as Point;
    const origin = await this.originOf(frame);
    return { x: origin.x + spot.x, y: origin.y + spot.y };
  }
}

function scripted(frame: Frame): Scripted {
  const evaluate: Scripted['evaluate'] = (run, ...args) =>
    frame.evaluate(callOf(run, args)) as Promise<never>;
  return {
    evaluate,
    until: (run, ...args) =>
      poll(() => evaluate(run, ...args).catch(unlessGone), `the page never met: ${run}`) as Promise<never>,
  };
}
