import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CDPSession, Protocol, Browser as PuppeteerBrowser } from 'puppeteer-core';
import type { OutgoingRequest } from './driver.ts';

const EXTENSION = 'chrome-extension://';
const NETWORK = /^(https?|wss?):/;

/**
 * Watches every target there is and will be (pages, service workers, workers, offscreen documents) through a
 * DevTools session of its own. It alone knows a content script's request by the script that made it; the
 * network log knows the others by their origin, even ones made before this session was ready.
 */
export class ChromiumWitness {
  readonly requests: OutgoingRequest[] = [];

  static async start(browser: PuppeteerBrowser): Promise<ChromiumWitness> {
    const witness = new ChromiumWitness();
    await witness.#follow(await browser.target().createCDPSession());
    return witness;
  }

  async #follow(session: CDPSession): Promise<void> {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const child = session.connection()?.session(sessionId);
      if (child) this.#watch(child, targetInfo).catch(() => {});
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  async #watch(session: CDPSession, target: Protocol.Target.TargetInfo): Promise<void> {
    session.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
      const from = [makerOf(initiator), documentURL, target.url].find((url) => url.startsWith(EXTENSION));
      if (from && NETWORK.test(request.url)) this.requests.push({ url: request.url, from });
    });
    session.on('Network.webSocketCreated', ({ url, initiator }) => {
      const from = [makerOf(initiator), target.url].find((script) => script.startsWith(EXTENSION));
      if (from) this.requests.push({ url, from });
    });
    await Promise.allSettled([
      session.send('Network.enable'),
      ...(hasContentScripts(target) ? keepAsyncStacks(session) : []),
      this.#follow(session),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }
}

const hasContentScripts = ({ type }: Protocol.Target.TargetInfo): boolean =>
  type === 'page' || type === 'iframe';

/** Without these a picture that a content script loads seems to be the page's own. */
const keepAsyncStacks = (session: CDPSession): Promise<unknown>[] => [
  session.send('Debugger.enable'),
  session.send('Debugger.setAsyncCallStackDepth', { maxDepth: 4 }),
];

/**
 * The script whose line made the request: the innermost. Further out a page's own upload has our scripts, since
 * it happens while we play the files back to the page.
 */
function makerOf(initiator: Protocol.Network.Initiator | undefined): string {
  const { stack } = initiator ?? {};
  return (stack?.callFrames[0] ?? stack?.parent?.callFrames[0])?.url ?? '';
}

/** Requests in Chromium's own network log whose initiator is an extension's origin. */
export async function readNetLog(path: string): Promise<OutgoingRequest[]> {
  const found: OutgoingRequest[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const from = /"initiator":"(chrome-extension:\/\/[^"]+)"/.exec(line)?.[1];
    const url = /"url":"((?:https?|wss?):[^"]+)"/.exec(line)?.[1];
    if (from !== undefined && url !== undefined) found.push({ url, from });
  }
  return found;
}
