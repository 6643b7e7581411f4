/** The settings in a file that a person saved, edited or found. Pure. */
import { defaultSettings, isSiteOff, parseSettings } from '../../settings.ts';
import { ownSite, siteFor, sites } from '../../sites/index.ts';
import type { Site } from '../../sites/site.ts';
import type { DetectorId, Settings } from '../../types.ts';

export interface Imported {
  settings: Settings;
  /** What could not be used, as the file names it: `detectors.sniff`, `ownSites: my hospital`. */
  ignored: string[];
}

/** More of what could not be used is no help, in entries and in characters of each. */
const MOST_IGNORED = 10;
const LONGEST_IGNORED = 60;

type Key = keyof typeof defaultSettings;

/** What holds for the person, but for what a hospital's policy locked or added: that is no setting of theirs. */
export function exported({ managed, ...settings }: Settings): string {
  const own = {
    ...settings,
    ownSites: settings.ownSites.filter((host) => !managed?.addedSites?.includes(host)),
  };
  const free = Object.entries(own).filter(([name]) => !managed?.locked.some((locked) => locked === name));
  return `${JSON.stringify(Object.fromEntries(free), null, 2)}\n`;
}

/**
 * @param now the settings of before: what the file says nothing of, or nothing sensible, stays as it is
 *   Own sites that we cover anyway are left out.
 * @returns `undefined` when the file holds no settings of ours
 */
export function imported(text: string, now: Settings): Imported | undefined {
  const given = recordIn(text);
  if (!given || !Object.keys(given).some((key) => key !== 'version' && isKey(key))) return undefined;
  const ignored = new Set<string>();
  const taken: Partial<Record<Key, unknown>> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!isKey(key) || now.managed?.locked.includes(key)) ignored.add(key);
    else {
      const parsed = parseSettings({ [key]: value })[key];
      const left = leftOut(key, value, parsed);
      for (const one of left) ignored.add(one);
      if (!left.includes(key)) taken[key] = merged(now[key], value, parsed);
    }
  }
  const names = [...ignored].slice(0, MOST_IGNORED).map((name) => name.slice(0, LONGEST_IGNORED));
  const settings = { ...now, ...taken } as Settings;
  const ownSites = settings.ownSites.filter((host) => siteFor(host, []) === undefined);
  return { settings: { ...settings, ownSites }, ignored: names };
}

/** What was protected before and is not after: sites that are off, paused or gone, and detectors. */
export function turnedOff(before: Settings, after: Settings): { sites: Site[]; detectors: DetectorId[] } {
  const isProtected = (settings: Settings, { id, kind }: Site) =>
    !isSiteOff(settings, id) && (kind !== 'own' || settings.ownSites.includes(id));
  const detectors = Object.keys(before.detectors) as DetectorId[];
  return {
    sites: [...sites, ...before.ownSites.map(ownSite)].filter(
      (site) => isProtected(before, site) && !isProtected(after, site),
    ),
    detectors: detectors.filter((id) => before.detectors[id] && !after.detectors[id]),
  };
}

/** Whether a detector is on counts where the file says so, and only there. */
function merged(now: unknown, given: unknown, parsed: unknown): unknown {
  if (!isRecord(given) || !isRecord(parsed) || !isRecord(now)) return parsed;
  const known = Object.entries(parsed).filter(([name]) => Object.hasOwn(given, name));
  return { ...now, ...Object.fromEntries(known.filter(([name, value]) => value === given[name])) };
}

/** The key itself, where nothing of its value was of use; else the parts that were of none. */
function leftOut(key: Key, given: unknown, parsed: unknown): string[] {
  if (Array.isArray(parsed)) {
    if (!Array.isArray(given)) return [key];
    const lost = given.filter((one) => !parsed.includes(one) && !isReadAs(key, one));
    return lost.map((one) => `${key}: ${typeof one === 'string' ? one : JSON.stringify(one)}`);
  }
  if (isRecord(parsed)) {
    if (!isRecord(given)) return [key];
    return Object.keys(given).flatMap((name) => (parsed[name] === given[name] ? [] : [`${key}.${name}`]));
  }
  return parsed === given ? [] : [key];
}

/** `https://www.Foo.example/` in a list is `foo.example`. */
function isReadAs(key: Key, entry: unknown): boolean {
  const parsed = parseSettings({ [key]: [entry] })[key];
  return Array.isArray(parsed) && parsed.length > 0;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(defaultSettings, key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
