/** Typed long-lived connections between the parts of the extension. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** One end of a connection that hears `Heard` and tells `Told`. Telling into a closed one does nothing. */
export interface Connection<Heard, Told> {
  tell(message: Told): void;
  onMessage(heard: (message: Heard) => void): void;
  /** The other end closed, crashed, navigated away or never existed. */
  onGone(gone: () => void): void;
  close(): void;
}

/** A frame of a tab, as the browser names them. */
export interface FrameAddress {
  tabId: number;
  frameId: number;
}

/**
 * Opens a connection to whoever listens for `name`.
 * @throws when the extension was updated or removed
 */
export function connect<Heard, Told>(name: string): Connection<Heard, Told> {
  return wrap(browser.runtime.connect({ name }));
}

/** Opens one to the content script in a frame of a tab. One that is not there is gone at once. */
export function connectToFrame<Heard, Told>(
  name: string,
  { tabId, frameId }: FrameAddress,
): Connection<Heard, Told> {
  return wrap(browser.tabs.connect(tabId, { name, frameId }));
}

/**
 * Listens for connections named `name`, from this extension's own parts only.
 * @returns ends the listening
 */
export function onConnect<Heard, Told>(
  name: string,
  connected: (connection: Connection<Heard, Told>) => void,
): () => void {
  const { onConnect: event } = browser.runtime;
  const listener = (port: Runtime.Port) => {
    if (port.name === name && port.sender?.id === browser.runtime.id) connected(wrap(port));
  };
  event.addListener(listener);
  return () => event.removeListener(listener);
}

function wrap<Heard, Told>(port: Runtime.Port): Connection<Heard, Told> {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    tell(message) {
      if (open) port.postMessage(message);
    },
    onMessage(heard) {
      port.onMessage.addListener((message: unknown) => heard(message as Heard));
    },
    onGone(gone) {
      port.onDisconnect.addListener(gone);
    },
    close() {
      if (open) port.disconnect();
      open = false;
    },
  };
}
