import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Frame, JSHandle, Page, Browser as PuppeteerBrowser } from 'puppeteer-core';
import type { Json, OutgoingRequest, Spoken } from './driver.ts';
import type { SpokenNode } from './spoken.ts';
import { callOf } from './tab.ts';

const WINDOW = readFileSync(join(import.meta.dirname, 'firefox', 'window.js'), 'utf8');
const PROCESS = readFileSync(join(import.meta.dirname, 'firefox', 'process.js'), 'utf8');
const TAB = readFileSync(join(import.meta.dirname, 'firefox', 'tab.js'), 'utf8');

/** The part of Puppeteer's WebDriver BiDi connection that its types keep to themselves. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** A frame's id in WebDriver BiDi, which Puppeteer's types keep to themselves, as they do its ways with nodes. */
const contextOf = (frame: Frame): string => (frame as unknown as { _id: string })._id;

interface BidiElement {
  remoteValue(): { sharedId: string };
  realm: { createHandle(value: object): JSHandle };
}

/** The methods of `firefox/window.js`. */
interface Inside {
  requests(): OutgoingRequest[];
  answerNextDialog(paths: string[]): null;
  everyDialogAnswered(): null;
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
    await this.#bidi.send('browsingContext.navigate', {
      context: contextOf(page.mainFrame()),
      url,
      wait: 'none',
    });
  }

  /** The one of these that shows an address. Puppeteer does not hear where the pages of an extension go. */
  async pageAt(start: string, pages: readonly Page[]): Promise<Page | undefined> {
    const { result } = await this.#bidi.send('browsingContext.getTree', {});
    const { contexts } = result as { contexts: Array<{ context: string; url: string }> };
    const there = contexts.find(({ url }) => url.startsWith(start));
    return pages.find((page) => contextOf(page.mainFrame()) === there?.context);
  }

  /** Chooses files in an input of a frame. */
  async pick(frame: Frame, selector: string, paths: string[]): Promise<void> {
    await this.call('answerNextDialog', paths);
    await this.call('inTab', contextOf(frame), `leadApronTab.pick(${JSON.stringify(selector)})`, false);
  }

  /** Drags files or folders to a place of a frame. */
  async drop(
    frame: Frame,
    at: { x: number; y: number },
    paths: string[],
    texts: Record<string, string>,
  ): Promise<void> {
    const args = [at.x, at.y, paths, texts].map((arg) => JSON.stringify(arg)).join(', ');
    await this.call('inTab', contextOf(frame), `leadApronTab.drop(${args})`, false);
  }

  /** Calls a function with the closed shadow roots of a frame's document. */
  inClosedRoots<T, A extends Json[]>(
    frame: Frame,
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T> {
    const call = callOf(run, args, 'leadApronTab.closedRoots()');
    return this.call('inTab', contextOf(frame), call, true) as Promise<T>;
  }

  /** What there is, as the browser's accessibility service has it. */
  accessible(frame: Frame, where: Spoken): Promise<SpokenNode[]> {
    const call = `leadApronTab.accessible(${JSON.stringify(where)})`;
    return this.call('inTab', contextOf(frame), call, true) as Promise<unknown> as Promise<SpokenNode[]>;
  }

  /** The shadow root of an element, also a closed one. */
  async shadowOf(frame: Frame, element: ElementHandle): Promise<JSHandle> {
    const { remoteValue, realm } = element as unknown as BidiElement;
    const { result } = await this.#bidi.send('script.callFunction', {
      functionDeclaration: '(element) => element',
      arguments: [{ sharedId: remoteValue.call(element).sharedId }],
      target: { context: contextOf(frame) },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const { shadowRoot } = (result as { result: { value: { shadowRoot: object | null } } }).result.value;
    if (!shadowRoot) throw new Error('the element has no shadow root');
    return realm.createHandle(shadowRoot);
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
