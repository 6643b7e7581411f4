/**
 * What a hospital's policy says of the extension, in the names of managed-schema.json: settings that it gives, settings
 * that it locks, and its own words.
 */
import { defaultSettings, MOST_OWN_SITES, parseOwnSite, parseSettings } from './settings.ts';
import { isCoveredBy } from './sites/index.ts';
import type { Settings } from './types.ts';

/** From the browser's managed storage. */
export interface Managed {
  /** Settings that the person cannot change. */
  locked: readonly (keyof Settings)[];
  /** Hosts on which nothing is held: the hospital has approved them. */
  approvedSites: readonly string[];
  /** Those of `ownSites` that the hospital added; the person cannot remove them. */
  addedSites?: readonly string[];
  /** The hospital's own words in the warning. */
  message?: string;
  /** Where to ask: an `https:` or `mailto:` address. */
  contact?: string;
  /** Whether "Send as it is" is offered. */
  allowsSend: boolean;
}

/** A policy and the settings under it while the person has changed none. */
export interface Policy {
  given: Settings;
  managed: Managed;
}

/** As they come: anything. */
interface PolicyFields {
  addedSites?: unknown;
  approvedSites?: unknown;
  sensitivity?: unknown;
  asksFirst?: unknown;
  detectors?: unknown;
  languages?: unknown;
  country?: unknown;
  onFailure?: unknown;
  onTimeout?: unknown;
  locked?: unknown;
  message?: unknown;
  contact?: unknown;
  allowSendAsIs?: unknown;
}

/** The settings that a policy can lock, by the names it has for them. */
const LOCKS: Record<string, keyof Settings> = {
  addedSites: 'ownSites',
  sensitivity: 'sensitivity',
  asksFirst: 'asksFirst',
  detectors: 'detectors',
  languages: 'languages',
  country: 'country',
  onFailure: 'onFailure',
  onTimeout: 'onTimeout',
  sitesOff: 'sitesOff',
  pauses: 'pausedUntil',
  quietSites: 'quietSites',
};

const MOST_APPROVED = 500;
const LONGEST_MESSAGE = 300;
const LONGEST_CONTACT = 2048;
/** Nothing unprintable, and nothing that turns the words around it (Unicode bidirectional algorithm, UAX 9). */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/**
 * The policy in whatever managed storage gives. Never throws; a field that makes no sense is as if it were not there,
 * and does no harm to the others.
 * @returns `undefined` when there is no policy
 */
export function parsePolicy(stored: unknown): Policy | undefined {
  if (typeof stored !== 'object' || stored === null || Object.keys(stored).length === 0) return undefined;
  const policy: PolicyFields = { ...stored };
  const addedSites = hosts(policy.addedSites, MOST_OWN_SITES);
  const message = parseMessage(policy.message);
  const contact = parseContact(policy.contact);
  return {
    given: parseSettings({
      sensitivity: policy.sensitivity,
      asksFirst: toBoolean(policy.asksFirst),
      detectors: toBooleans(policy.detectors),
      ownSites: addedSites,
      languages: toList(policy.languages),
      country: policy.country,
      onFailure: policy.onFailure,
      onTimeout: policy.onTimeout,
    }),
    managed: {
      locked: strings(policy.locked).flatMap((name) =>
        Object.hasOwn(LOCKS, name) ? (LOCKS[name] ?? []) : [],
      ),
      approvedSites: hosts(policy.approvedSites, MOST_APPROVED),
      addedSites,
      ...(message !== undefined && { message }),
      ...(contact !== undefined && { contact }),
      allowsSend: toBoolean(policy.allowSendAsIs) !== false,
    },
  };
}

/** The settings in what is stored of the person's own, under a policy: it gives the defaults, and keeps what it locks. */
export function settingsUnder(policy: Policy | undefined, stored: unknown): Settings {
  if (!policy) return parseSettings(stored);
  const { given, managed } = policy;
  const own = Object.entries(fieldsOf(stored)).filter(([name]) => !isLocked(managed, name));
  const settings = parseSettings(Object.fromEntries(own), given);
  return { ...settings, ownSites: [...new Set([...given.ownSites, ...settings.ownSites])], managed };
}

/**
 * What is to be stored so that the settings become `wanted`: the person's own choices and nothing else, so that a policy
 * that comes, changes or goes finds them as they were. What it locks stays as it is stored.
 */
export function ownChoices(
  policy: Policy | undefined,
  stored: unknown,
  wanted: Settings,
): Record<string, unknown> {
  const before = settingsUnder(policy, stored);
  const own = fieldsOf(stored);
  const clean = parseSettings(own, policy?.given);
  const isAdded = (host: string) =>
    policy?.given.ownSites.includes(host) === true && !clean.ownSites.includes(host);
  const choices = { ...wanted, ownSites: wanted.ownSites.filter((host) => !isAdded(host)) };
  // A reset: the defaults as they are, not read under the policy.
  const isReset = isSame(wanted, defaultSettings);
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  const chosen = names.flatMap((name): [string, unknown][] => {
    const isFree = !isLocked(policy?.managed, name);
    if (isReset && isFree) return [];
    if (isFree && !isSame(wanted[name], before[name])) return [[name, choices[name]]];
    return Object.hasOwn(own, name) ? [[name, clean[name]]] : [];
  });
  return { ...Object.fromEntries(chosen), version: wanted.version };
}

/** The settings on a site: off where the hospital has approved it. `siteId` is the `id` of the site `host` belongs to. */
export function settingsOn(settings: Settings, host: string, siteId: string): Settings {
  return isApproved(settings, host) ? { ...settings, sitesOff: [...settings.sitesOff, siteId] } : settings;
}

/** Whether the hospital has approved the site: nothing is held there. */
export function isApproved({ managed }: Settings, host: string): boolean {
  return managed?.approvedSites.some((approved) => isCoveredBy(host, approved)) ?? false;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isLocked(managed: Managed | undefined, setting: string): boolean {
  return managed?.locked.some((name) => name === setting) ?? false;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** One text is a list of one: the mistake is easily made, and what was meant is plain. */
function toList(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

function strings(value: unknown): string[] {
  const list = toList(value);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

function hosts(value: unknown, most: number): string[] {
  const found = strings(value)
    .slice(0, most)
    .flatMap((entry) => parseOwnSite(entry) ?? []);
  return [...new Set(found)];
}

/**
 * Firefox reads without a schema what is a number in the Windows registry, and a text where somebody put it in quotes.
 * `policyAllowsSend` reads the same.
 */
function toBoolean(value: unknown): boolean | undefined {
  const text = typeof value === 'object' ? '' : String(value);
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

function toBooleans(value: unknown): Record<string, boolean | undefined> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, entry]) => [name, toBoolean(entry)]));
}

function parseMessage(value: unknown): string | undefined {
  const message =
    typeof value === 'string'
      ? value
          .slice(0, 4 * LONGEST_MESSAGE)
          .replaceAll(/\s+/g, ' ')
          .trim()
      : '';
  return message === '' || message.length > LONGEST_MESSAGE || UNPRINTABLE.test(message)
    ? undefined
    : message;
}

function parseContact(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_CONTACT || !URL.canParse(value)) return undefined;
  const { protocol, href, pathname, username, password } = new URL(value);
  if (protocol === 'mailto:') return pathname.includes('@') ? href : undefined;
  return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}
