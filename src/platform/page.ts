/** What a content script may know of its surroundings. */
import { browser } from './browser.ts';

/** Whether the page is in a private window, from which nothing may be remembered. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** `false` once the extension was updated, reloaded or removed under this script's feet. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** The host a frame belongs to; for about:blank, srcdoc, blob: and data: frames that of whoever made it. */
export function hostOf(frame: Window): string {
  const ancestors = frame.location.ancestorOrigins?.[0];
  for (const address of [frame.origin, ancestors, frame.document.referrer]) {
    if (address && address !== 'null' && URL.canParse(address)) return new URL(address).hostname;
  }
  return frame.location.hostname;
}
