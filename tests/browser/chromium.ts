import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type CDPSession,
  type Page,
  ProtocolError,
  type Browser as PuppeteerBrowser,
} from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.ts';
import { ChromiumWitness, readNetLog } from './chromium-witness.ts';
import { type Display, startDisplay } from './display.ts';
import type { Driver, Extension, Json, LaunchOptions } from './driver.ts';
import { copyImage } from './page-functions.ts';
import { callOf, PuppeteerTab, poll } from './tab.ts';

/** Names that the browser calls for its own sake. */
const OWN_HOSTS = [
  '*.googleapis.com',
  'accounts.google.com',
  'www.google.com',
  '*.gvt1.com',
  '*.gstatic.com',
];

/** Every other name leads to the test server. */
const flags = (port: number, netLog: string): string[] => [
  `--host-resolver-rules=${[...OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`].join(', ')}`,
  `--log-net-log=${netLog}`,
  '--ignore-certificate-errors',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A camera that shows a moving test picture, and that may be used without asking.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--window-size=1280,900',
];

export async function launchChromium({ port, extension, display }: LaunchOptions): Promise<Driver> {
  const screen = display ? await startDisplay() : undefined;
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-chromium-'));
  const netLog = join(scratch, 'net-log.json');
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    pipe: true,
    headless: screen === undefined,
    env: { ...process.env, ...(screen && { DISPLAY: screen.name }) },
    enableExtensions: true,
    defaultViewport: null,
    args: flags(port, netLog),
  });
  const witness = await ChromiumWitness.start(browser);
  const root = await browser.target().createCDPSession();
  await root.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });
  const open = async (url: string): Promise<ChromiumTab> => {
    const page = await browser.newPage();
    const tab = new ChromiumTab(page, await page.createCDPSession(), screen);
    await tab.goto(url);
    return tab;
  };
  return {
    engine: 'chromium',
    extension: extension === undefined ? undefined : await install(browser, extension, open),
    open,
    async close() {
      await browser.close();
      screen?.close();
      const requests = [...witness.requests, ...(await readNetLog(netLog))];
      await rm(scratch, { recursive: true });
      return requests;
    },
  };
}

async function install(
  browser: PuppeteerBrowser,
  folder: string,
  open: (url: string) => Promise<ChromiumTab>,
): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const origin = `chrome-extension://${id}`;
  return {
    id,
    origin,
    open: (page) => open(`${origin}/${page}`),
    async update(newFolder) {
      await browser.installExtension(newFolder);
    },
    remove: () => browser.uninstallExtension(id),
  };
}

class ChromiumTab extends PuppeteerTab {
  readonly #cdp: CDPSession;
  readonly #display: Display | undefined;

  constructor(page: Page, cdp: CDPSession, display: Display | undefined) {
    super(page);
    this.#cdp = cdp;
    this.#display = display;
  }

  async pickFolder(selector: string, path: string): Promise<void> {
    await this.pick(selector, [path]);
  }

  async drop(selector: string, paths: string[]): Promise<void> {
    const at = await this.middle(selector);
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await this.#cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    }
  }

  protected async copyFile(path: string): Promise<() => boolean> {
    if (!this.#display) throw new Error('Chromium pastes files only when launched with `display`');
    return this.#display.copyFile(path);
  }

  /** In a world of its own, where no script of the page or of the extension sees the writing. */
  protected async copyImage(base64: string): Promise<void> {
    await this.page.bringToFront();
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.#cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression: callOf(copyImage, [base64]),
      contextId: executionContextId,
      awaitPromise: true,
      userGesture: true,
    });
    if (exceptionDetails)
      throw new Error(`the clipboard refused: ${exceptionDetails.exception?.description}`);
  }

  async inClosedRoots<T, A extends Json[]>(
    run: (roots: ShadowRoot[], ...args: A) => T,
    ...args: A
  ): Promise<T> {
    const ask = async () => ({ answer: await this.#inClosedRoots(run, args) });
    // A page that goes elsewhere meanwhile takes its objects with it.
    const askAgain = (error: unknown) => {
      if (!(error instanceof ProtocolError) || this.page.isClosed()) throw error;
      return undefined;
    };
    return (await poll(() => ask().catch(askAgain), `nothing can be asked of ${this.url()}`)).answer;
  }

  async #inClosedRoots<T, A extends Json[]>(
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T> {
    const { root } = await this.#cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const roots = await Promise.all(
      closedRootsOf(root).map((backendNodeId) => this.#cdp.send('DOM.resolveNode', { backendNodeId })),
    );
    const { result: page } = await this.#cdp.send('Runtime.evaluate', { expression: 'globalThis' });
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.callFunctionOn', {
      objectId: page.objectId ?? '',
      functionDeclaration: `function (...roots) { return ${callOf(run, args, 'roots')}; }`,
      arguments: roots.map(({ object }) => ({ objectId: object.objectId ?? '' })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  }
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Backend ids of the closed shadow roots below a node; a frame's own document is not looked into. */
function closedRootsOf(node: DomNode): number[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRootsOf);
  return node.shadowRootType === 'closed' ? [node.backendNodeId, ...below] : below;
}
