/** Settings changed from a page: saved at once, one change after the other, on top of what is stored by then. */
import { forgetSettings, loadSettings, saveSettings } from '../platform/storage.ts';
import type { Settings } from '../types.ts';

export interface Change {
  before: Settings;
  after: Settings;
}

/** Gives the settings as they shall be; nothing, where all choices shall be forgotten. */
type Changing = (settings: Settings) => Settings | undefined;

/** How the parts of a page change settings. `told`: a key of what is said afterwards, where it is not "Saved". */
export type Save = (change: Changing, told?: string) => Promise<void>;

let last: Promise<unknown> = Promise.resolve();

/** @throws when storage cannot be written; nothing is changed then */
export function changeSettings(change: Changing): Promise<Change> {
  const saved = last.then(async () => {
    const before = await loadSettings();
    const wanted = change(before);
    if (wanted) await saveSettings(wanted);
    else await forgetSettings();
    // Not all that is asked for need become so: a hospital's policy has the last word.
    return { before, after: await loadSettings() };
  });
  last = saved.catch(() => undefined);
  return saved;
}
