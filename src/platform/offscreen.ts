/** Chromium's offscreen document, where the scanner lives: a service worker has no workers of its own. */

const PAGE = 'scanner/offscreen.html';

let creating: Promise<void> | undefined;

/** Creates the document unless it is there; resolves when it can be reached. */
export async function wakeOffscreenPage(): Promise<void> {
  // While it is being created it is there already, and cannot be reached yet.
  creating ??= create().finally(() => {
    creating = undefined;
  });
  await creating;
}

async function create(): Promise<void> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS'],
    justification: 'Looks inside files on this device before a website gets them.',
  });
}
