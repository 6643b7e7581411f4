/** Changes of the settings, and how they are taken back. Pure. */
import type { Settings } from '../../types.ts';
import type { Change } from '../saving.ts';

/** The settings with what a change did taken back, and nothing else: what was changed since stays. */
export function takenBack(now: Settings, { before, after }: Change): Settings {
  const back = changedKeys(before, after).map((key) => [key, before[key]]);
  return { ...now, ...Object.fromEntries(back) };
}

export function isChange({ before, after }: Change): boolean {
  return changedKeys(before, after).length > 0;
}

/** Own sites of `to` that are not among those of `from`. */
export function hostsAdded(from: Settings, to: Settings): string[] {
  return to.ownSites.filter((host) => !from.ownSites.includes(host));
}

function changedKeys(before: Settings, after: Settings): (keyof Settings)[] {
  const keys = Object.keys(before) as (keyof Settings)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
