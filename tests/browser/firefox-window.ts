import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Browser as PuppeteerBrowser } from 'puppeteer-core';
import type { Json, OutgoingRequest } from './driver.ts';
import { callOf } from './tab.ts';

const WINDOW = readFileSync(join(import.meta.dirname, 'firefox', 'window.js'), 'utf8');
const PROCESS = readFileSync(join(import.meta.dirname, 'firefox', 'process.js'), 'utf8');
const TAB = readFileSync(join(import.meta.dirname, 'firefox', 'tab.js'), 'utf8');

/** The part of Puppeteer's WebDriver BiDi connection that its types keep to themselves. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** A tab's id in WebDriver BiDi, which Puppeteer's types keep to themselves. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** The methods of `firefox/window.js`. */
interface Inside {
  requests(): OutgoingRequest[];
  answerNextDialog(paths: string[]): null;
  originOf(addonId: string): string;
  copyImage(base64: string): null;
  copyFile(path: string): null;
  loadInEveryProcess(source: string): null;
  inTab(contextId: string, expression: string, repeatable: boolean): Json;
}

/** Firefox's own window, reached by WebDriver BiDi with `--remote-allow-system-access`. */
export class FirefoxWindow {
  readonly #bidi: BidiConnection;
  readonly #context: string;

  private constructor(bidi: BidiConnection, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  static async of(browser: PuppeteerBrowser): Promise<FirefoxWindow> {
    const bidi = (browser as unknown as { connection: BidiConnection }).connection;
    const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = (result as { contexts: Array<{ context: string }> }).contexts;
    if (!first) throw new Error('Firefox shows no window of its own');
    const window = new FirefoxWindow(bidi, first.context);
    await window.#run(WINDOW);
    await window.call('loadInEveryProcess', TAB + PROCESS);
    return window;
  }

  /** Calls one of the methods of `firefox/window.js`. */
  call<M extends keyof Inside>(method: M, ...args: Parameters<Inside[M]>): Promise<ReturnType<Inside[M]>> {
    const list = args.map((arg) => JSON.stringify(arg)).join(', ');
    return this.#run(`return leadApron.${method}(${list})`) as Promise<ReturnType<Inside[M]>>;
  }

  /** Goes to an address that only the browser itself may open, such as an extension's page. */
  async navigate(page: Page, url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  }

  /** Drags files or folders to a place of a tab. */
  async drop(page: Page, at: { x: number; y: number }, paths: string[]): Promise<void> {
    const args = [at.x, at.y, paths].map((arg) => JSON.stringify(arg)).join(', ');
    await this.call('inTab', contextOf(page), `leadApronTab.drop(${args})`, false);
  }

  /** Calls a function with the closed shadow roots of a tab's document. */
  inClosedRoots<T, A extends Json[]>(
    page: Page,
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T> {
    const call = callOf(run, args, 'leadApronTab.closedRoots()');
    return this.call('inTab', contextOf(page), call, true) as Promise<T>;
  }

  async #run(body: string): Promise<unknown> {
    const { result } = await this.#bidi.send('script.callFunction', {
      functionDeclaration: `async () => JSON.stringify((await (async () => { ${body} })()) ?? null)`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const answer = result as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!answer.result) throw new Error(`in Firefox's window: ${answer.exceptionDetails?.text}`);
    return JSON.parse(answer.result.value);
  }
}
