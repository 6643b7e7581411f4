/** Settings changed from a page: saved at once, one change after the other, on top of what is stored by then. */
import { loadSettings, saveSettings } from '../platform/storage.ts';
import type { Settings } from '../types.ts';

export type Save = (change: (settings: Settings) => Settings) => Promise<void>;

let last: Promise<void> = Promise.resolve();

/** @throws when storage cannot be written; nothing is changed then */
export const changeSettings: Save = (change) => {
  const saved = last.then(async () => saveSettings(change(await loadSettings())));
  last = saved.catch(() => undefined);
  return saved;
};
