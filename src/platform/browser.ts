/**
 * The WebExtension API under one name for all browsers. Only files in this folder may import it, so that
 * everything else runs in a test without a browser. Every browser that the manifest asks for answers with
 * promises by itself; of webextension-polyfill we need the types alone.
 */
import type { Browser } from 'webextension-polyfill';

interface Names {
  browser?: Browser;
  chrome?: Browser;
}

const names = globalThis as unknown as Names;

export const browser = (names.browser ?? names.chrome) as Browser;
