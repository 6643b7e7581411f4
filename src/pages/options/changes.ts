/** Changes of the settings, and how they are taken back. Pure. */
import { defaultSettings } from '../../settings.ts';
import type { Settings } from '../../types.ts';
import type { Change } from '../saving.ts';

/** Of a hospital's policy nothing is changed here, and nothing taken back. */
const keys = Object.keys(defaultSettings) as (keyof typeof defaultSettings)[];

/**
 * The settings with what a change did taken back, and nothing else: what was changed since stays, here or elsewhere,
 * and entry by entry in the lists of sites and of languages, the pauses and the detectors.
 */
export function takenBack(now: Settings, { before, after }: Change): Settings {
  const back = keys.map((key) => [key, takenBackIn(now[key], before[key], after[key])]);
  return { ...now, ...Object.fromEntries(back) };
}

function takenBackIn(now: unknown, before: unknown, after: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after)) {
    return [...new Set([...before, ...now])].filter((entry) =>
      (before.includes(entry) === after.includes(entry) ? now : before).includes(entry),
    );
  }
  if (isRecord(now) && isRecord(before) && isRecord(after)) {
    const entries = Object.keys({ ...now, ...before }).flatMap((name) => {
      const from = before[name] === after[name] ? now : before;
      return Object.hasOwn(from, name) ? [[name, from[name]]] : [];
    });
    return Object.fromEntries(entries);
  }
  return isSame(before, after) ? now : before;
}

export function isChange({ before, after }: Change): boolean {
  return keys.some((key) => !isSame(before[key], after[key]));
}

/** Own sites of `to` that are not among those of `from`. */
export function hostsAdded(from: Settings, to: Settings): string[] {
  return to.ownSites.filter((host) => !from.ownSites.includes(host));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
