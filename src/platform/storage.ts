/** Where settings are kept: `storage.local`, one key. Nothing about a file ever comes here. */
import { parseSettings } from '../settings.ts';
import type { Settings } from '../types.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

/** The settings, whole and valid whatever is stored; the defaults when storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return parseSettings(undefined);
  }
}

/** @throws when storage cannot be written */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls `changed` with the new settings whenever they change, from whichever part of the extension. */
export function watchSettings(changed: (settings: Settings) => void): void {
  watchStored((stored) => changed(parseSettings(stored)));
}

/** The same for who has them parsed elsewhere. */
export function watchStored(changed: (stored: unknown) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) changed(change.newValue);
  });
}
