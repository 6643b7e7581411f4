import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type CDPSession,
  type ElementHandle,
  type Frame,
  type JSHandle,
  type Page,
  type Protocol,
  ProtocolError,
  type Browser as PuppeteerBrowser,
} from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.ts';
import { ChromiumWitness, readNetLog } from './chromium-witness.ts';
import { type Display, startDisplay } from './display.ts';
import type { Driver, Extension, Json, LaunchOptions, Spoken } from './driver.ts';
import { copyImage, innerCornerOf } from './page-functions.ts';
import { spokenOf } from './spoken.ts';
import { callOf, type Point, PuppeteerTab } from './tab.ts';
import { poll, unlessGone } from './waiting.ts';
import { closeWelcome } from './welcome.ts';

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

export async function launchChromium({
  port,
  extension,
  early,
  program,
  display,
}: LaunchOptions): Promise<Driver> {
  const screen = display ? await startDisplay() : undefined;
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-chromium-'));
  const netLog = join(scratch, 'net-log.json');
  const browser = await puppeteer.launch({
    executablePath: program ?? findChromium(),
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
    extension:
      extension === undefined
        ? undefined
        : await install(
            browser,
            extension,
            open,
            async (page) => new ChromiumTab(page, await page.createCDPSession(), screen),
            early,
          ),
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
  tabOf: (page: Page) => Promise<ChromiumTab>,
  early: boolean | undefined,
): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const origin = `chrome-extension://${id}`;
  const extension: Extension = {
    id,
    origin,
    open: (page) => open(`${origin}/${page}`),
    async opened(page) {
      const target = await browser.waitForTarget((each) => each.url().startsWith(`${origin}/${page}`));
      const found = await target.page();
      if (!found) throw new Error(`${page} is no page`);
      return tabOf(found);
    },
    isOpen: async (page) => browser.targets().some((each) => each.url().startsWith(`${origin}/${page}`)),
    async update(newFolder) {
      await browser.installExtension(newFolder);
    },
    remove: () => browser.uninstallExtension(id),
  };
  await closeWelcome(extension, folder, early);
  return extension;
}

/** What Puppeteer's types keep to themselves: whom to ask about a frame, and how to take hold of a node. */
const sessionOf = (frame: Frame): CDPSession => (frame as unknown as { client: CDPSession }).client;
const adopt = (near: ElementHandle, backendNodeId: number): Promise<JSHandle> =>
  (near as unknown as { realm: { adoptBackendNode(id: number): Promise<JSHandle> } }).realm.adoptBackendNode(
    backendNodeId,
  );

class ChromiumTab extends PuppeteerTab {
  readonly #cdp: CDPSession;
  readonly #display: Display | undefined;

  constructor(page: Page, cdp: CDPSession, display: Display | undefined) {
    super(page);
    this.#cdp = cdp;
    this.#display = display;
  }

  /** In front: behind the welcome page of an extension that was installed just now, Chromium lists no folder. */
  async pickFolder(selector: string, path: string): Promise<void> {
    await this.page.bringToFront();
    await this.pick(selector, [path]);
  }

  /** Finds the input that opens the dialog, even one that is in no document. */
  async pickByClick(selector: string, paths: string[]): Promise<void> {
    const { frame } = await this.element(selector);
    await this.#pickInDialog(frame, paths, () => this.click(selector));
  }

  async pickByKey(key: string, paths: string[]): Promise<void> {
    await this.#pickInDialog(this.page.mainFrame(), paths, () => this.press(key));
  }

  async spoken(where: Spoken = 'warning'): Promise<string[]> {
    const { nodes } = await this.#cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (node: Protocol.Accessibility.AXNode): Protocol.Accessibility.AXNode[] =>
      (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? [child, ...below(child)] : [];
      });
    const first = where === 'page' ? nodes[0] : nodes.find(({ role }) => role?.value === 'alertdialog');
    const wanted = (first ? [first, ...below(first)] : []).filter(({ ignored }) => !ignored);
    return spokenOf(
      wanted.map(({ role, name, properties = [] }) => ({
        role: role?.value,
        name: name?.value,
        level: properties.find((property) => property.name === 'level')?.value.value,
      })),
    );
  }

  async #pickInDialog(frame: Frame, paths: string[], open: () => Promise<void>): Promise<void> {
    const session = sessionOf(frame);
    await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
    const opened = new Promise<Protocol.Page.FileChooserOpenedEvent>((resolve) =>
      session.once('Page.fileChooserOpened', resolve),
    );
    await open();
    const { backendNodeId } = await opened;
    await session.send('DOM.setFileInputFiles', { files: paths, ...(backendNodeId && { backendNodeId }) });
  }

  async drop(selector: string, paths: string[], texts: Record<string, string> = {}): Promise<void> {
    const at = await this.middle(selector);
    const items = Object.entries(texts).map(([mimeType, data]) => ({ mimeType, data }));
    const data = { items, files: paths, dragOperationsMask: 1 };
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

  protected async originOf(frame: Frame): Promise<Point> {
    const owner = await frame.frameElement();
    const parent = frame.parentFrame();
    if (!owner || !parent) return { x: 0, y: 0 };
    const { x, y } = (await owner.evaluate(innerCornerOf)) as Point;
    const origin = await this.originOf(parent);
    return { x: origin.x + x, y: origin.y + y };
  }

  protected async shadowOf(frame: Frame, element: ElementHandle): Promise<JSHandle> {
    const { node } = await sessionOf(frame).send('DOM.describeNode', {
      objectId: element.remoteObject().objectId ?? '',
    });
    const [root] = node.shadowRoots ?? [];
    if (!root) throw new Error('the element has no shadow root');
    return adopt(element, root.backendNodeId);
  }

  protected async inRootsOf<T, A extends Json[]>(
    frame: Frame,
    run: (roots: ShadowRoot[], ...args: A) => T,
    args: A,
  ): Promise<T | undefined> {
    const ask = async () => ({ answer: await askInClosedRoots(frame, run, args) });
    // A document that goes away meanwhile takes its objects with it; the next one may be there soon.
    const askAgain = (error: Error) => {
      if (frame.detached) return { answer: undefined };
      if (this.page.isClosed()) throw error;
      return error instanceof ProtocolError ? undefined : unlessGone(error);
    };
    return (await poll(() => ask().catch(askAgain), `nothing can be asked of ${frame.url()}`)).answer;
  }
}

async function askInClosedRoots<T, A extends Json[]>(
  frame: Frame,
  run: (roots: ShadowRoot[], ...args: A) => T,
  args: A,
): Promise<T> {
  const session = sessionOf(frame);
  const document = await frame.evaluateHandle('document');
  const { objectId = '' } = document.remoteObject();
  const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
  const roots = await Promise.all(
    closedRootsOf(node).map((backendNodeId) => session.send('DOM.resolveNode', { backendNodeId })),
  );
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...roots) { return ${callOf(run, args, 'roots')}; }`,
    arguments: roots.map(({ object }) => ({ objectId: object.objectId ?? '' })),
    returnByValue: true,
  });
  await document.dispose();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as T;
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
