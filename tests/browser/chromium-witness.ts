import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CDPSession, Browser as PuppeteerBrowser } from 'puppeteer-core';
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
      if (child) this.#watch(child, targetInfo.url).catch(() => {});
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  async #watch(session: CDPSession, targetUrl: string): Promise<void> {
    session.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
      const scripts = initiator.stack?.callFrames.map((frame) => frame.url) ?? [];
      const from = [...scripts, documentURL, targetUrl].find((url) => url.startsWith(EXTENSION));
      if (from && NETWORK.test(request.url)) this.requests.push({ url: request.url, from });
    });
    session.on('Network.webSocketCreated', ({ url, initiator }) => {
      const scripts = initiator?.stack?.callFrames.map((frame) => frame.url) ?? [];
      const from = [...scripts, targetUrl].find((script) => script.startsWith(EXTENSION));
      if (from) this.requests.push({ url, from });
    });
    await Promise.allSettled([
      session.send('Network.enable'),
      this.#follow(session),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }
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
